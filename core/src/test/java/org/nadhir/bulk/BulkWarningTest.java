package org.nadhir.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Roster;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.InsecureTestPrimitives;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Desk;
import org.nadhir.tearline.Draft;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.Leaking;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.ReleaseDecision;
import org.nadhir.tearline.ReleaseList;
import org.nadhir.tearline.Site;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Window;
import org.nadhir.tearline.Withheld;
import org.nadhir.tearline.Wording;

class BulkWarningTest {

    private static final LeakGuard CLEAN = (finished, traces) -> List.of();
    private static final SourceTraces NOTHING = SourceTraces.none();
    private static final InsecureTestPrimitives PRIMITIVES = new InsecureTestPrimitives();
    private static final SigningKey AUTHOR_KEY = InsecureTestPrimitives.key(1);
    private static final SigningKey APPROVER_KEY = InsecureTestPrimitives.key(2);
    private static final Roster ROSTER = new Roster(List.of(
            entry(Given.AUTHOR, AUTHOR_KEY, Role.ANALYST), entry(Given.APPROVER, APPROVER_KEY, Role.APPROVER)));
    private static final List<BulkLine> LINES = lines();
    private static final Facts FACTS = Given.facts(Given.warningOnly(), new StandingHistory(List.of()));

    private static RosterEntry entry(PersonId person, SigningKey key, Role role) {
        return new RosterEntry(
                Given.FIRST, person, 1, List.of(role), key.publicKeys(), Given.NOW.minus(Duration.ofDays(9)),
                Given.NOW.plus(Duration.ofDays(9)));
    }

    private static List<BulkLine> lines() {
        var csv = new StringBuilder("reference,kind,name_ar,name_en,place_ar,place_en,country,within,party\n");
        for (int i = 0; i < 7; i++) {
            csv.append("%d,site,عيادة %d,Clinic %d,مدينة %d,Town %d,XX,nahr,%s\n"
                    .formatted(i, i, i, i, i, Given.SECOND));
        }
        return assertInstanceOf(BulkList.Result.Read.class, BulkList.read(csv.toString().getBytes(UTF_8)))
                .list()
                .lines();
    }

    private static Wording wording(Likelihood likelihood) {
        return new Wording(
                Subject.ATTACK_ON_SITE,
                new Site(new Text("-", "-"), new Text("-", "-"), "XX", Double.NaN, Double.NaN),
                new Window(Instant.parse("2025-01-11T10:00:00Z"), Instant.parse("2025-01-11T14:00:00Z")),
                Method.CYBER, likelihood, Confidence.MODERATE, List.of(Advice.REPORT_BACK),
                new Desk(new Text("مكتب المناوبة", "the duty desk"), "+999 1 234567"), Precedence.FLASH,
                new Text("", ""));
    }

    private static BulkWarning bulk(LeakGuard guard, Likelihood likelihood) {
        return new BulkWarning(
                new BulkFinding(Given.request(new Invocation.None()), wording(likelihood)), guard, NOTHING);
    }

    private static Permit permit(BulkLine line) {
        return assertInstanceOf(Permit.class, bulk(CLEAN, Likelihood.LIKELY).rule(line, FACTS));
    }

    private static Draft draft(BulkLine line, Likelihood likelihood) {
        return assertInstanceOf(
                Draft.class,
                bulk(CLEAN, likelihood)
                        .draft(line, permit(line), Given.AUTHOR, new SplittableRandom(line.line()), Given.NOW));
    }

    private static List<Draft> drafts() {
        return LINES.stream().map(line -> draft(line, Likelihood.LIKELY)).toList();
    }

    private static List<Signed> approvals(Digest root) {
        return List.of(
                approval(AUTHOR_KEY, new Approval(root, Given.AUTHOR, Signoff.Part.AUTHOR, Given.NOW)),
                approval(APPROVER_KEY, new Approval(root, Given.APPROVER, Signoff.Part.APPROVER, Given.NOW)));
    }

    private static Signed approval(SigningKey key, Approval approval) {
        return Signed.sign(PRIMITIVES, key, PayloadType.APPROVAL, ApprovalCodec.write(approval));
    }

    private static List<ReleaseDecision> released(List<Draft> drafts, Digest approved) {
        return Release.ofList(
                new ReleaseList(drafts.stream().map(Draft::digest).toList()),
                LINES.stream().map(BulkWarningTest::permit).toList(),
                drafts, approvals(approved), ROSTER, PRIMITIVES, Given.NOW);
    }

    @Test
    void nothingOfAnotherVictimStandsInATearline() {
        List<Draft> drafts = drafts();
        for (int i = 0; i < drafts.size(); i++) {
            String text = new String(drafts.get(i).bytes().toArray(), UTF_8);
            assertTrue(text.contains("Clinic " + i) && text.contains("عيادة " + i));
            for (int other = 0; other < drafts.size(); other++) {
                assertEquals(other == i, text.contains("Clinic " + other), i + " and " + other);
                assertEquals(
                        other == i,
                        text.contains(drafts.get(other).tearline().stix().report()), "ids are of one release");
            }
        }
    }

    @Test
    void eachVictimIsRuledForItselfAndAContactIsNoParty() {
        Facts neither = Facts.plain(
                FACTS.basis(), FACTS.tier(), FACTS.recipient(), Facts.Protects.NEITHER, FACTS.senderStatus(),
                FACTS.recipientStatus(), FACTS.now());
        assertFalse(bulk(CLEAN, Likelihood.LIKELY).rule(LINES.getFirst(), neither) instanceof Permit);
        BulkLine first = LINES.getFirst();
        BulkLine contact = new BulkLine(
                1, "c", first.victim(), first.site(), first.within(), new BulkLine.To.Contact("c-1"), first.stands());
        assertFalse(bulk(CLEAN, Likelihood.LIKELY).rule(contact, FACTS) instanceof Permit);
    }

    @Test
    void theSameRandomNumbersGiveTheSameBytesInAnyOrder() {
        List<Bytes> forth = LINES.stream().map(line -> draft(line, Likelihood.LIKELY).bytes()).toList();
        List<Bytes> back = LINES.reversed().stream().map(line -> draft(line, Likelihood.LIKELY).bytes()).toList();
        assertEquals(forth, back.reversed());
    }

    @Test
    void aTraceInOneTearlineHoldsThatOneBackAndNoOther() {
        LeakGuard guard = (finished, traces) -> new String(finished.toArray(), UTF_8).contains("Clinic 3")
                ? List.of(new Leak(Leak.Kind.TRACE, "exact", Leak.Weight.CERTAIN, "$", 0, 8, "S1.1"))
                : List.of();
        BulkWarning bulk = bulk(guard, Likelihood.LIKELY);
        for (BulkLine line : LINES) {
            var decision = bulk.draft(line, permit(line), Given.AUTHOR, new SplittableRandom(1), Given.NOW);
            assertEquals(line.reference().equals("3"), decision instanceof Leaking, line.reference());
        }
    }

    @Test
    void onePairOfSignaturesReleasesTheWholeList() {
        List<Draft> drafts = drafts();
        Digest root = new ReleaseList(drafts.stream().map(Draft::digest).toList()).root();
        for (ReleaseDecision decision : released(drafts, root)) {
            assertEquals(2, assertInstanceOf(Release.class, decision).approvals().size());
        }
    }

    @Test
    void approvalsOfAnotherListOrOfOneReleaseReleaseNothing() {
        List<Draft> drafts = drafts();
        List<Digest> digests = new ArrayList<>(drafts.stream().map(Draft::digest).toList());
        List<Digest> others = List.of(
                drafts.getFirst().digest(),
                new ReleaseList(digests.reversed()).root(),
                new ReleaseList(digests.subList(0, 6)).root(),
                new ReleaseList(digests.subList(0, 1)).root());
        for (Digest other : others) {
            released(drafts, other).forEach(decision -> assertInstanceOf(Withheld.class, decision));
        }
        assertNotEquals(drafts.getFirst().digest(), new ReleaseList(digests.subList(0, 1)).root());
        assertThrows(
                IllegalArgumentException.class,
                () -> Release.ofList(
                        new ReleaseList(digests), List.of(), drafts, List.of(), ROSTER, PRIMITIVES, Given.NOW));
    }

    @Test
    void theSheetShowsOneWordingAndATableAndFindsAStray() {
        List<Bytes> releases = new ArrayList<>(drafts().stream().map(Draft::bytes).toList());
        BulkSheet sheet =
                assertInstanceOf(BulkSheet.Result.Sheet.class, BulkSheet.of(releases)).sheet();
        assertEquals(7, sheet.rows().size());
        assertTrue(sheet.texts().warning().en().contains("Target: " + BulkSheet.GAP + ", " + BulkSheet.GAP + "."));
        assertEquals("Clinic 4", sheet.rows().get(4).site().name().en());
        assertEquals(releases.stream().map(Bytes::digest).toList(), sheet.list().releases());

        releases.set(5, draft(LINES.get(5), Likelihood.VERY_UNLIKELY).bytes());
        assertEquals(new BulkSheet.Result.Strays(5), BulkSheet.of(releases));
        releases.set(2, Bytes.of(new byte[] {'{', '}'}));
        assertEquals(new BulkSheet.Result.Strays(2), BulkSheet.of(releases));
        assertEquals(new BulkSheet.Result.Strays(0), BulkSheet.of(List.of()));
    }

    @Test
    void whatCameLaterIsTheFurtherStep() {
        assertTrue(BulkStep.ACKNOWLEDGED.isTold());
        assertFalse(BulkStep.RELEASED.isTold());
        assertFalse(BulkStep.REFUSED.isTold());
    }
}
