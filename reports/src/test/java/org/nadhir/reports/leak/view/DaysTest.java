package org.nadhir.reports.leak.view;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One way to write a day for each rule.
final class DaysTest {

    // The text with the day between « and » | what it may be, the year 0 where none is said.
    private static final String DAYS = """
        on «14.3.2026» at | 2026-3-14
        on «3/14/2026» at | 2026-3-14
        on «2026-03-14» at | 2026-3-14
        on «2026/14/03» at | 2026-3-14
        on «14-03-26» at | 2026-3-14
        on «20260314» at | 2026-3-14
        on «14032026» at | 2026-3-14
        on «140326» at | 2026-3-14
        on «٢٠٢٦/٠٣/١٤» at | 2026-3-14
        on «2026-W11-6» at | 2026-3-14
        on «2026W116» at | 2026-3-14
        on «2026-073» at | 2026-3-14
        on «1773446400» at | 2026-3-14
        on «1773446400000» at | 2026-3-14
        on «441763200» at | 1984-1-1
        on «441763200000» at | 1984-1-1
        on «46095» at | 2026-3-14
        on «14/3» at | 0-3-14
        on «14.III.2026» at | 2026-3-14
        on «141430ZMAR26» at | 2026-3-14
        on «14MAR2026» at | 2026-3-14
        on «March 14, 2026» at | 2026-3-14
        on «14th of March 2026» at | 2026-3-14
        on «Mar 14» at | 0-3-14
        on «2026 March 14» at | 2026-3-14
        on the «fourteenth of March» at | 0-3-14
        on «March the fourteenth, twenty twenty-six» at | 2026-3-14
        on «twenty-first of May two thousand and twenty six» at | 2026-5-21
        on «day 73 of 2026» at | 2026-3-14
        le «14 mars 2026» à | 2026-3-14
        le «1er août 2026» à | 2026-8-1
        le «quatorze mars deux mille vingt-six» à | 2026-3-14
        في «14 آذار 2026» عند | 2026-3-14
        في «14 مارس 2026» عند | 2026-3-14
        في «14 آذار/مارس 2026» عند | 2026-3-14
        في «11 كانون الثاني/يناير 2026» عند | 2026-1-11
        في «الرابع عشر من آذار» عند | 0-3-14
        في «الحادي والعشرين من شباط عام ألفين وستة وعشرين» عند | 2026-2-21
        في «أربعة عشر مارس ألفين وستة وعشرين» عند | 2026-3-14
        في «5 غشت 2026» عند | 2026-8-5
        في «5 جويلية 2026» عند | 2026-7-5
        في «14 شهر 3» عند | 0-3-14
        في «الرابع عشر من الشهر الثالث» عند | 0-3-14
        في «25 رمضان 1447» عند | 2026-3-14
        في «25/9/1447» عند | 2026-3-14
        on «25 Ramadan 1447» at | 2026-3-14
        در «۲۳ اسفند ۱۴۰۴» بود | 2026-3-14
        در «۱۴۰۴/۱۲/۲۳» بود | 2026-3-14
        در «بیست و سوم اسفند ۱۴۰۴» بود | 2026-3-14
        در «۱۴ مارس ۲۰۲۶» بود | 2026-3-14
        کو «14 مارچ 2026» ہوا | 2026-3-14
        کو «چودہ مارچ» ہوا | 0-3-14
        """;

    @Test
    void readsDaysInFiguresNamesAndWordsOfFiveLanguagesAndThreeCalendars() {
        assertAll(DAYS.lines().map(line -> line.split(" \\| ")).map(row -> () -> check(row[0], row[1])));
    }

    @Test
    void givesBothReadingsOfWhatCanBeReadTwice() {
        List<Day> days = Days.of("03/04/2026");
        assertTrue(days.stream().anyMatch(day -> day.mayBe(LocalDate.of(2026, 3, 4))));
        assertTrue(days.stream().anyMatch(day -> day.mayBe(LocalDate.of(2026, 4, 3))));
    }

    @Test
    void countsSolarYearsAsTheAlmanacDoes() {
        assertEquals(LocalDate.of(2021, 3, 21), SolarHijri.gregorian(1400, 1, 1));
        assertEquals(LocalDate.of(2025, 3, 20), SolarHijri.gregorian(1403, 12, 30));
        assertEquals(LocalDate.of(1979, 2, 11), SolarHijri.gregorian(1357, 11, 22));
        assertEquals(LocalDate.of(2016, 3, 20), SolarHijri.gregorian(1395, 1, 1));
    }

    @Test
    void namesNoDayThatNoCalendarHas() {
        assertEquals(List.of(), Days.of("31.02.2026 or 30 February or version 3.14.15926"));
    }

    private static void check(String marked, String expected) {
        String text = marked.replaceAll("[«»]", "");
        String[] parts = expected.split("-", -1);
        List<Day> days = Days.of(text);
        boolean found = days.stream()
                .anyMatch(day -> day.year() == Integer.parseInt(parts[0])
                        && day.month() == Integer.parseInt(parts[1])
                        && day.day() == Integer.parseInt(parts[2])
                        && day.start() == marked.indexOf('«')
                        && day.end() == marked.indexOf('»') - 1);
        assertTrue(found, () -> marked + " is read as " + days);
    }
}
