package org.nadhir.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.model.Claim;
import org.nadhir.model.Marking;
import org.nadhir.model.Picture;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;

/// The sample reports in disguise: other site, other city, other newspapers, other dates, other order.
/// A rule that knows the five texts would fail here.
class DisguiseTest {

    private static final Path REPORTS = Path.of(System.getProperty("nadhir.testdata", "../shared"), "reports");
    private static final Reader READER = Reader.create();
    private static final List<String> LEVANT = List.of("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
            "تموز",
            "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول");
    private static final List<String> EGYPT = List.of("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو",
            "أغسطس",
            "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر");
    private static final String MONTH = "(" + String.join("|", LEVANT) + "|" + String.join("|", EGYPT) + ")";

    /// Name of the site without its noun; city; its countryside keeps the noun; two newspapers; days; seed of the
    /// order.
    @ParameterizedTest
    @CsvSource(textBlock = """
            السيدة زينب,    دمشق,    واشنطن بوست,       نيويورك تايمز,     0,   0
            الإمام الكاظم,   بغداد,   الغارديان,         لوموند,           400, 1
            الإمام الحسين,   بغداد,   فايننشال تايمز,     دير شبيغل,         400, 2
            السيدة رقية,     دمشق,    وول ستريت جورنال,   الأهرام,           -400, 3
            شاه جراغ,       شيراز,   هآرتس,            يديعوت أحرونوت,     365, 4
            النبي إلياس,     حلب,     لوفيغارو,          التلغراف,          800, 5
            الشيخ مسكين,     بيروت,   ديلي تلغراف,       وول ستريت جورنال,   400, 6
            """)
    void countsTheSameOriginsInDisguise(
            String site, String city, String first, String second, int days, int seed) throws IOException {
        assumeTrue(Files.exists(REPORTS.resolve("0.txt")), "no test data here: the disguised reports are not checked");
        List<Reading> readings = new ArrayList<>();
        Map<String, String> references = new TreeMap<>();
        for (String line : Files.readAllLines(REPORTS.resolve("references.tsv"))) {
            references.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
        }
        int number = seed * 10;
        List<String> files = new ArrayList<>(references.keySet());
        Collections.shuffle(files, new Random(seed));
        for (String file : files) {
            String text = Files.readString(REPORTS.resolve(file));
            String other = text.replace("السيدة زينب", site).replace("دمشق", city)
                    .replace("واشنطن بوست", first).replace("نيويورك تايمز", second).replace("نيويور تايمز", second);
            String reference = LocalDate.parse(references.get(file)).plusDays(days).toString();
            String id = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number++);
            Report report = new Report(new ReportId(id), new SourceId(id), "x" + number + ".txt", shifted(other, days),
                    Instant.parse("2027-11-15T00:00:00Z"), Marking.CLEAR);
            readings.add(READER.read(report, reference));
        }
        Picture picture = READER.together(readings);
        assertClaim(picture, "helped-foil", 3, 1, false);
        assertClaim(picture, "foiled", 3, 2, true);
        assertClaim(picture, "service-foiled", 3, 1, false);
        assertClaim(picture, "shared-intelligence", 3, 1, false);
        assertClaim(picture, "direct-channel", 3, 1, false);
        assertClaim(picture, "arrested", 2, 1, false);
        assertClaim(picture, "signed", 2, 1, false);
        assertClaim(picture, "reward", 2, 1, false);
        assertClaim(picture, "stated", 3, 1, false);
    }

    private static void assertClaim(Picture picture, String act, int reports, int origins, boolean doubt) {
        Claim claim = picture.claims().stream()
                .filter(one -> one.topic().act().equals(act))
                .max((a, b) -> Integer.compare(a.reports(), b.reports()))
                .orElseThrow(() -> new AssertionError("no claim " + act));
        assertEquals(reports + " reports, " + origins + " origins",
                claim.reports() + " reports, " + claim.corroboration().count() + " origins",
                act + " " + claim.corroboration());
        assertTrue(!doubt || claim.corroboration().mayNotBeIndependent(), act + " may not be independent");
    }

    /// Moves every "day month", "month year" and year; a day without a year is taken for one of the winter 2024/25.
    private static String shifted(String text, int days) {
        if (days == 0) {
            return text;
        }
        Pattern date = Pattern.compile("(?:(\\d{1,2}) (من )?)?" + MONTH + "(?:(/ ?)" + MONTH
                + ")?(?: (\\d{4}))?|(?<!\\d)(20[012]\\d)(?!\\d)");
        Matcher matcher = date.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(move(matcher, days)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String move(Matcher date, int days) {
        if (date.group(7) != null) {
            return String.valueOf(Integer.parseInt(date.group(7)) + Math.round(days / 365f));
        }
        int month = number(date.group(3));
        int year = date.group(6) == null ? (month > 6 ? 2024 : 2025) : Integer.parseInt(date.group(6));
        int day = date.group(1) == null ? 15 : Integer.parseInt(date.group(1));
        LocalDate moved = LocalDate.of(year, month, day).plusDays(days);
        StringBuilder words = new StringBuilder();
        if (date.group(1) != null) {
            words.append(moved.getDayOfMonth()).append(' ').append(date.group(2) == null ? "" : date.group(2));
        }
        words.append(name(date.group(3), moved));
        if (date.group(5) != null) {
            int second = number(date.group(5));
            LocalDate other = LocalDate.of(second > 6 ? 2024 : 2025, second, day).plusDays(days);
            words.append(date.group(4)).append(name(date.group(5), other));
        }
        return date.group(6) == null ? words.toString() : words + " " + moved.getYear();
    }

    private static int number(String month) {
        return LEVANT.contains(month) ? LEVANT.indexOf(month) + 1 : EGYPT.indexOf(month) + 1;
    }

    private static String name(String like, LocalDate date) {
        return (LEVANT.contains(like) ? LEVANT : EGYPT).get(date.getMonthValue() - 1);
    }
}
