package org.nadhir.reports.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nadhir.reports.Shadow;

/// The names of months and weekdays, from the JDK's CLDR data (Unicode licence), folded.
public final class MonthNames {

    /// Who calls the months so. Two names side by side from different systems mean one month: "11 كانون الثاني/يناير".
    public enum Naming {
        LEVANT("ar-SY"),
        EGYPT("ar-EG"),
        MAGHREB("ar-DZ"),
        MOROCCO("ar-MA"),
        MAURITANIA("ar-MR"),
        SYRIAC("syr"),
        ENGLISH("en");

        private final Locale locale;

        Naming(String tag) {
            this.locale = Locale.forLanguageTag(tag);
        }

        List<String> names() {
            return java.util.Arrays.stream(Month.values())
                    .map(month -> Shadow.fold(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                    .toList();
        }
    }

    /// One name: which month, and in which systems.
    public record Name(int month, Set<Naming> namings) {}

    private MonthNames() {}

    public static Map<String, Name> gregorian() {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Naming naming : Naming.values()) {
            List<String> months = naming.names();
            for (int month = 1; month <= 12; month++) {
                add(names, months.get(month - 1), month, naming);
            }
        }
        return names;
    }

    static void add(Map<String, Name> names, String folded, int month, Naming naming) {
        Name name = names.computeIfAbsent(folded, f -> new Name(month, EnumSet.noneOf(Naming.class)));
        if (name.month() == month) {
            name.namings().add(naming);
        }
    }

    public static Map<String, Integer> weekdays() {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Naming naming : List.of(Naming.LEVANT, Naming.EGYPT, Naming.SYRIAC, Naming.ENGLISH)) {
            for (DayOfWeek day : DayOfWeek.values()) {
                names.put(Shadow.fold(day.getDisplayName(TextStyle.FULL, naming.locale)), day.getValue());
            }
        }
        return names;
    }

    public static Map<String, Integer> hijri() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("MMMM", Locale.forLanguageTag("ar-SA"))
                .withChronology(HijrahChronology.INSTANCE);
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            names.put(Shadow.fold(HijrahDate.of(1446, month, 1).format(format)), month);
        }
        return names;
    }
}
