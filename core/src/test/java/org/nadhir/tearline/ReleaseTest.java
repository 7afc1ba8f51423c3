package org.nadhir.tearline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.Given;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.duty.Assessment;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Progress;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signoff;
import org.nadhir.policy.Signoff.Part;
import org.nadhir.sign.InsecureTestPrimitives;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;

class ReleaseTest {

    private static final InsecureTestPrimitives PRIMITIVES = new InsecureTestPrimitives();
    private static final SigningKey AUTHOR_KEY = InsecureTestPrimitives.key(1);
    private static final SigningKey APPROVER_KEY = InsecureTestPrimitives.key(2);
    private static final SigningKey OTHER_KEY = InsecureTestPrimitives.key(3);
    private static final SigningKey STRANGER_KEY = InsecureTestPrimitives.key(4);
    private static final Roster ROSTER = new Roster(List.of(
            entry(Given.FIRST, Given.AUTHOR, 1, AUTHOR_KEY, Role.ANALYST, Role.APPROVER),
            entry(Given.FIRST, Given.APPROVER, 1, APPROVER_KEY, Role.APPROVER),
            entry(Given.FIRST, Given.OTHER_APPROVER, 1, OTHER_KEY, Role.APPROVER)));
    private static final Draft DRAFT = Drafted.draft(7);

    private static RosterEntry entry(PartyId party, PersonId person, int revision, SigningKey key, Role... roles) {
        return new RosterEntry(
                party, person, revision, List.of(roles), key.publicKeys(), Given.NOW.minus(Duration.ofDays(9)),
                Given.NOW.plus(Duration.ofDays(9)));
    }

    private static Signed approval(SigningKey key, PersonId person, Part part) {
        return approval(key, new Approval(DRAFT.digest(), person, part, Given.NOW), PayloadType.APPROVAL);
    }

    private static Signed approval(SigningKey key, Approval approval, PayloadType type) {
        return Signed.sign(PRIMITIVES, key, type, ApprovalCodec.write(approval));
    }

    private static final Signed AUTHORS = approval(AUTHOR_KEY, Given.AUTHOR, Part.AUTHOR);
    private static final Signed APPROVERS = approval(APPROVER_KEY, Given.APPROVER, Part.APPROVER);
    private static final Signed OTHERS = approval(OTHER_KEY, Given.OTHER_APPROVER, Part.APPROVER);

    private static List<String> missing(Roster roster, Signed... approvals) {
        return missing(Drafted.permit(Given.owed()), DRAFT, roster, approvals);
    }

    private static List<String> missing(Permit permit, Draft draft, Roster roster, Signed... approvals) {
        return switch (Release.of(permit, draft, List.of(approvals), roster, PRIMITIVES, Given.NOW)) {
            case Release release -> List.of();
            case Early early -> List.of(early.message().key());
            case Withheld withheld -> withheld.missing().stream().map(Message::key).toList();
        };
    }

    @Test
    void releasesOnTheWordOfTheAuthorAndOneApprover() {
        ReleaseDecision decision = Release.of(
                Drafted.permit(Given.owed()), DRAFT, List.of(APPROVERS, AUTHORS), ROSTER, PRIMITIVES, Given.NOW);
        Release release = assertInstanceOf(Release.class, decision);
        assertEquals(List.of(Given.APPROVER), release.approvers());
        assertEquals(DRAFT, release.draft());
    }

    @Test
    void withholdsWithoutAuthorOrApprover() {
        assertEquals(List.of("release.approvers-missing"), missing(ROSTER, AUTHORS));
        assertEquals(List.of("release.author-missing"), missing(ROSTER, APPROVERS));
        assertEquals(List.of("release.author-missing", "release.approvers-missing"), missing(ROSTER));
    }

    @Test
    void theAuthorCannotApproveTheOwnDraft() {
        Signed own = approval(AUTHOR_KEY, Given.AUTHOR, Part.APPROVER);
        assertEquals(List.of("release.approval.own", "release.approvers-missing"), missing(ROSTER, AUTHORS, own));
    }

    @Test
    void underExigencyTwoDifferentApproversSign() {
        Permit exigent = exigentPermit();
        assertEquals(2, exigent.approversNeeded());
        assertEquals(
                List.of("release.approvers-missing"), missing(exigent, DRAFT, ROSTER, AUTHORS, APPROVERS, APPROVERS));
        assertEquals(List.of(), missing(exigent, DRAFT, ROSTER, AUTHORS, APPROVERS, OTHERS));
    }

    private static Permit exigentPermit() {
        StandingHistory designated = new StandingHistory(List.of(new Standing(
                Given.SECOND, Standing.Kind.DESIGNATED, "a council", Given.NOW.minusSeconds(9), Standing.OPEN,
                Given.NOW.minusSeconds(9))));
        return assertInstanceOf(
                Permit.class,
                Policy.rule(
                        Given.request(new Invocation.ByAuthor(Given.AUTHOR, "people will die")),
                        Given.facts(Given.warningOnly(), designated)));
    }

    @ParameterizedTest
    @EnumSource(value = Sharing.class, names = {"DISCLOSURE", "CORRECTION", "RECALL"})
    void aPermitThatHandsNothingOverReleasesNoWords(Sharing sharing) {
        Permit permit = permitFor(sharing);
        Outdated none = assertInstanceOf(
                Outdated.class,
                new TearlineBuilder(Drafted.NO_TRACES).build(
                        permit, Given.AUTHOR, Drafted.WORDING, Drafted.NOTHING_KNOWN, new SplittableRandom(7),
                        Given.NOW));
        assertEquals("tearline.not-handed-over", none.why().key());
        assertInstanceOf(
                Outdated.class,
                new TearlineBuilder(Drafted.NO_TRACES)
                        .reread(permit, Given.AUTHOR, DRAFT.bytes(), Drafted.NOTHING_KNOWN));
        assertEquals(List.of("release.other-terms"), missing(permit, DRAFT, ROSTER, AUTHORS, APPROVERS));
    }

    @Test
    void wordsThatNoLongerSayWhatIsHeldOfTheThreatAreOutdated() {
        Determination.Owed owed = Given.owed();
        Assessment was = owed.assessment();
        Confidence other = was.confidence() == Confidence.LOW ? Confidence.MODERATE : Confidence.LOW;
        Assessment now = new Assessment(
                was.caseId(), was.answers(), was.harm(), was.likelihood(), other, was.victim(), was.when(),
                was.received(), was.by(), was.at());
        Permit permit = Drafted.permit(
                new Determination.Owed(now, owed.profile(), owed.addressee(), owed.due(), owed.why()));
        Outdated outdated = assertInstanceOf(
                Outdated.class,
                new TearlineBuilder(Drafted.NO_TRACES)
                        .reread(permit, Given.AUTHOR, DRAFT.bytes(), Drafted.NOTHING_KNOWN));
        assertEquals("tearline.other-assessment", outdated.why().key());
        assertInstanceOf(
                Draft.class,
                new TearlineBuilder(Drafted.NO_TRACES)
                        .reread(Drafted.permit(owed), Given.AUTHOR, DRAFT.bytes(), Drafted.NOTHING_KNOWN));
    }

    private static Permit permitFor(Sharing sharing) {
        Request plain = Given.request(new Invocation.None());
        Request request = new Request(
                plain.sender(), plain.recipients(), plain.purpose(), sharing, plain.subject(), plain.places(),
                plain.marks(), plain.determination(), plain.exigency(), plain.asker());
        Facts known = Given.facts(Given.warningOnly(), new StandingHistory(List.of()));
        Facts facts = new Facts(
                known.basis(), known.tier(), known.recipient(), known.licences(), known.protects(),
                known.senderStatus(), known.recipientStatus(), known.inherited(), known.promises(), known.risk(),
                known.gate(), known.unreviewed(), sharing.narrows() ? Progress.RELEASED : Progress.DRAFTED,
                known.signatures(), known.now());
        return assertInstanceOf(Permit.class, Policy.rule(request, facts));
    }

    @Test
    void anApprovalDiesWithAnEdit() {
        Draft edited = Drafted.draft(8);
        assertEquals(
                List.of("release.approval.other-bytes", "release.approval.other-bytes", "release.author-missing",
                        "release.approvers-missing"),
                missing(Drafted.permit(Given.owed()), edited, ROSTER, AUTHORS, APPROVERS));
    }

    @Test
    void aRevokedPersonDoesNotCountEvenByAnOlderEntry() {
        List<RosterEntry> entries = new ArrayList<>(ROSTER.entries());
        entries.add(new RosterEntry(
                Given.FIRST, Given.APPROVER, 2, List.of(), APPROVER_KEY.publicKeys(),
                Given.NOW.minus(Duration.ofDays(9)), Given.NOW));
        assertEquals(
                List.of("release.approval.unknown-signer", "release.approvers-missing"),
                missing(new Roster(entries), AUTHORS, APPROVERS));
    }

    @Test
    void twoAccountsWithOneKeyAreNobody() {
        List<RosterEntry> entries = new ArrayList<>(ROSTER.entries());
        entries.add(entry(Given.FIRST, new PersonId(Given.uuid(14)), 1, AUTHOR_KEY, Role.APPROVER));
        assertTrue(missing(new Roster(entries), AUTHORS, APPROVERS).contains("release.author-missing"));
    }

    @Test
    void anApprovalOfAnotherKindPersonTimeOrRoleDoesNotCount() {
        Approval good = new Approval(DRAFT.digest(), Given.APPROVER, Part.APPROVER, Given.NOW);
        Instant late = Given.NOW.minus(Duration.ofHours(25));
        Instant early = Given.NOW.plus(Duration.ofHours(1));
        record Bad(String flaw, Signed approval) {}
        Stream.of(
                        new Bad("unknown-signer", approval(STRANGER_KEY, good, PayloadType.APPROVAL)),
                        new Bad("not-signed", approval(APPROVER_KEY, good, PayloadType.WAIVER)),
                        new Bad("other-person", approval(OTHER_KEY, good, PayloadType.APPROVAL)),
                        new Bad("not-of-today", at(late)),
                        new Bad("not-of-today", at(early)),
                        new Bad("not-author", approval(APPROVER_KEY, Given.APPROVER, Part.AUTHOR)))
                .forEach(bad -> assertEquals(
                        List.of("release.approval." + bad.flaw(), "release.approvers-missing"),
                        missing(ROSTER, AUTHORS, bad.approval())));
    }

    private static Signed at(Instant when) {
        return approval(
                APPROVER_KEY, new Approval(DRAFT.digest(), Given.APPROVER, Part.APPROVER, when), PayloadType.APPROVAL);
    }

    @Test
    void aPersonOfAnotherPartyDoesNotCount() {
        Roster other = new Roster(List.of(
                entry(Given.SECOND, Given.AUTHOR, 1, AUTHOR_KEY, Role.ANALYST),
                entry(Given.SECOND, Given.APPROVER, 1, APPROVER_KEY, Role.APPROVER)));
        assertTrue(missing(other, AUTHORS, APPROVERS).contains("release.approval.other-party"));
    }

    @Test
    void withholdsUnderAPermitOfAnotherMomentOrOtherTerms() {
        assertEquals(
                List.of("release.other-terms"),
                missing(Drafted.exchangePermit(Given.owed()), DRAFT, ROSTER, AUTHORS, APPROVERS));
        ReleaseDecision later = Release.of(
                Drafted.permit(Given.owed()), DRAFT, List.of(AUTHORS, APPROVERS), ROSTER, PRIMITIVES,
                Given.NOW.plusSeconds(1));
        assertEquals(
                List.of("release.permit-not-of-now"),
                assertInstanceOf(Withheld.class, later).missing().stream().map(Message::key).toList());
    }

    @Test
    void whatIsNotOwedLeavesAtItsDrawnTimeOrSignedAfterThatAtTheNextPointOfTheGrid() {
        Determination notOwed = new Determination.NotOwed(Given.owed().assessment(), "house", List.of());
        Permit permit = Drafted.exchangePermit(notOwed);
        Draft draft = Drafted.draft(permit, Drafted.WORDING, 7);
        List<Signed> approvals = Stream.of(Part.AUTHOR, Part.APPROVER)
                .map(part -> approval(
                        part == Part.AUTHOR ? AUTHOR_KEY : APPROVER_KEY,
                        new Approval(
                                draft.digest(), part == Part.AUTHOR ? Given.AUTHOR : Given.APPROVER, part, Given.NOW),
                        PayloadType.APPROVAL))
                .toList();
        assertEquals(
                new Early(draft.notBefore()),
                Release.of(permit, draft, approvals, ROSTER, PRIMITIVES, Given.NOW));
        assertInstanceOf(
                Withheld.class, Release.of(permit, draft, approvals.subList(0, 1), ROSTER, PRIMITIVES, Given.NOW));
        Instant drawn = draft.notBefore();
        assertEquals(drawn, TearlineBuilder.slot(drawn, drawn.minusNanos(1)));
        // A point of the grid stands for the quarter of an hour that begins then.
        assertEquals(drawn.plus(TearlineBuilder.GRID), TearlineBuilder.slot(drawn, drawn));
        assertEquals(drawn.plus(TearlineBuilder.GRID), TearlineBuilder.slot(drawn, drawn.plusSeconds(1)));
        assertEquals(
                drawn.plus(TearlineBuilder.GRID.multipliedBy(2)),
                TearlineBuilder.slot(drawn, drawn.plus(TearlineBuilder.GRID)));
    }

    @Test
    void anApprovalThatIsNotOneIsRefusedWithoutBeingRead() {
        Signed forged = Signed.sign(PRIMITIVES, APPROVER_KEY, PayloadType.APPROVAL, DRAFT.bytes());
        assertTrue(missing(ROSTER, AUTHORS, forged).contains("release.approval.not-signed"));
    }
}
