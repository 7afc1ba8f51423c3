package org.nadhir.reports.score;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Span;

/// The sample reports with every date moved by some days and names exchanged: other texts with the same difficulties,
/// so that no rule can have learned the five by heart. Names are exchanged for others of the same length.
final class MovedReports {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("السيدة زينب", "الشيخ مسعود");
        NAMES.put("دمشق", "نيسب");
        NAMES.put("واشنطن بوست", "ساحل تريبون");
        NAMES.put("نيويورك تايمز", "ريفرسايد بوست");
        NAMES.put("نيويور تايمز", "ريفرسيد بوست");
        NAMES.put("عنب بلدي", "نهر بلدي");
        NAMES.put("نون بوست", "موج بوست");
        NAMES.put("العرب مباشر", "الشرق مباشر");
        NAMES.put("المدن", "السدن");
        NAMES.put("سانا", "نهرا");
        NAMES.put("سوريا", "نهريا");
    }

    private static final List<Locale> NAMINGS =
            List.of(Locale.forLanguageTag("ar-SY"), Locale.forLanguageTag("ar-EG"), Locale.ENGLISH);
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final int days;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, Gold.Document> documents = new TreeMap<>();

    MovedReports(int days) {
        this.days = days;
        Gold gold = SampleReports.gold();
        SampleReports.references()
                .forEach((name, iso) -> references.put(name, LocalDate.parse(iso).plusDays(days).toString()));
        SampleReports.texts().forEach((name, text) -> {
            Gold.Document document = gold.documents().get(name.substring(0, 1));
            if (document != null) {
                move(name, text, document);
            }
        });
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, String> references() {
        return references;
    }

    Gold gold() {
        return new Gold(documents);
    }

    private void move(String name, String text, Gold.Document document) {
        int[] points = text.codePoints().toArray();
        boolean saysMonth = text.contains("الجاري") && document.times().stream()
                .anyMatch(time -> monthsIn(words(points, time.span())) > 0
                        && words(points, time.span()).endsWith("الجاري"));
        StringBuilder moved = new StringBuilder();
        TreeMap<Integer, Integer> shifts = new TreeMap<>(Map.of(0, 0));
        int copied = 0;
        List<Gold.Time> inOrder = document.times().stream()
                .filter(Gold.Time::core)
                .sorted((one, two) -> one.span().compareTo(two.span()))
                .toList();
        Map<Gold.Time, Moved> all = new LinkedHashMap<>();
        for (Gold.Time time : inOrder) {
            Moved one = new Moved(words(points, time.span()), time, saysMonth, references.getOrDefault(name, ""));
            all.put(time, one);
            moved.append(new String(points, copied, time.span().start() - copied)).append(one.words);
            copied = time.span().end();
            shifts.put(copied, length(moved) - copied);
        }
        moved.append(new String(points, copied, points.length - copied));
        String exchanged = moved.toString();
        for (Map.Entry<String, String> entry : NAMES.entrySet()) {
            String other = entry.getValue();
            boolean sameLength = other.length() == entry.getKey().length();
            exchanged = sameLength ? exchanged.replace(entry.getKey(), other) : exchanged;
        }
        texts.put(name, exchanged);
        List<Gold.Time> times = new ArrayList<>();
        for (Gold.Time time : document.times()) {
            Moved one = all.get(time);
            List<String> values = one == null ? time.accepted() : one.accepted();
            String intended = one == null || !time.conflict() ? time.intended() : one.value;
            Span partner = time.partner().length() == 0 ? new Span(0, 0) : at(time.partner(), shifts);
            times.add(new Gold.Time(
                    at(time.span(), shifts), partner, values, time.core(), time.conflict(), time.external(), intended));
        }
        documents.put(name.substring(0, 1), new Gold.Document(
                times, document.drop(), document.keep(), document.embedded()));
    }

    private static int length(StringBuilder text) {
        return text.codePointCount(0, text.length());
    }

    private static String words(int[] points, Span span) {
        return new String(points, span.start(), span.length());
    }

    private static Span at(Span old, NavigableMap<Integer, Integer> shifts) {
        return new Span(
                old.start() + shifts.floorEntry(old.start()).getValue(),
                old.end() + shifts.floorEntry(old.end()).getValue());
    }

    private static int monthsIn(String words) {
        int count = 0;
        for (Locale naming : NAMINGS) {
            for (Month month : Month.values()) {
                count += words.contains(month.getDisplayName(TextStyle.FULL_STANDALONE, naming)) ? 1 : 0;
            }
        }
        return count;
    }

    /// One expression in its new words, with its new value.
    private final class Moved {

        private String words;
        private String value;
        /// Where the moved day of publication lies in the next month, "this month" may be either.
        private String other = "";

        Moved(String old, Gold.Time time, boolean saysMonth, String reference) {
            words = old;
            LocalDate now = LocalDate.parse(reference);
            String iso = time.intended().isEmpty() ? time.accepted().getFirst() : time.intended().split(" ", 2)[0];
            boolean calendar = monthsIn(old) > 0 || old.contains("Dec ");
            if (iso.contains("/")) {
                value = years(old);
            } else if (iso.length() == 4) {
                value = YEAR.matcher(old).find() ? years(old) : Integer.toString(now.getYear() - 1);
            } else if (calendar) {
                LocalDate base = LocalDate.parse(iso.length() == 7 ? iso + "-15" : iso);
                LocalDate moved = base.plusDays(days);
                value = iso.length() == 7 ? moved.toString().substring(0, 7) : moved.toString();
                render(base, moved, now);
            } else if (iso.length() == 10) {
                LocalDate moved = LocalDate.parse(iso).plusDays(days);
                value = moved.toString();
                weekday(LocalDate.parse(iso), moved);
            } else {
                LocalDate event = LocalDate.parse(iso + "-15").plusDays(days);
                value = (saysMonth ? event : now).toString().substring(0, 7);
                other = event.toString().substring(0, 7);
            }
        }

        private List<String> accepted() {
            return other.isEmpty() ? List.of(value) : List.of(value, other);
        }

        private String years(String old) {
            List<String> values = new ArrayList<>();
            Matcher years = YEAR.matcher(old);
            words = years.replaceAll(year -> {
                String next = Integer.toString(Integer.parseInt(year.group()) + Math.round(days / 365.25f));
                values.add(next);
                return next;
            });
            return String.join("/", values);
        }

        private void render(LocalDate base, LocalDate moved, LocalDate now) {
            words = YEAR.matcher(words).replaceAll(Integer.toString(moved.getYear()));
            words = DAY.matcher(words).replaceAll(Integer.toString(moved.getDayOfMonth()));
            StringBuilder done = new StringBuilder(words);
            for (Locale naming : NAMINGS) {
                for (TextStyle style : List.of(TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    exchange(done, naming, style, base, moved);
                }
            }
            words = done.toString().replace("\u0001", "");
            if (words.endsWith("من العام الماضي") && moved.getYear() == now.getYear()) {
                words = words.replace("العام الماضي", "العام الجاري");
            }
            weekday(base, moved);
        }

        private void exchange(StringBuilder done, Locale naming, TextStyle style, LocalDate base, LocalDate moved) {
            for (Month month : Month.values()) {
                String name = month.getDisplayName(style, naming);
                int at = done.indexOf(name);
                if (at >= 0 && done.indexOf("\u0001" + name) < 0) {
                    Month other = moved.getMonth().plus(month.getValue() - base.getMonthValue());
                    done.replace(at, at + name.length(), "\u0001" + other.getDisplayName(style, naming));
                    return;
                }
            }
        }

        private void weekday(LocalDate base, LocalDate moved) {
            Locale arabic = NAMINGS.getFirst();
            words = words.replace(
                    base.getDayOfWeek().getDisplayName(TextStyle.FULL, arabic),
                    moved.getDayOfWeek().getDisplayName(TextStyle.FULL, arabic));
        }
    }
}
