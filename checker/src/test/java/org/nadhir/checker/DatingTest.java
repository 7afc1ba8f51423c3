package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.checker.HandMadeBundle.Edit;

/// docs/formats.md, "Evidence bundle", 13: all signatures hold, and still nobody but the sender says when.
final class DatingTest {

    private static Report check(List<Edit> edits) throws Exception {
        HandMadeBundle bundle = new HandMadeBundle(edits.toArray(Edit[]::new));
        return Checker.check(
                bundle.bytes().getBytes(UTF_8), List.of(bundle.first.fingerprint(), bundle.second.fingerprint()));
    }

    private static List<Edit> madeAt(String time) {
        List<Edit> edits = new ArrayList<>();
        for (String kind : List.of("record", "approval")) {
            edits.add(new Edit(kind, "\"at\":\"2026-11-01T12:00:00Z\"", "\"at\":\"" + time + "\""));
        }
        edits.add(new Edit("roster-entry", "\"from\":\"2026", "\"from\":\"2018"));
        return edits;
    }

    @Test
    void saysAGapWhereTheSenderDatedBackAndNoneWithinADay() throws Exception {
        assertEquals(List.of(), check(List.of()).gaps());
        for (String time : List.of("2019-03-01T12:00:00Z", "2026-10-31T11:59:59Z", "2026-11-02T12:00:01Z")) {
            Report report = check(madeAt(time));
            assertEquals(List.of(), report.flaws(), time);
            assertEquals(1, report.gaps().size(), time);
            assertTrue(report.times().getFirst().contains(time), report.times().toString());
        }
        for (String time : List.of("2026-10-31T12:00:00Z", "2026-11-02T12:00:00Z")) {
            assertEquals(List.of(), check(madeAt(time)).gaps(), time);
        }
    }

    @Test
    void ofTheFirstVersionTheEarliestApprovalCounts() throws Exception {
        List<Edit> approvalsOnly = madeAt("2019-03-01T12:00:00Z").stream()
                .filter(edit -> !edit.kind().equals("record"))
                .toList();
        assertEquals(1, check(approvalsOnly).gaps().size());
    }
}
