package org.nadhir.bench.reading;

import java.util.List;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.model.Language;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.time.TimeReader;

/// Every pair of month names that a slash may join, from the five Arabic naming systems of the Unicode CLDR: those that
/// disagree are conflicts, those that agree are not, and a list of two months is none either.
public final class MonthRows {

    private static final String ENTRY = "org.nadhir.reports.time.TimeReader#times";
    private static final int MONTHS = 12;
    /// ar-SY, ar-EG, ar-DZ, ar-MA, ar-MR of CLDR 45 (Unicode licence).
    private static final List<List<String>> SYSTEMS = List.of(
            List.of("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
                    "تشرين الثاني", "كانون الأول"),
            List.of("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
                    "ديسمبر"),
            List.of("جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
                    "ديسمبر"),
            List.of("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
                    "دجنبر"),
            List.of("يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو", "يوليو", "أغشت", "شتمبر", "أكتوبر", "نوفمبر",
                    "دجمبر"));

    private MonthRows() {}

    public static List<Row> measure() {
        int wrong = 0;
        int found = 0;
        int right = 0;
        int alarms = 0;
        int lists = 0;
        for (List<String> one : SYSTEMS) {
            for (List<String> other : SYSTEMS) {
                for (int i = 0; i < MONTHS; i++) {
                    for (int k = 0; k < MONTHS; k++) {
                        boolean conflict = isConflict("وقع ذلك في 11 " + one.get(i) + "/" + other.get(k) + " 2025.");
                        wrong += i == k ? 0 : 1;
                        found += i != k && conflict ? 1 : 0;
                        right += i == k ? 1 : 0;
                        alarms += i == k && conflict ? 1 : 0;
                        lists += isConflict("وقع ذلك في " + one.get(i) + " و" + other.get(k) + " 2025.") ? 1 : 0;
                    }
                }
            }
        }
        String on = "all pairs of the month names of ar-SY, ar-EG, ar-DZ, ar-MA, ar-MR";
        return List.of(
                Row.of("month pairs that disagree, found", on, found / (double) wrong, "ratio", Bar.exactly(1),
                        found + " of " + wrong, ENTRY),
                Row.of("month pairs that agree, and lists, taken for conflicts", on, alarms + lists, "alarms",
                        Bar.exactly(0), alarms + " of " + right + " that agree, " + lists + " lists", ENTRY));
    }

    private static boolean isConflict(String text) {
        return TimeReader.times(text, Language.ARABIC, List.of(), "2025-12-31").stream()
                .anyMatch(TimeExpression::isConflict);
    }
}
