package org.nadhir.node.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.policy.Risk;

final class RisksTest {

    private static final Random RANDOM = new Random(3);
    private static final CaseId CASE = new CaseId(Uuids.random(RANDOM));
    private static final CaseId OTHER = new CaseId(Uuids.random(RANDOM));
    private static final PersonId AMAL = new PersonId(Uuids.random(RANDOM));
    private static final PersonId BASIM = new PersonId(Uuids.random(RANDOM));
    private static final Bytes ACT = Bytes.of(new byte[] {1});

    private static Instant day(int day) {
        return Instant.parse("2025-03-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    private static RiskRecord raised(List<CaseId> scope, Risk.Level inherent, int day) {
        return new RiskRecord(
                scope, "a situation", "a danger", inherent, AMAL, day(day), List.of(), List.of(), Acts.of(ACT));
    }

    private static RiskRecord decided(RiskRecord record, Risk.Level residual, int day) {
        return record.with(new RiskRecord.Decision(residual, "reasons", BASIM, day(day)), ACT);
    }

    private static Risk.Level inherent(Risk risk) {
        return switch (risk) {
            case Risk.Undecided undecided -> undecided.inherent();
            case Risk.Decided decided -> decided.inherent();
            case Risk.NotRaised _ -> throw new AssertionError("a risk was raised");
        };
    }

    @Test
    void nothingWasRaisedForAPartyOrForThisCase() {
        assertInstanceOf(Risk.NotRaised.class, Risks.newest(List.of(), CASE));
        assertInstanceOf(
                Risk.NotRaised.class,
                Risks.newest(List.of(raised(List.of(OTHER), Risk.Level.SERIOUS, 1)), CASE));
    }

    @Test
    void whatWasSaidLastCountsOfThePartyOrOfTheCase() {
        RiskRecord party = decided(raised(List.of(), Risk.Level.REAL, 1), Risk.Level.LOW, 2);
        RiskRecord one = raised(List.of(CASE), Risk.Level.SERIOUS, 3);
        assertEquals(Risk.Level.SERIOUS, inherent(Risks.newest(List.of(party, one), CASE)));
        assertEquals(Risk.Level.REAL, inherent(Risks.newest(List.of(party, one), OTHER)));
        RiskRecord later = decided(party, Risk.Level.LOW, 4);
        assertEquals(Risk.Level.REAL, inherent(Risks.newest(List.of(later, one), CASE)));
    }

    @Test
    void nobodyTalksARiskAwayByRaisingASmallerOne() {
        RiskRecord serious = raised(List.of(), Risk.Level.SERIOUS, 1);
        RiskRecord small = raised(List.of(CASE), Risk.Level.LOW, 2);
        assertEquals(Risk.Level.SERIOUS, inherent(Risks.newest(List.of(serious, small), CASE)));
        RiskRecord agreed = decided(small, Risk.Level.LOW, 3);
        assertEquals(Risk.Level.LOW, inherent(Risks.newest(List.of(serious, agreed), CASE)));
    }

    @Test
    void aNewMitigationUndoesTheDecisionAndNamesItsProposer() {
        RiskRecord record = decided(raised(List.of(), Risk.Level.REAL, 1), Risk.Level.REAL, 2)
                .with(
                        new RiskRecord.Mitigated(
                                new Risk.Mitigation(
                                        Risk.Mitigation.Kind.CAVEAT, new Text("لا يُسمّى أحد", "nobody is named")),
                                BASIM,
                                day(3)),
                        ACT);
        assertEquals(
                BASIM, assertInstanceOf(Risk.Undecided.class, record.risk()).proposedBy());
        assertEquals(3, record.acts().statements().size());
    }
}
