package org.nadhir.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nadhir.Given;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

/// What a report says may get into a log by mistake only as far as its values print it.
final class PrintedTest {

    private static final String WORDS = "the lampmaker's cousin says so";
    private static final ReportId ID = new ReportId(Given.uuid(3));
    private static final Report REPORT =
            new Report(ID, new SourceId(Given.uuid(4)), WORDS, WORDS, Given.NOW, Marking.RED);
    private static final Trace TRACE = new Trace("S1.1", Trace.Kind.PHRASE, WORDS, List.of(WORDS));

    static Stream<Record> records() {
        return Stream.of(
                REPORT,
                new Reading(
                        REPORT, Language.ENGLISH, new EntityId("lampmaker"), WORDS, List.of(), List.of(), List.of(),
                        List.of(), List.of()),
                TRACE,
                SourceTraces.of(List.of(TRACE)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatARecordHoldsOfAReportItDoesNotPrint(Record record) {
        assertFalse(record.toString().contains("lampmaker"));
        assertFalse(record.toString().contains(REPORT.source().value()));
        assertTrue(List.of(record).toString().length() < 80, "nor does a list of them");
    }
}
