package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.node.journal.ReportRows;
import org.nadhir.node.vault.Known;
import org.nadhir.node.vault.RawReports;
import org.nadhir.node.vault.SourceIdentity;
import org.nadhir.reports.intake.Intake;
import org.nadhir.tearline.Trace;

/// Who a source is and what it said may get into a log by mistake only as far as the node's values print it.
final class PrintedTest {

    private static final String WORDS = "the lampmaker's cousin says so";
    private static final Report REPORT = new Report(
            new ReportId("00000000-0000-4000-8000-000000000003"),
            new SourceId("00000000-0000-4000-8000-000000000004"),
            WORDS,
            WORDS,
            Instant.EPOCH,
            Marking.RED);
    private static final Known KNOWN = Known.of(Trace.Kind.PERSON, WORDS);

    static Stream<Record> records() {
        return Stream.of(
                new ReportRows.Stored(REPORT, "2026-11-01", Marks.of(Marking.RED.label()), List.of()),
                new RawReports.Raw(REPORT, "2026-11-01"),
                KNOWN,
                new SourceIdentity(List.of(KNOWN), WORDS),
                (Record) Intake.accept(WORDS.getBytes(UTF_8), "note.txt"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatARecordHoldsOfASourceItDoesNotPrint(Record record) {
        assertFalse(record.toString().contains("lampmaker"), record.getClass().getName());
        assertFalse(record.toString().contains(REPORT.source().value()), record.getClass().getName());
    }
}
