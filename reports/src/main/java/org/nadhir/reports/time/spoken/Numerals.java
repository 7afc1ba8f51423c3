package org.nadhir.reports.time.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nadhir.reports.Shadow;

/// Whole numbers at a place of the text, in digits, in Arabic words, as ordinals. All lengths are given, since
/// "ثمانية وأربعين" is forty-eight, or eight and forty minutes.
///
/// The number words are general knowledge of the language, written for Nadhir.
final class Numerals {

    /// @param end the token after its last
    record Numeral(int end, int value) {}

    /// @param text as ISO 8601 writes it
    record Decimal(int end, String text) {}

    private static final Map<String, Integer> CARDINALS = new TreeMap<>();
    private static final Map<String, Integer> ORDINALS = new TreeMap<>();

    static {
        name(CARDINALS, 1, 1, "واحد|واحدة|أحد|إحدى", "اثنين|اثنان|اثنا|اثني|اثنتين|اثنتان|اثنتا|اثنتي", "ثلاث|ثلاثة",
                "أربع|أربعة", "خمس|خمسة", "ست|ستة", "سبع|سبعة", "ثمان|ثماني|ثمانية", "تسع|تسعة", "عشر|عشرة");
        name(CARDINALS, 20, 10, "عشرين|عشرون", "ثلاثين|ثلاثون", "أربعين|أربعون", "خمسين|خمسون", "ستين|ستون",
                "سبعين|سبعون", "ثمانين|ثمانون", "تسعين|تسعون");
        name(CARDINALS, 100, 100, "مائة|مئة", "مائتين|مائتان|مئتين|مئتان", "ثلاثمائة|ثلاثمئة", "أربعمائة|أربعمئة",
                "خمسمائة|خمسمئة", "ستمائة|ستمئة", "سبعمائة|سبعمئة", "ثمانمائة|ثمانمئة", "تسعمائة|تسعمئة", "ألف",
                "");
        name(CARDINALS, 2000, 1, "ألفين|ألفان");
        name(ORDINALS, 1, 1, "أول|أولى|حادي|حادية", "ثاني|ثانية", "ثالث|ثالثة", "رابع|رابعة", "خامس|خامسة",
                "سادس|سادسة", "سابع|سابعة", "ثامن|ثامنة", "تاسع|تاسعة", "عاشر|عاشرة");
    }

    private final Chart chart;

    Numerals(Chart chart) {
        this.chart = chart;
    }

    private static void name(Map<String, Integer> names, int first, int step, String... forms) {
        for (int k = 0; k < forms.length; k++) {
            for (String form : forms[k].split("\\|", -1)) {
                names.put(Shadow.fold(form), first + k * step);
            }
        }
    }

    List<Numeral> digits(int i) {
        String text = chart.word(i, 0);
        return chart.isNumber(i) && text.length() <= 4
                ? List.of(new Numeral(i + 1, Integer.parseInt(text)))
                : List.of();
    }

    Optional<Decimal> decimal(int i) {
        if (!chart.isNumber(i)) {
            return Optional.empty();
        }
        String whole = chart.word(i, 0);
        boolean fraction = (chart.word(i + 1, 0).equals(".") || chart.word(i + 1, 0).equals("٫"))
                && chart.isGlued(i + 1) && chart.isGlued(i + 2) && chart.isNumber(i + 2);
        return Optional.of(fraction
                ? new Decimal(i + 3, whole + "." + chart.word(i + 2, 0))
                : new Decimal(i + 1, whole));
    }

    /// "خمسة", "خمسة عشر", "خمسة وثلاثين", "ألف وتسعمائة وثمانية وسبعين": each shorter one as well.
    List<Numeral> words(int i, int skip) {
        List<Numeral> all = new ArrayList<>();
        String first = chart.word(i, skip);
        int total = CARDINALS.getOrDefault(
                first.startsWith("ال") && first.length() > 4 && !CARDINALS.containsKey(first)
                        ? first.substring(2)
                        : first,
                0);
        int at = i + 1;
        int last = total;
        while (total > 0) {
            all.add(new Numeral(at, total));
            if (last < 10 && chart.follows(at) && isTen(chart.word(at, 0))) {
                total += 10;
                last = 10;
                at++;
                continue;
            }
            int joined = joined(at);
            String next = joined == 0 ? "" : joined < 0 ? chart.word(at, 1) : chart.word(at + 1, 0);
            int value = CARDINALS.getOrDefault(next, 0);
            if (value == 0 || !addsTo(last, value)) {
                break;
            }
            at = joined < 0 ? at + 1 : at + 2;
            total += value;
            last = value;
        }
        return all.reversed();
    }

    /// Whether an "and" stands here: −1 joined to the word, 1 as a word of its own, 0 none.
    private int joined(int at) {
        if (!chart.follows(at)) {
            return 0;
        }
        String word = chart.word(at, 0);
        return word.equals("و") && chart.follows(at + 1) ? 1 : word.length() > 2 && word.charAt(0) == 'و' ? -1 : 0;
    }

    private static boolean isTen(String word) {
        return word.equals("عشر") || word.equals("عشره");
    }

    private static boolean addsTo(int last, int value) {
        return last >= 1000 ? value < 1000 : last >= 100 ? value < 100 : last < 10 && value >= 20 && value < 100;
    }

    /// Feminine ordinals: hours are.
    List<Numeral> hours(int i, int skip) {
        String word = chart.word(i, skip);
        boolean feminine = word.endsWith("ه") || word.endsWith("اولي");
        return feminine ? ordinals(i, skip) : List.of();
    }

    /// "السابعة", "الحادية عشرة", "الثاني والعشرين".
    List<Numeral> ordinals(int i, int skip) {
        String word = chart.word(i, skip);
        String bare = word.startsWith("ال") ? word.substring(2) : word;
        Integer unit = ORDINALS.get(bare);
        if (unit == null) {
            Integer tens = word.startsWith("ال") ? CARDINALS.get(bare) : null;
            return tens != null && (tens == 20 || tens == 30) ? List.of(new Numeral(i + 1, tens)) : List.of();
        }
        List<Numeral> all = new ArrayList<>();
        if (chart.follows(i + 1)) {
            String next = chart.word(i + 1, 0);
            Integer tens = next.startsWith("وال") ? CARDINALS.get(next.substring(3)) : null;
            if (unit < 10 && isTen(next)) {
                all.add(new Numeral(i + 2, 10 + unit));
            } else if (unit < 10 && tens != null && tens % 10 == 0 && tens <= 90) {
                all.add(new Numeral(i + 2, tens + unit));
            }
        }
        all.add(new Numeral(i + 1, unit));
        return all;
    }
}
