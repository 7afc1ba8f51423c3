package org.nadhir.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Marking;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.ReportRows.Stored;
import org.nadhir.reports.Reader;

/// One report that no reader takes keeps no other from being found.
final class ReportIndexTest {

    private static final Reader READER = Reader.create();

    private final Random random = new Random(11);
    private final ReportIndex index = new ReportIndex(READER.register(), ReportIndexTest::read);

    /// A reader that trips over one text, as one that was not made for it would.
    private static Reading read(Stored stored) {
        if (stored.report().name().equals("bad.txt")) {
            throw new IllegalStateException("no rule of the reader was made for this");
        }
        return READER.read(stored.report(), stored.reference());
    }

    private Stored stored(String name, String words) {
        Report report = new Report(
                new ReportId(Uuids.random(random)),
                new SourceId(Uuids.random(random)),
                name,
                words,
                Instant.parse("2026-11-01T08:00:00Z"),
                Marking.CLEAR);
        return Stored.own(report, "");
    }

    private static Map<ReportId, Stored> all(Stored... several) {
        Map<ReportId, Stored> all = new LinkedHashMap<>();
        List.of(several).forEach(one -> all.put(one.report().id(), one));
        return all;
    }

    @Test
    void aReportThatCannotBeReadIsNamedAndTheOthersAreSearched() {
        Stored good = stored("good.txt", "A boat was seen at the pier.");
        Stored bad = stored("bad.txt", "A boat left the pier.");
        Map<ReportId, Stored> reports = all(bad, good);
        index.bringUpToDate(reports);
        index.bringUpToDate(reports);
        assertEquals(1, index.find("boat", reports).size());
        assertEquals(List.of(bad), index.notSearched(reports));
    }

    @Test
    void whatIsGoneIsNeitherFoundNorNamed() {
        Stored good = stored("good.txt", "A boat was seen at the pier.");
        Stored bad = stored("bad.txt", "A boat left the pier.");
        index.bringUpToDate(all(bad, good));
        index.bringUpToDate(all());
        assertTrue(index.find("boat", all()).isEmpty());
        assertTrue(index.notSearched(all()).isEmpty());
    }
}
