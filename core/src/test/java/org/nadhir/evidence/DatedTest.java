package org.nadhir.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.evidence.SampleEvidence.Kind;
import org.nadhir.evidence.SampleEvidence.Person;
import org.nadhir.ledger.InsecureTestKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// When a release was made, and whose word says so (docs/formats.md, "Evidence bundle", 4 and 13).
class DatedTest {

    private static final Instant YEARS_AGO = Instant.parse("2019-03-01T12:00:00Z");

    private static EvidenceReport check(SampleEvidence sample) {
        return new EvidenceCheck(sample.primitives, InsecureTestKeys.verifier())
                .check(sample.bundle(), sample.first.fingerprint(), sample.second.fingerprint());
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatWasReceivedOnItsDayHasNoGap(Kind kind) {
        EvidenceReport report = check(new SampleEvidence(kind));
        assertFalse(report.hasGap(), report.dated().toString());
        assertEquals(SampleEvidence.NOW, report.dated().getFirst().own());
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatItsSenderDatedBackHoldsOnlyWithAGap(Kind kind) {
        EvidenceReport report = check(new SampleEvidence(kind, YEARS_AGO));
        assertEquals(List.of(), report.flaws());
        assertTrue(report.hasGap(), report.dated().toString());
        assertEquals(YEARS_AGO, report.dated().getFirst().own());
        Instant shown = report.dated().getFirst().shown().getFirst();
        assertTrue(!shown.isBefore(SampleEvidence.NOW), shown.toString());
    }

    @Test
    void withoutAReceiptTheCosignatureSaysWhenAndWithoutEitherNobodyDoes() {
        for (Kind kind : Kind.values()) {
            SampleEvidence silent = new SampleEvidence(kind, YEARS_AGO);
            silent.statements.removeIf(one -> one.claimedType() == PayloadType.RECEIPT);
            EvidenceReport report = check(silent);
            assertEquals(List.of(), report.flaws());
            assertTrue(report.hasGap());
            List<Instant> shown = report.dated().getFirst().shown();
            assertEquals(kind == Kind.RECALLED ? List.of(SampleEvidence.NOW) : List.of(), shown);
        }
    }

    @Test
    void aDayIsNoGapAndASecondMoreIsOneInEitherDirection() {
        for (int direction : new int[] {1, -1}) {
            Instant day = YEARS_AGO.plus(Duration.ofDays(direction));
            assertFalse(Dated.of(YEARS_AGO, List.of(day)).isGap());
            assertTrue(Dated.of(YEARS_AGO, List.of(day.plusSeconds(direction))).isGap());
        }
    }

    private static Signed entry(SampleEvidence sample, Person person, int revision, Role role) {
        RosterEntry entry = new RosterEntry(
                sample.first.party,
                person.id(),
                revision,
                List.of(role),
                person.key().publicKeys(),
                SampleEvidence.NOW.minusSeconds(3_600),
                SampleEvidence.NOW.plusSeconds(86_400));
        return Signed.sign(sample.primitives, sample.first.key, PayloadType.ROSTER_ENTRY, RosterCodec.write(entry));
    }

    @ParameterizedTest
    @EnumSource
    void theHighestRevisionCountsInWhateverOrderTheEntriesStand(Kind kind) {
        for (boolean last : new boolean[] {false, true}) {
            SampleEvidence revoked = new SampleEvidence(kind);
            Signed auditor = entry(revoked, revoked.approver, 2, Role.AUDITOR);
            revoked.statements.add(last ? revoked.statements.size() : 0, auditor);
            assertTrue(names(revoked, Why.APPROVER_WITHOUT_ROLE), "last " + last);

            SampleEvidence promoted = new SampleEvidence(kind);
            promoted.statements.set(2, entry(promoted, promoted.approver, 1, Role.AUDITOR));
            Signed approver = entry(promoted, promoted.approver, 2, Role.APPROVER);
            promoted.statements.add(last ? promoted.statements.size() : 0, approver);
            assertEquals(List.of(), check(promoted).flaws(), "last " + last);

            SampleEvidence twice = new SampleEvidence(kind);
            Signed other = entry(twice, twice.approver, 1, Role.AUDITOR);
            twice.statements.add(last ? twice.statements.size() : 0, other);
            assertTrue(names(twice, Why.APPROVER_UNKNOWN), "last " + last);

            SampleEvidence shared = new SampleEvidence(kind);
            Person stranger = new Person(shared.dutyOfficer.id(), shared.approver.key(), Role.APPROVER);
            Signed same = entry(shared, stranger, 1, Role.APPROVER);
            shared.statements.add(last ? shared.statements.size() : 0, same);
            assertTrue(names(shared, Why.APPROVER_UNKNOWN), "last " + last);
        }
    }

    /// The independent verifier reads these files too (`CheckerTest`).
    @Test
    void theNamedBundlesStandInTheirFiles() throws IOException {
        SampleEvidence back = new SampleEvidence(Kind.RECALLED, YEARS_AGO);
        FormatsTest.standsInFile("evidence-2-dated-back.json", back.bundle().toArray());
        for (boolean last : new boolean[] {false, true}) {
            SampleEvidence revoked = new SampleEvidence(Kind.LISTED);
            Signed auditor = entry(revoked, revoked.approver, 2, Role.AUDITOR);
            revoked.statements.add(last ? revoked.statements.size() : 0, auditor);
            String name = last ? "evidence-2-revoked-last.json" : "evidence-2-revoked-first.json";
            FormatsTest.standsInFile(name, revoked.bundle().toArray());
        }
    }

    private static boolean names(SampleEvidence sample, Why why) {
        return check(sample).flaws().stream().anyMatch(flaw -> flaw.why() == why);
    }
}
