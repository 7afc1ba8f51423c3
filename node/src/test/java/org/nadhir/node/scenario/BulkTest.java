package org.nadhir.node.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Purpose;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Sharing;
import org.nadhir.agreement.Subject;
import org.nadhir.bulk.BulkFinding;
import org.nadhir.bulk.BulkList;
import org.nadhir.bulk.BulkWarning;
import org.nadhir.client.View;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.StepTaken;
import org.nadhir.exchange.Receipts;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.Message;
import org.nadhir.node.desk.BulkGuard;
import org.nadhir.node.desk.BulkSealing;
import org.nadhir.node.desk.BulkSealing.Sealed;
import org.nadhir.node.desk.BulkStations;
import org.nadhir.node.desk.BulkWork;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.BulkRows;
import org.nadhir.node.journal.BulkVictim;
import org.nadhir.node.journal.FiledBulk;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.Recalls;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Request;
import org.nadhir.policy.Signoff;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;
import org.nadhir.tearline.Clearance;
import org.nadhir.tearline.ClearanceCodec;
import org.nadhir.tearline.HeldList;
import org.nadhir.tearline.HeldWords;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;
import org.nadhir.tearline.Verdict;

/// A list of twelve victims on real stores: one partner that protects them, one that protects nothing, one contact.
final class BulkTest {

    private static final int VICTIMS = 12;

    @TempDir
    private Path folder;

    private Story story;
    private BulkWork work;
    private BulkList list;
    private FiledBulk bulk;
    private SourceTraces known = SourceTraces.none();

    @BeforeEach
    void openTheList() {
        story = new Story(folder);
        story.meet("first", "second");
        story.meet("first", "third");
        story.agreement("first", "second", story.now().plus(Duration.ofDays(90)), new Exigency.None());
        story.agreement("first", "third", story.now().plus(Duration.ofDays(90)), new Exigency.None());
        story.protects("second", "first");
        story.assess("plot", true, "second");
        work = new BulkWork(story.first.journal, story.first.ledgers, story.first.random);
        Bytes file = Bytes.of(file().getBytes(UTF_8));
        list = ((BulkList.Result.Read) BulkList.read(file.toArray())).list();
        bulk = work.open(
                story.determination("plot").assessment().caseId(), file, list, story.first.person("amal").id());
    }

    @AfterEach
    void close() {
        story.close();
    }

    /// v01 to v08 to the second party, v09 to v11 to the third, v12 to a contact, and a line without a country.
    private String file() {
        StringBuilder csv = new StringBuilder(
                "reference,kind,name_ar,name_en,place_ar,place_en,country,within,party,contact\n");
        for (int n = 1; n <= VICTIMS; n++) {
            String party = n < 9 ? story.second.party.value() : n < VICTIMS ? story.third.party.value() : "";
            csv.append("v%02d,class,%s,%s,وادي السرو,Cypress Valley,SY,%s,%s,%s\n".formatted(
                    n, arabic(n), english(n), Cases.SHRINE, party, n == VICTIMS ? "guard" : ""));
        }
        return csv.append("v13,class,خادم,Server,وادي,Valley,,,").append(story.second.party).append(",\n").toString();
    }

    private static String english(int n) {
        return "Server " + (char) ('A' + n) + "-house";
    }

    private static String arabic(int n) {
        return "خادم " + (char) ('ب' + n) + "دار";
    }

    private Request question() {
        return new Request(
                story.first.party, List.of(), Purpose.PROTECTION, Sharing.RELEASE, Subject.ATTACK_ON_SITE,
                List.of(Cases.SHRINE), List.of(Marks.of(Marking.AMBER_STRICT.label())), story.determination("plot"),
                new Invocation.None(), new Asker(story.first.person("amal").id(), List.of(Role.ANALYST)));
    }

    private FiledBulk draft() {
        BulkFinding finding = new BulkFinding(question(), Cases.wording(story.now()));
        return work.draft(bulk, list, finding, new BulkWarning(finding, new SourceLeakGuard(), known))
                .orElseThrow();
    }

    /// What the guard knows of the case's sources.
    private BulkGuard guard() {
        return new BulkGuard(new SourceLeakGuard(), known, story.first.party);
    }

    /// What two persons judge of the list as it stands and as the guard searches it now.
    private HeldWords words(FiledBulk now) {
        List<Bytes> releases = story.first.store.read(rows -> IntStream.range(0, now.lines())
                .mapToObj(n -> BulkRows.victim(rows, now.id(), n))
                .flatMap(victim -> victim.draft().stream())
                .map(BulkVictim.Worded::bytes)
                .toList());
        List<HeldList.Part> parts = new ArrayList<>();
        for (int n = 0; n < releases.size(); n++) {
            List<Leak> leaks = new SourceLeakGuard().search(releases.get(n), known);
            if (Verdict.of(releases.get(n), leaks, known) instanceof Verdict.Near(var findings)) {
                parts.add(new HeldList.Part(n, releases.get(n), findings));
            }
        }
        return HeldList.of(now.list().orElseThrow(), parts, story.first.party, now.author())
                .orElseThrow()
                .words();
    }

    private void clear(String... persons) {
        FiledBulk now = story.first.store.read(rows -> BulkRows.find(rows, bulk.id())).orElseThrow();
        HeldWords words = words(now);
        assertTrue(
                words.findings().near().stream()
                        .allMatch(found -> found.leak().where().startsWith("0/8:")),
                "what all eight say is judged once");
        story.first.store.commit(tx -> {
            for (String person : persons) {
                StoryNode.Person who = story.first.person(person);
                Clearance clearance = new Clearance(
                        words.findings().release(), words.findings().digest(), who.id(), "many live there",
                        story.now());
                ApprovalRows.clear(tx, now.id(), Signed.sign(
                        story.first.primitives, who.keys(), PayloadType.CLEARANCE, ClearanceCodec.write(clearance)));
            }
            return words;
        });
    }

    private BulkSealing sealing(int atOnce) {
        return new BulkSealing(
                story.first.journal, story.first.exchange, story.first.ledgers, story.first.primitives, atOnce);
    }

    private FiledBulk sign(String person, Signoff.Part part, Digest root) {
        StoryNode.Person who = story.first.person(person);
        Bytes word = ApprovalCodec.write(new Approval(root, who.id(), part, story.now()));
        FiledBulk now = story.first.store.read(rows -> BulkRows.find(rows, bulk.id())).orElseThrow();
        return sealing(100)
                .approve(now, Signed.sign(story.first.primitives, who.keys(), PayloadType.APPROVAL, word), who.id());
    }

    private void signBoth(FiledBulk drafted) {
        Digest root = drafted.list().orElseThrow().root();
        sign("amal", Signoff.Part.AUTHOR, root);
        sign("basim", Signoff.Part.APPROVER, root);
    }

    private Sealed seal() {
        return sealing(5).seal(bulk, list, guard());
    }

    private View status() {
        return new View(new BulkStations(
                        story.first.store, story.first.journal, story.first.parties,
                        new Receipts(story.first.primitives))
                .json(story.first.store.read(rows -> BulkRows.find(rows, bulk.id())).orElseThrow()));
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        status().items("counts").forEach(count -> counts.put(count.text("step"), count.number("victims")));
        counts.values().removeIf(victims -> victims == 0);
        return counts;
    }

    private View victim(String reference) {
        return status().item("victims", "reference", reference).orElseThrow();
    }

    private List<Delivery.Waiting> waiting() {
        List<Delivery.Waiting> waiting = new ArrayList<>();
        for (Delivery delivery : story.first.journal.deliveries()) {
            if (delivery instanceof Delivery.Waiting one && one.cargo() instanceof Cargo.OfRelease) {
                waiting.add(one);
            }
        }
        return waiting;
    }

    @Test
    void everyVictimIsRuledForItselfAndNobodyIsLeftOut() {
        assertEquals(Map.of("unreadable", 1L, "waiting", 12L), counts());
        assertTrue(work.rule(bulk, list, question()));
        assertEquals(Map.of("unreadable", 1L, "waiting", 9L, "refused", 3L), counts());
        assertEquals(List.of("recipient-protects-victim"), victim("v09").texts("rules"));
        assertEquals("notice", victim("v12").text("needs"));
        assertEquals(14, status().items("unreadable").getFirst().number("line"));
    }

    @Test
    void whatTwoPersonsApprovedIsSealedDeliveredAndAcknowledgedVictimByVictim() {
        FiledBulk drafted = draft();
        assertEquals(Map.of("unreadable", 1L, "waiting", 1L, "refused", 3L, "drafted", 8L), counts());
        sign("amal", Signoff.Part.AUTHOR, drafted.list().orElseThrow().root());
        Sealed early = seal();
        assertEquals(0, early.released());
        assertEquals("release.approvers-missing", early.missing().getFirst().key());
        sign("amal", Signoff.Part.APPROVER, drafted.list().orElseThrow().root());
        assertEquals(0, seal().released(), "the author is no approver");

        signBoth(drafted);
        assertEquals(new Sealed(8, 0, List.of()), seal());
        assertEquals(8L, counts().get("released"));
        List<Boolean> recallable = story.first.store.read(rows -> ReleaseRows.all(rows).stream()
                .map(release -> Recalls.isPossible(rows, release.id()))
                .toList());
        assertEquals(Collections.nCopies(8, true), recallable);
        Delivery.Waiting one = waiting().getFirst();
        assertTrue(story.first.flow.attempt(one) instanceof Delivery.Delivered);
        assertEquals(Map.of("unreadable", 1L, "waiting", 1L, "refused", 3L, "released", 7L, "delivered", 1L), counts());
        acknowledge(one.cargo().sequence());
        assertEquals(1L, counts().get("acknowledged"));
        assertEquals(List.of("R0", "R2"), victim("v01").texts("receipts"));
        assertEquals("waiting", victim("v02").text("delivery"));
        assertEquals("verified", story.ledgers("first"));
        assertEquals("0", story.inbox("third"), "who was refused got nothing");
    }

    private void acknowledge(long sequence) {
        Received received = story.second.store.read(rows -> InboxRows.find(rows, story.first.party, sequence))
                .orElseThrow();
        StoryNode.Person who = story.second.person("dalia");
        PersonsWords words = new PersonsWords(who.id(), received.payload(), Optional.empty(), story.now());
        PersonsWord word = new PersonsWord(
                who.id(),
                Signed.sign(story.second.primitives, who.keys(), words.type(), words.write()).bytes(),
                story.second.roster(who.id()));
        StepTaken taken = new StepTaken(
                story.first.party, sequence, ReceiptStep.ACKNOWLEDGED, Optional.of(word), Optional.empty(),
                story.now());
        story.second.flow.attempt(story.second.journal.exchange(book -> {
            story.second.exchange.take(book, taken);
            return story.second.exchange.leave(book, taken, story.now());
        }));
    }

    @Test
    void noReleaseNamesAnotherVictim() {
        signBoth(draft());
        assertEquals(8, seal().released());
        List<String> sent = story.first.store.read(ReleaseRows::all).stream()
                .map(released -> new String(payload(released.statement()).toArray(), UTF_8))
                .toList();
        for (int n = 1; n <= 8; n++) {
            String own = sent.get(n - 1);
            assertTrue(own.contains(english(n)) && own.contains(arabic(n)), "its own name");
            for (int other = 1; other <= VICTIMS; other++) {
                assertFalse(other != n && own.contains(english(other)), n + " names " + other);
                assertFalse(other != n && own.contains(arabic(other)), n + " names " + other);
            }
            assertFalse(own.contains("v0"), "a reference never leaves the node");
        }
    }

    private Bytes payload(Bytes statement) {
        return ((Signed) Signed.parse(statement))
                .verified(story.first.primitives, story.first.signing.publicKeys()) instanceof
                Verified verified
                ? verified.payload()
                : Bytes.of(new byte[0]);
    }

    @Test
    void aCrashBetweenTwoCommitsSealsNothingTwice() {
        signBoth(draft());
        Sealed first = sealing(5).commit(bulk, list, 0, guard());
        assertEquals(5, first.released(), "then the node dies");
        assertEquals(3, seal().released(), "another run goes on");
        assertEquals(new Sealed(0, 0, List.of()), seal());
        assertEquals(8, story.first.store.read(ReleaseRows::all).size());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L),
                waiting().stream().map(one -> one.cargo().sequence()).toList());
        assertFalse(work.rule(bulk, list, question()), "what is sealed is asked about no more");
    }

    @Test
    void whoIsForbiddenAtTheMomentOfSealingStaysBehindAlone() {
        FiledBulk drafted = draft();
        signBoth(drafted);
        assertEquals(5, sealing(5).commit(bulk, list, 0, guard()).released());
        story.designated("second");
        assertEquals(new Sealed(0, 3, List.of()), seal());
        assertEquals(List.of("standing-designated"), victim("v08").texts("rules"));
        assertEquals(5L, counts().get("released"));
    }

    @Test
    void wordingAnewVoidsTheSignatures() {
        signBoth(draft());
        draft();
        Sealed sealed = seal();
        assertEquals(0, sealed.released());
        assertTrue(sealed.missing().stream().anyMatch(why -> why.key().equals("release.author-missing")));
    }

    @Test
    void aListWithSomethingNearWaitsAsAWholeUntilTwoApproversClearedIt() {
        known = SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "Bushra Cypress")));
        FiledBulk drafted = draft();
        assertEquals(8, drafted.releases().size(), "what is near is worded, and waits");
        assertEquals(List.of("leak-guard-near"), victim("v01").texts("rules"));
        signBoth(drafted);
        assertEquals(List.of("clearance.persons-missing"), missing());
        clear("basim");
        assertEquals(List.of("clearance.persons-missing"), missing());
        clear("carim");
        assertEquals(new Sealed(8, 0, List.of()), seal());
        assertEquals("verified", story.ledgers("first"));
    }

    @Test
    void whatBecomesKnownOfASourceLaterHoldsTheListAgain() {
        signBoth(draft());
        known = SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "Bushra Cypress")));
        assertEquals(List.of("clearance.persons-missing"), missing());
        clear("basim", "carim");
        known = SourceTraces.of(List.of(
                Trace.of("S1.1", Trace.Kind.PERSON, "Bushra Cypress"), Trace.of("S1.2", Trace.Kind.PHONE, "+999 1")));
        assertEquals(List.of("clearance.other-findings", "clearance.persons-missing"), missing());
        known = SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "Bushra Cypress")));
        clear("amal");
        assertEquals(new Sealed(8, 0, List.of()), seal());
    }

    @Test
    void whoWordedTheListClearsNothingOfIt() {
        known = SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.PERSON, "Bushra Cypress")));
        signBoth(draft());
        clear("amal", "basim");
        assertEquals(List.of("clearance.own", "clearance.persons-missing"), missing());
    }

    private List<String> missing() {
        Sealed sealed = seal();
        assertEquals(0, sealed.released(), "held as a whole");
        return sealed.missing().stream().map(Message::key).distinct().toList();
    }
}
