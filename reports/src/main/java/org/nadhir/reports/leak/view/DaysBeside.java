package org.nadhir.reports.leak.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Days that are said by another one: `the day before 13 March 2024`, `la veille du…`, `قبل … بيومين`,
/// `… سے ایک دن پہلے`.
///
/// The words are our own list, English, French, Arabic, Persian and Urdu, in plain letters.
final class DaysBeside {

    private static final int BEFORE_CHARS = 40;
    private static final int BEHIND_CHARS = 32;
    private static final int MOST = 400;
    private static final String BEFORE = "قبل ";
    private static final Set<String> EARLIER = Set.of(
            "before", "prior", "preceding", "previous", "earlier", "ahead", "minus", "moins", "avant", "plus tot",
            "قبل", "السابق", "سبق",
            "يسبق", "سابق", "پيش", "پهلے", "پهلي", "بهلے", "بهلي");
    private static final Set<String> LATER = Set.of(
            "after", "following", "later", "past", "apres", "suivant", "بعد", "التالي", "تلا",
            "يلي", "پس", "اگلے", "اگلي");
    private static final Set<String> EVE = Set.of("eve", "veille", "عشيه", "ليله");
    private static final Set<String> MORROW = Set.of("morrow", "lendemain", "غداه", "غد", "فردا", "فرداي");
    private static final Set<String> DAY = Set.of(
            "day", "days", "jour", "jours", "يوم", "اليوم", "ايام", "بيوم", "يوما", "روز", "دن", "بايام",
            "night", "nights");
    private static final Set<String> TWO_DAYS = Set.of("يومين", "بيومين");
    private static final Set<String> WEEK = Set.of(
            "week", "weeks", "semaine", "semaines", "اسبوع", "باسبوع", "اسابيع", "هفته", "هفتے", "هفتي");
    private static final Set<String> TWO_WEEKS = Set.of("اسبوعين", "باسبوعين", "fortnight", "quinzaine");
    private static final int WEEK_DAYS = 7;
    private static final WordFilter WORDS = words();

    private DaysBeside() {}

    /// The days that are meant by those that are named.
    static List<Day> of(String text, List<Day> named) {
        List<Day> days = new ArrayList<>();
        for (Day day : named) {
            if (day.year() == 0) {
                continue;
            }
            int from = Math.max(0, day.start() - BEFORE_CHARS);
            int until = Math.min(text.length(), day.end() + BEHIND_CHARS);
            add(text.substring(from, day.start()), day, days);
            add(text.substring(day.end(), until), day, days);
            if (text.startsWith(BEFORE, Math.max(0, day.start() - BEFORE.length()))) {
                // Arabic says how long before behind the day: قبل 9 آذار بيوم.
                add(BEFORE + text.substring(day.end(), until), day, days);
            }
        }
        return days;
    }

    private static void add(String beside, Day day, List<Day> days) {
        Words words = Words.of(beside);
        int direction = 0;
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!WORDS.mayHold(words.hash(i))) {
                continue;
            }
            String word = words.plain(i);
            if (EVE.contains(word) || MORROW.contains(word)) {
                direction = EVE.contains(word) ? -1 : 1;
                count = 1;
            } else if (EARLIER.contains(word) || LATER.contains(word)) {
                direction = EARLIER.contains(word) ? -1 : 1;
            } else if (unit(word) > 0) {
                Integer said = count(words, i);
                count = unit(word) * (said == null ? 1 : said);
            }
        }
        if (direction != 0 && count > 0 && count <= MOST) {
            LocalDate meant = LocalDate.of(day.year(), day.month(), day.day()).plusDays((long) direction * count);
            days.add(new Day(
                    meant.getYear(),
                    meant.getMonthValue(),
                    meant.getDayOfMonth(),
                    day.start(),
                    day.end()));
        }
    }

    private static WordFilter words() {
        WordFilter all = new WordFilter();
        List.of(EARLIER, LATER, EVE, MORROW, DAY, TWO_DAYS, WEEK, TWO_WEEKS).forEach(words -> words.forEach(all::with));
        return all;
    }

    private static int unit(String word) {
        if (DAY.contains(word)) {
            return 1;
        }
        return TWO_DAYS.contains(word) ? 2 : WEEK.contains(word) ? WEEK_DAYS : TWO_WEEKS.contains(word) ? 14 : 0;
    }

    /// The number before a unit, or behind it as Arabic may have it.
    private static @Nullable Integer count(Words words, int unit) {
        for (int i = Math.max(0, unit - 2); i < unit; i++) {
            Integer value = value(words, i, unit);
            if (value != null) {
                return value;
            }
        }
        String before = words.plain(unit - 1);
        if (before.startsWith("ب") && before.length() > 2) {
            NumberWords.Amount said = NumberWords.at(Words.of(before.substring(1)), 0);
            return said == null ? null : (int) Math.min(said.value(), MOST);
        }
        return null;
    }

    private static @Nullable Integer value(Words words, int i, int unit) {
        if (words.isNumber(i)) {
            return i + 1 == unit ? Math.min(NumericDays.value(words, i), MOST) : null;
        }
        NumberWords.Amount amount = NumberWords.at(words, i);
        return amount != null && amount.next() == unit ? (int) Math.min(amount.value(), MOST) : null;
    }
}
