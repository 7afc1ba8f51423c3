package org.nadhir.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Purpose;
import org.nadhir.model.Digest;
import org.nadhir.outcome.PurposeAudit.Consented;
import org.nadhir.outcome.PurposeAudit.Kind;

/// M23 of the practice: what a partner did with a warning comes back, and is held against the agreement.
final class PurposeAuditTest {

    private static final Digest WARNING = Digest.of(new byte[] {1});
    private static final Digest ANSWER = Digest.of(new byte[] {2});
    private static final Consented CONSENTED = new Consented(ANSWER, Given.THIRD);

    @Test
    void protectionFits() {
        check(Onward.CONSENT, List.of(), Given.NOW, List.of(), new Use.Protection());
        check(Onward.CONSENT, List.of(), Given.NOW, List.of(), new Use.None());
    }

    @Test
    void everyOtherPurposeIsABreach() {
        for (Purpose purpose : Purpose.values()) {
            List<Kind> found = purpose == Purpose.PROTECTION ? List.of() : List.of(Kind.OTHER_PURPOSE);
            check(Onward.CONSENT, List.of(), Given.NOW, found, new Use.Otherwise(purpose.word()));
        }
        check(Onward.CONSENT, List.of(), Given.NOW, List.of(Kind.OTHER_PURPOSE), new Use.Otherwise("house raids"));
        assertTrue(Kind.OTHER_PURPOSE.isBreach());
    }

    @Test
    void passedOnWithTheConsentThatWasGivenFits() {
        Use use = new Use.PassedOn(Given.THIRD, new Use.Leave.Consent(ANSWER));
        check(Onward.CONSENT, List.of(CONSENTED), Given.NOW, List.of(), use);
    }

    @Test
    void passedOnWithoutConsentOrOnAnotherOneIsABreach() {
        List<Kind> breach = List.of(Kind.ONWARD_NOT_CONSENTED);
        Use unasked = new Use.PassedOn(Given.THIRD, new Use.Leave.None());
        Use marking = new Use.PassedOn(Given.THIRD, new Use.Leave.Marking());
        Use invented = new Use.PassedOn(Given.THIRD, new Use.Leave.Consent(WARNING));
        for (Use use : List.of(unasked, marking, invented)) {
            check(Onward.CONSENT, List.of(CONSENTED), Given.NOW, breach, use);
        }
        Use toAnother = new Use.PassedOn(Given.FIRST, new Use.Leave.Consent(ANSWER));
        check(Onward.CONSENT, List.of(CONSENTED), Given.NOW,
                List.of(Kind.ONWARD_NOT_CONSENTED, Kind.ONWARD_NOT_REPORTED), toAnother);
        assertTrue(Kind.ONWARD_NOT_CONSENTED.isBreach());
    }

    @Test
    void theMarkingLetsGoOnOnlyWhereTheAgreementSaysSo() {
        Use marking = new Use.PassedOn(Given.THIRD, new Use.Leave.Marking());
        check(Onward.MARKING, List.of(), Given.NOW, List.of(), marking);
        check(Onward.FORBIDDEN, List.of(), Given.NOW, List.of(Kind.ONWARD_FORBIDDEN), marking);
        Use consented = new Use.PassedOn(Given.THIRD, new Use.Leave.Consent(ANSWER));
        check(Onward.FORBIDDEN, List.of(CONSENTED), Given.NOW, List.of(Kind.ONWARD_FORBIDDEN), consented);
    }

    @Test
    void aConsentOfWhichNothingIsHeardIsShown() {
        check(Onward.CONSENT, List.of(CONSENTED), Given.NOW, List.of(Kind.ONWARD_NOT_REPORTED), new Use.Protection());
    }

    @Test
    void silenceIsShownFromTheSeventhDayAndBreaksNothing() {
        Instant late = Given.NOW.plus(Duration.ofDays(7));
        PurposeAudit.Released silent = released(Onward.CONSENT, List.of(), List.of());
        assertEquals(List.of(), kinds(PurposeAudit.of(silent, late.minusNanos(1))));
        assertEquals(List.of(Kind.SILENT), kinds(PurposeAudit.of(silent, late)));
        assertTrue(!Kind.SILENT.isBreach());
    }

    @Test
    void usedAndNotUsedAtOnceIsShown() {
        List<UseReport> reports = List.of(report(List.of(new Use.None())), report(List.of(new Use.Protection())));
        assertEquals(
                List.of(Kind.CONTRADICTS),
                kinds(PurposeAudit.of(released(Onward.CONSENT, reports, List.of()), Given.NOW)));
    }

    private static void check(Onward rule, List<Consented> consents, Instant now, List<Kind> found, Use... uses) {
        List<UseReport> reports = List.of(report(List.of(uses)));
        assertEquals(found, kinds(PurposeAudit.of(released(rule, reports, consents), now)), List.of(uses).toString());
    }

    private static List<Kind> kinds(List<PurposeAudit.Finding> findings) {
        return findings.stream().map(PurposeAudit.Finding::kind).toList();
    }

    private static UseReport report(List<Use> uses) {
        return new UseReport(Given.SECOND, Given.FIRST, WARNING, uses, "", Given.NOW);
    }

    private static PurposeAudit.Released released(Onward rule, List<UseReport> reports, List<Consented> consents) {
        return new PurposeAudit.Released(
                List.of(Purpose.PROTECTION), rule, WARNING, Given.SECOND, reports, consents, Given.NOW);
    }
}
