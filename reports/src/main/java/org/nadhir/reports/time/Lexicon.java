package org.nadhir.reports.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.time.MonthNames.Naming;

/// Every word of time that is known, by its folded form.
final class Lexicon {

    /// What a form can be. Months carry their naming systems, all others none.
    record Entry(Kind kind, String value, Set<Naming> namings) {
        int number() {
            return Integer.parseInt(value);
        }
    }

    /// An event so well known that its date is said without the year.
    record NamedDay(String value, int month, int day, List<String> words) {}

    private static final List<String> UNITS =
            List.of("الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع");

    static final Lexicon INSTANCE = new Lexicon();

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<NamedDay> namedDays = new ArrayList<>();
    private final List<String> noFuture = new ArrayList<>();
    private final Set<String> firstWords = new HashSet<>();
    private int longest = 1;

    private Lexicon() {
        Map<String, MonthNames.Name> months = MonthNames.gregorian();
        for (String[] row : rows("times.tsv")) {
            for (String form : row[2].split("\\|", -1)) {
                String folded = Shadow.fold(form);
                if (row[0].equals("NO_FUTURE")) {
                    noFuture.add(folded);
                } else if (isNaming(row[0])) {
                    MonthNames.add(months, folded, Integer.parseInt(row[1]), Naming.valueOf(row[0]));
                } else {
                    add(folded, new Entry(Kind.valueOf(row[0]), row[1], Set.of()));
                }
            }
        }
        months.forEach((form, name) -> add(
                form, new Entry(Kind.MONTH, Integer.toString(name.month()), EnumSet.copyOf(name.namings()))));
        MonthNames.weekdays()
                .forEach((form, day) -> add(form, new Entry(Kind.WEEKDAY, Integer.toString(day), Set.of())));
        MonthNames.hijri()
                .forEach((form, month) -> add(form, new Entry(Kind.HIJRI, Integer.toString(month), Set.of())));
        addOrdinals();
        for (String[] row : rows("named-days.tsv")) {
            List<String> words =
                    Arrays.stream(row[3].split("\\|")).map(Shadow::fold).toList();
            namedDays.add(new NamedDay(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), words));
        }
    }

    List<Entry> entries(String phrase) {
        return entries.getOrDefault(phrase, List.of());
    }

    /// Whether a form begins with this word.
    boolean begins(String word) {
        return firstWords.contains(word);
    }

    /// Beginnings of words that look like a future and are none.
    List<String> noFuture() {
        return noFuture;
    }

    /// The most tokens that a form has.
    int longest() {
        return longest;
    }

    List<NamedDay> namedDays() {
        return namedDays;
    }

    private static boolean isNaming(String kind) {
        return Arrays.stream(Naming.values()).anyMatch(naming -> naming.name().equals(kind));
    }

    private void add(String form, Entry entry) {
        List<Entry> known = entries.computeIfAbsent(form, f -> new ArrayList<>());
        if (known.stream().noneMatch(e -> e.kind() == entry.kind())) {
            known.add(entry);
        }
        String[] words = form.split(" ", -1);
        firstWords.add(words[0]);
        longest = Math.max(longest, words.length);
    }

    /// The ordinals that count days of a month: الأول to الحادي والثلاثين.
    private void addOrdinals() {
        ordinal("الأول", 1);
        for (int i = 1; i < 9; i++) {
            ordinal(UNITS.get(i), i + 1);
        }
        ordinal("العاشر", 10);
        for (int i = 0; i < 9; i++) {
            ordinal(UNITS.get(i) + " عشر", 11 + i);
            ordinal(UNITS.get(i) + " والعشرين", 21 + i);
            ordinal(UNITS.get(i) + " والعشرون", 21 + i);
        }
        ordinal("العشرين", 20);
        ordinal("الثلاثين", 30);
        ordinal("الحادي والثلاثين", 31);
    }

    private void ordinal(String form, int value) {
        add(Shadow.fold(form), new Entry(Kind.ORDINAL, Integer.toString(value), Set.of()));
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the word list " + resource + " is missing from the program", unreadable);
        }
    }
}
