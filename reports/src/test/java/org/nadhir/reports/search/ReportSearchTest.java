package org.nadhir.reports.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.model.EntityId;
import org.nadhir.model.Reading;
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

    private List<Integer> reports(String words) {
        return index.find(words, 20).stream()
                .flatMap(hit -> switch (hit) {
                    case Hit.InReport one -> List.of(one.report()).stream();
                    case Hit.InClaim one -> List.of(one.report()).stream();
                    case Hit.Named one -> List.<org.nadhir.model.ReportId>of().stream();
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
        assertTrue(index.find("Nurin", 20).contains(new Hit.Named(new EntityId("sheikh-nurin"))));
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
        assertTrue(index.find("attack foiled", 20).stream()
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
        assertTrue(index.find("Nurin", 20).contains(new Hit.Named(new EntityId("sheikh-nurin"))));
        index.remove(READINGS.get(1).report().id());
        assertEquals(List.of(), index.find("Nurin", 20));
    }

    @Test
    void aWordWithoutEndIsFoundByItsBeginningAndKeepsNothingElseFromBeingFound() {
        String word = "b".repeat(40_000);
        try (ReportSearch other = ReportSearch.create(Reports.READER.register())) {
            Reports.readings("2031-03-19", "The word " + word + " was seen in the harbour.", "A market was closed.")
                    .forEach(other::add);
            assertEquals(2, other.reports().size());
            assertEquals(1, other.find(word, 20).size());
            assertEquals(1, other.find("market", 20).size());
        }
    }

    @Test
    void aReportThatComesTwiceStandsThereOnce() {
        int hits = index.find("Sheikh Nurin", 20).size();
        READINGS.forEach(index::add);
        assertEquals(hits, index.find("Sheikh Nurin", 20).size());
    }

    @Test
    void everySpanLiesInItsReport() {
        for (Hit hit : index.find("Tell al-Rim", 20)) {
            if (hit instanceof Hit.InReport(var report, var span)) {
                String text = READINGS.stream()
                        .filter(reading -> reading.report().id().equals(report))
                        .findFirst()
                        .orElseThrow()
                        .report()
                        .text();
                assertFalse(span.in(text).isBlank());
            }
        }
    }
}
