package org.nadhir.reports.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.model.EntityId;
import org.nadhir.model.Reading;
import org.nadhir.model.ReportId;
import org.nadhir.reports.Reports;

/// What is found, in which language and script it is asked for.
class ReportSearchTest {

    private static final List<Reading> READINGS = Reports.readings("2031-03-19",
            "أعلنت وزارة الداخلية القيسانية عن إحباط محاولة تفجير داخل مقام الشيخ نورين.",
            "The Lorania Courier reported that an attack on the Sheikh Nurin Shrine was foiled.",
            "قال الطبيب سامر قدسي إن المستشفيات في تل الريم امتلأت بالجرحى بعد الانفجار.",
            "Dr. Haitham Barzani told The Harbour Times that the market in Tell al-Rim was closed on Sunday.");

    private ReportSearch index;

    @BeforeEach
    void fill() {
        index = ReportSearch.create(Reports.READER.register());
        READINGS.forEach(index::add);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static String text(ReportId id) {
        return READINGS.stream()
                .map(Reading::report)
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private List<Hit> find(String words) {
        return index.find(words, 20, ReportSearchTest::text);
    }

    private List<Integer> reports(String words) {
        return find(words).stream()
                .flatMap(hit -> switch (hit) {
                    case Hit.InReport one -> List.of(one.report()).stream();
                    case Hit.InClaim one -> List.of(one.report()).stream();
                    case Hit.Named one -> List.<ReportId>of().stream();
                })
                .distinct()
                .map(id -> READINGS.stream().map(reading -> reading.report().id()).toList().indexOf(id))
                .sorted()
                .toList();
    }

    @Test
    void aListedNameIsFoundInBothLanguagesHoweverItIsWritten() {
        assertEquals(List.of(0, 1), reports("Sheikh Nurin"));
        assertEquals(List.of(0, 1), reports("الشيخ نورين"));
        assertTrue(find("Nurin").contains(new Hit.Named(new EntityId("sheikh-nurin"), false)));
    }

    @Test
    void aNameThatNoListHasIsFoundInTheOtherScript() {
        assertEquals(List.of(2), reports("samer qudsi"));
        assertEquals(List.of(3), reports("هيثم برزاني"));
    }

    @Test
    void wordsAreFoundWithTheirEndingsAndAllMustBeThere() {
        assertEquals(List.of(2), reports("مستشفيات"));
        assertEquals(List.of(), reports("المستشفيات نورين"));
        assertEquals(List.of(), reports(""));
    }

    @Test
    void whatAReportStatesIsFoundAsAClaim() {
        assertTrue(find("attack foiled").stream()
                .anyMatch(hit -> hit instanceof Hit.InClaim claim && claim.act().equals("foiled")));
    }

    @Test
    void aReportThatWasTakenOutIsFoundNoMore() {
        index.remove(READINGS.getFirst().report().id());
        assertEquals(List.of(1), reports("الشيخ نورين"));
        assertFalse(index.reports().contains(READINGS.getFirst().report().id()));
    }

    @Test
    void whomNoReportNamesAnyMoreIsFoundNoMore() {
        index.remove(READINGS.get(0).report().id());
        assertTrue(find("Nurin").contains(new Hit.Named(new EntityId("sheikh-nurin"), false)));
        index.remove(READINGS.get(1).report().id());
        assertEquals(List.of(), find("Nurin"));
    }

    @Test
    void aWordWithoutEndIsFoundByItsBeginningAndKeepsNothingElseFromBeingFound() {
        String word = "b".repeat(40_000);
        try (ReportSearch other = ReportSearch.create(Reports.READER.register())) {
            String text = "The word " + word + " was seen in the harbour.";
            Reports.readings("2031-03-19", text, "A market was closed.").forEach(other::add);
            assertEquals(2, other.reports().size());
            assertEquals(1, other.find(word, 20, id -> text).size());
            assertEquals(1, other.find("market", 20, id -> text).size());
        }
    }

    @Test
    void aReportThatComesTwiceStandsThereOnce() {
        int hits = find("Sheikh Nurin").size();
        READINGS.forEach(index::add);
        assertEquals(hits, find("Sheikh Nurin").size());
    }

    @Test
    void everySpanLiesInItsReport() {
        for (Hit hit : find("Tell al-Rim")) {
            if (hit instanceof Hit.InReport(var report, var line, var span, _)) {
                assertTrue(line.contains(span));
                assertFalse(span.in(text(report)).isBlank());
            }
        }
    }

    @Test
    void whatOnlySoundsAlikeIsSaidToAndComesAfterTheNameItself() {
        List<Reading> named = Reports.readings("2031-03-19",
                "قال سامر قدسي إن السوق أغلقت.", "Samer Qudsi said that the market was closed.");
        try (ReportSearch other = ReportSearch.create(Reports.READER.register())) {
            named.forEach(other::add);
            List<Hit> hits = other.find("samer qudsi", 20, id -> named.stream()
                    .filter(one -> one.report().id().equals(id)).findFirst().orElseThrow().report().text());
            assertFalse(hits.getFirst().soundsLike());
            assertTrue(hits.getLast().soundsLike());
            List<Boolean> order = hits.stream().map(Hit::soundsLike).toList();
            assertEquals(order.stream().sorted().toList(), order);
        }
        assertTrue(find("Sheikh Nurin").stream().limit(2).noneMatch(Hit::soundsLike), "listed under both names");
    }

    @Test
    void ofALongLineAFewWordsAroundTheNameAreShownWhicheverItsForm() {
        String padding = "The harbour was calm and the boats lay in rows. ".repeat(20).strip();
        Reading reading = Reports.readings("2031-03-19", padding + " قرب مقام الشيخ نورين 😀 " + padding).getFirst();
        try (ReportSearch other = ReportSearch.create(Reports.READER.register())) {
            other.add(reading);
            String text = reading.report().text();
            for (String words : List.of("Sheikh Nurin", "نورين")) {
                Hit.InReport hit = (Hit.InReport) other.find(words, 20, id -> text).stream()
                        .filter(Hit.InReport.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                String shown = hit.span().in(text);
                assertTrue(shown.contains("الشيخ نورين"), shown);
                assertTrue(shown.length() <= Excerpt.CHARS_MAX && hit.line().contains(hit.span()), shown);
            }
        }
    }

    @Test
    void moreWordsThanAreLookedForAreRefusedAndNotDropped() {
        StringBuilder words = new StringBuilder("alpha");
        for (int i = 1; i < ReportSearch.WORDS_MAX; i++) {
            words.append(" word").append(i);
        }
        assertFalse(ReportSearch.isTooMany(words.toString()));
        assertFalse(ReportSearch.isTooMany(words + " alpha"), "the same word once more");
        assertTrue(ReportSearch.isTooMany(words + " omega"));
        assertThrows(IllegalArgumentException.class, () -> find(words + " omega"));
    }

    @Test
    void whatMayBeShownNoMoreIsNoHit() {
        assertEquals(List.of(), index.find("attack foiled", 20, id -> null));
    }
}
