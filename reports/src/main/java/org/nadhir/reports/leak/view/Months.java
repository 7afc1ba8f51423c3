package org.nadhir.reports.leak.view;

import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of months in three calendars and the ordinals of days, from the JDK's CLDR data (Unicode licence) and our
/// list of what it lacks.
final class Months {

    /// Which calendar a month or a year belongs to.
    enum Calendar {
        GREGORIAN,
        HIJRI,
        SOLAR
    }

    /// A name: the words after its first, and what it names.
    record Name(List<String> rest, Calendar calendar, int number) {}

    /// A month and the word after its name.
    record Found(Calendar calendar, int month, int next) {}

    private static final List<String> LOCALES =
            List.of("en", "fr", "ar-SY", "ar-EG", "ar-DZ", "ar-MA", "ar-MR", "fa", "ur");
    private static final List<String> HIJRI_LOCALES = List.of("ar-SA", "en", "fr", "fa", "ur");
    private static final Map<String, Integer> ORDINAL_WORDS = new HashMap<>();
    private static final int ALMOST_MIN = 4;
    private static final int ALMOST_MAX = 11;
    /// The Gregorian months of English and French.
    private static final Map<String, Integer> ONE_WORD = new LinkedHashMap<>();
    private static final Lexicon<List<Name>> NAMES = names();
    private static final Lexicon<Integer> ORDINALS = new Lexicon<>(ORDINAL_WORDS);
    private static final WordFilter FILTER = new WordFilter(NAMES, ORDINALS, NumberWords.words());

    private Months() {}

    /// Whether the name of a month, an ordinal or a word of a number may begin at word `i`.
    static boolean mayBegin(Words words, int i) {
        return FILTER.mayHold(words.hash(i)) || (isPrefixed(words, i) && FILTER.mayHold(words.hashOfRest(i)));
    }

    /// The months that are named at word `i`: one of each calendar that calls one so.
    static List<Found> at(Words words, int i) {
        List<Name> names = NAMES.find(words, i);
        List<Found> found = matching(words, i, names);
        if (found.isEmpty() && names == null && i < words.size() && isPrefixed(words, i)) {
            found = matching(words, i, NAMES.find(words.plain(i).substring(1)));
        }
        return found;
    }

    /// The months whose names begin so, or are so but for a slip of the pen; for a word between a day and a year.
    static List<Found> almost(Words words, int i) {
        String word = words.plain(i);
        List<Found> found = new ArrayList<>();
        if (word.length() < ALMOST_MIN || word.length() > ALMOST_MAX || !Character.isLetter(word.charAt(0))) {
            return found;
        }
        ONE_WORD.forEach((name, number) -> {
            boolean begins = name.startsWith(word);
            boolean slip = !begins && (isSlip(word, name)
                    || (name.length() > word.length() && isSlip(word, name.substring(0, word.length() - 1)))
                    || (name.length() > word.length() && isSlip(word, name.substring(0, word.length()))));
            if ((begins || slip) && found.stream().noneMatch(other -> other.month() == number)) {
                found.add(new Found(Calendar.GREGORIAN, number, i + 1));
            }
        });
        return found.size() > 2 ? List.of() : found;
    }

    /// One letter more, fewer or other, or two that changed places.
    private static boolean isSlip(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int same = 0;
        while (same < length && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String rest = one.substring(same);
        String left = other.substring(same);
        boolean swapped = rest.length() > 1
                && left.length() > 1
                && rest.charAt(0) == left.charAt(1)
                && rest.charAt(1) == left.charAt(0)
                && rest.substring(2).equals(left.substring(2));
        return swapped
                || (!rest.isEmpty() && rest.substring(1).equals(left))
                || (!left.isEmpty() && left.substring(1).equals(rest))
                || (!rest.isEmpty() && !left.isEmpty() && rest.substring(1).equals(left.substring(1)));
    }

    private static boolean isPrefixed(Words words, int i) {
        char first = words.text().charAt(words.start(i));
        // و, ب and ل are written together with the name; the Z of a military date-time group as well.
        return words.end(i) - words.start(i) > 2
                && (first == 'و' || first == 'ب' || first == 'ل' || first == 'Z' || first == 'z');
    }

    private static List<Found> matching(Words words, int i, @Nullable List<Name> names) {
        if (names == null) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Name name : names) {
            boolean same = true;
            for (int k = 0; same && k < name.rest().size(); k++) {
                same = words.plain(i + 1 + k).equals(name.rest().get(k));
            }
            int next = i + 1 + name.rest().size();
            boolean known = found.stream().anyMatch(f -> f.calendar() == name.calendar() && f.next() >= next);
            if (same && !known) {
                found.removeIf(f -> f.next() < next);
                found.add(new Found(name.calendar(), name.number(), next));
            }
        }
        return found;
    }

    /// The value of an ordinal word, or 0.
    static int ordinal(Words words, int i) {
        Integer value = ORDINALS.find(words, i);
        if (value != null || i < 0 || i >= words.size()) {
            return value == null ? 0 : value;
        }
        boolean waw = NumberWords.startsWithWaw(words, i);
        Integer after = waw ? ORDINALS.find(words.plain(i).substring(1)) : null;
        return after == null ? 0 : after;
    }

    private static Lexicon<List<Name>> names() {
        Map<String, List<Name>> names = new HashMap<>();
        for (String tag : LOCALES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(tag));
                    add(names, name, Calendar.GREGORIAN, month.getValue());
                    if (style == TextStyle.FULL && (tag.equals("en") || tag.equals("fr"))) {
                        ONE_WORD.put(Plain.of(name), month.getValue());
                    }
                }
            }
        }
        for (String tag : HIJRI_LOCALES) {
            DateTimeFormatter format = DateTimeFormatter.ofPattern("MMMM", Locale.forLanguageTag(tag))
                    .withChronology(HijrahChronology.INSTANCE);
            for (int month = 1; month <= 12; month++) {
                add(names, HijrahDate.of(1446, month, 1).format(format), Calendar.HIJRI, month);
            }
        }
        for (String[] row : WordList.rows("months.tsv")) {
            for (String name : row[2].split("\\|", -1)) {
                int number = Integer.parseInt(row[1]);
                switch (row[0]) {
                    case "O" -> ORDINAL_WORDS.put(Plain.of(name), number);
                    case "H" -> add(names, name, Calendar.HIJRI, number);
                    case "S" -> add(names, name, Calendar.SOLAR, number);
                    default -> add(names, name, Calendar.GREGORIAN, number);
                }
            }
        }
        return new Lexicon<>(names);
    }

    private static void add(Map<String, List<Name>> names, String name, Calendar calendar, int month) {
        Words words = Words.of(name);
        if (words.size() == 0 || words.isNumber(0)) {
            return;
        }
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            rest.add(words.plain(i));
        }
        List<Name> known = names.computeIfAbsent(words.plain(0), first -> new ArrayList<>());
        Name added = new Name(rest, calendar, month);
        if (!known.contains(added)) {
            known.add(added);
        }
    }
}
