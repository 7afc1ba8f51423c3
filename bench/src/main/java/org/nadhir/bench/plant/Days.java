package org.nadhir.bench.plant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A day in every written form: orders, languages, calendars, words. Our own choice of what is common.
final class Days {

    private static final String FAMILY = "days";

    static final List<Disguise> ALL = Stream.of(
                    List.of(
                            form("day/month/year", "d/M/uuuu"),
                            form("month/day/year", "M/d/uuuu"),
                            form("day.month.year", "dd.MM.uuuu"),
                            form("day-month-year", "dd-MM-uuuu"),
                            form("year/month/day", "uuuu/MM/dd"),
                            form("digits only", "uuuuMMdd"),
                            form("digits only, day first", "ddMMuuuu"),
                            form("year of two digits", "d/M/uu"),
                            form("spaced digits", "dd MM uuuu"),
                            form("ISO week", "YYYY-'W'ww-e"),
                            form("day of the year", "uuuu-DDD"),
                            day("seconds since 1970", day -> Long.toString(day.toEpochDay() * 86_400)),
                            day("serial of a spreadsheet", day -> Long.toString(day.toEpochDay() + 25_569)),
                            day("day before the next", day -> "the day before " + english(day.plusDays(1))),
                            day("Roman month", day -> day.getDayOfMonth() + "."
                                    + List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
                                            "XII").get(day.getMonthValue() - 1) + "." + day.getYear())),
                    List.of(
                            day("English", Days::english),
                            day("American", day -> month(Calendars.EN, day) + " " + day.getDayOfMonth() + ", "
                                    + day.getYear()),
                            day("English, short", day -> day.getDayOfMonth() + " "
                                    + month(Calendars.EN, day).substring(0, 3) + " " + day.getYear()),
                            day("English, short with dashes", day -> "%02d-%s-%02d".formatted(day.getDayOfMonth(),
                                    month(Calendars.EN, day).substring(0, 3).toUpperCase(Locale.ROOT),
                                    day.getYear() % 100)),
                            day("English ordinal", day -> "the " + ordinal(day.getDayOfMonth()) + " of "
                                    + month(Calendars.EN, day) + ", " + day.getYear()),
                            day("English words", Days::englishWords),
                            named("French", Calendars.FR),
                            day("French, weekday", day -> List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi",
                                    "samedi", "dimanche").get(day.getDayOfWeek().getValue() - 1) + " "
                                    + day.getDayOfMonth() + " " + month(Calendars.FR, day) + " " + day.getYear()),
                            day("French words", Days::frenchWords),
                            named("Levant", Calendars.LEVANT),
                            named("Egypt", Calendars.EGYPT),
                            named("Morocco", Calendars.MOROCCO),
                            named("Algeria", Calendars.ALGERIA),
                            day("Egypt, of", day -> day.getDayOfMonth() + " من " + month(Calendars.EGYPT, day)
                                    + " سنة " + day.getYear()),
                            day("Egypt, Arabic-Indic digits", day -> digits(day.getDayOfMonth() + " "
                                    + month(Calendars.EGYPT, day) + " " + day.getYear(), 0x660)),
                            day("Levant, words", Days::arabicWords),
                            day("Arabic-Indic ISO", day -> digits(day.toString(), 0x660)),
                            day("Arabic-Indic with strokes", day -> digits(day.getDayOfMonth() + "/"
                                    + day.getMonthValue() + "/" + day.getYear(), 0x660)),
                            day("Persian, Gregorian", day -> digits(day.getDayOfMonth() + " "
                                    + month(Calendars.FA, day) + " " + day.getYear(), 0x6F0)),
                            named("Urdu", Calendars.UR)),
                    List.of(
                            other("Hijri", Calendars::hijri, Calendars.HIJRI, " هـ"),
                            other("Hijri in Latin", Calendars::hijri, Calendars.HIJRI_LATIN, " AH"),
                            slashed("Hijri digits", Calendars::hijri, " هـ"),
                            other("solar", Calendars::solar, Calendars.SOLAR, ""),
                            other("solar in Latin", Calendars::solar, Calendars.SOLAR_LATIN, ""),
                            slashed("solar digits", Calendars::solar, ""),
                            day("solar in Persian digits", day -> digits(
                                    written(Calendars.solar(day), Calendars.SOLAR), 0x6F0))))
            .flatMap(List::stream)
            .toList();

    private Days() {}

    private static Disguise day(String name, Function<LocalDate, String> write) {
        return Disguise.of(FAMILY, name, (source, secret, random) ->
                secret.shape() instanceof Shape.Day(LocalDate day) && secret.telling()
                        ? Optional.of(write.apply(day))
                        : Optional.empty());
    }

    private static Disguise form(String name, String pattern) {
        var format = DateTimeFormatter.ofPattern(pattern, Locale.FRANCE);
        return day(name, day -> pattern.startsWith("YYYY")
                ? "%d-W%02d-%d".formatted(day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), day.getDayOfWeek().getValue())
                : format.format(day));
    }

    private static Disguise named(String name, List<String> months) {
        return day(name, day -> day.getDayOfMonth() + " " + month(months, day) + " " + day.getYear());
    }

    private static Disguise other(
            String name, Function<LocalDate, Calendars.Dated> calendar, List<String> months, String era) {
        return day(name, day -> written(calendar.apply(day), months) + era);
    }

    private static Disguise slashed(String name, Function<LocalDate, Calendars.Dated> calendar, String era) {
        return day(name, day -> {
            Calendars.Dated dated = calendar.apply(day);
            return "%d/%02d/%02d%s".formatted(dated.year(), dated.month(), dated.day(), era);
        });
    }

    private static String written(Calendars.Dated dated, List<String> months) {
        return dated.day() + " " + months.get(dated.month() - 1) + " " + dated.year();
    }

    private static String month(List<String> months, LocalDate day) {
        return months.get(day.getMonthValue() - 1);
    }

    private static String english(LocalDate day) {
        return day.getDayOfMonth() + " " + month(Calendars.EN, day) + " " + day.getYear();
    }

    private static String digits(String value, int zero) {
        return Chars.each(value, c -> c >= '0' && c <= '9' ? Chars.of(zero + c - '0') : Chars.of(c));
    }

    private static String ordinal(int day) {
        return day + switch (day % 100 / 10 == 1 ? 0 : day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String englishWords(LocalDate day) {
        int year = day.getYear();
        String last = year % 100 == 0 ? "hundred" : NumberWords.below100(Tongue.EN, year % 100);
        return month(Calendars.EN, day) + " " + NumberWords.below100(Tongue.EN, day.getDayOfMonth()) + ", "
                + (year < 2000 ? "nineteen " + last : year % 100 < 10
                        ? "two thousand" + (year % 100 == 0 ? "" : " and " + last)
                        : "twenty " + last);
    }

    private static String frenchWords(LocalDate day) {
        int year = day.getYear();
        return "le " + NumberWords.below100(Tongue.FR, day.getDayOfMonth()) + " " + month(Calendars.FR, day) + " "
                + (year < 2000 ? "mille neuf cent " : "deux mille ")
                + (year % 100 == 0 ? "" : NumberWords.below100(Tongue.FR, year % 100));
    }

    private static String arabicWords(LocalDate day) {
        int year = day.getYear();
        return NumberWords.below100(Tongue.AR, day.getDayOfMonth()) + " " + month(Calendars.LEVANT, day) + " سنة "
                + (year < 2000 ? "ألف وتسعمئة" : "ألفين")
                + (year % 100 == 0 ? "" : " و" + NumberWords.below100(Tongue.AR, year % 100));
    }
}
