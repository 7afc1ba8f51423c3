package org.nadhir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.evidence.SampleEvidence.Kind;
import org.nadhir.exchange.Recall;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.ledger.InsecureTestKeys;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.ReleaseId;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ReleaseList;
import org.nadhir.tearline.ReleaseTree;

/// Bundles of the second version: approvals as they were recorded, recalls, cosigned heads, lists.
class SecondEvidenceTest {

    private static EvidenceReport check(SampleEvidence sample) {
        return new EvidenceCheck(sample.primitives, InsecureTestKeys.verifier())
                .check(sample.bundle(), sample.first.fingerprint(), sample.second.fingerprint());
    }

    private static void finds(Why why, String part, Kind kind, Consumer<SampleEvidence> spoil) {
        SampleEvidence sample = new SampleEvidence(kind);
        spoil.accept(sample);
        List<EvidenceFlaw> flaws = check(sample).flaws();
        assertTrue(flaws.contains(new EvidenceFlaw(part, why)), flaws.toString());
    }

    private static int place(SampleEvidence sample, PayloadType type) {
        return sample.statements.stream().map(Signed::claimedType).toList().indexOf(type);
    }

    @ParameterizedTest
    @EnumSource
    void eachKindHolds(Kind kind) {
        EvidenceReport report = check(new SampleEvidence(kind));
        assertEquals(List.of(), report.flaws());
        assertEquals(List.of(ReceiptStep.values()), report.steps());
    }

    @Test
    void saysThatTheHeadWasCosignedAndTheWarningTakenBack() {
        List<String> said = check(new SampleEvidence(Kind.RECALLED)).holds().stream()
                .map(message -> message.key())
                .toList();
        assertTrue(said.contains("evidence.holds.cosigned"), said.toString());
        assertTrue(said.contains("evidence.holds.recall"), said.toString());
        assertEquals(3, said.stream().filter("evidence.holds.recall-receipt"::equals).count(), said.toString());
    }

    @Test
    void showsNeitherCaseNorAsker() {
        byte[] record = new SampleEvidence(Kind.RECALLED).leaves.getFirst().leaf().record().toArray();
        String said = new String(record, UTF_8);
        assertFalse(said.contains("case") || said.contains("asker"), said);
    }

    @Test
    void findsApprovalsThatWereNotRecorded() {
        int author = place(new SampleEvidence(Kind.RECALLED), PayloadType.APPROVAL);
        Kind kind = Kind.RECALLED;
        finds(Why.APPROVALS_NOT_AS_RECORDED, "statements", kind, spoilt -> spoilt.statements.remove(author + 1));
        // The same words by the same person, signed once more: ML-DSA is hedged in a node, so it is another signature.
        finds(Why.APPROVALS_NOT_AS_RECORDED, "statements", Kind.RECALLED, spoilt -> spoilt.statements.set(
                author + 1,
                spoilt.approval(
                        new Approval(
                                spoilt.release.digest(),
                                spoilt.approver.id(),
                                Signoff.Part.APPROVER,
                                SampleEvidence.NOW.minusSeconds(900)),
                        spoilt.approver)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-24 * 60 - 16, 20, 24 * 60})
    void findsApprovalsOfAnotherDay(int minutes) {
        int author = place(new SampleEvidence(Kind.RECALLED), PayloadType.APPROVAL);
        finds(Why.APPROVAL_OF_ANOTHER_DAY, "statements[" + (author + 1) + "]", Kind.RECALLED, spoilt -> {
            var entry = spoilt.rosterEntry(spoilt.first, spoilt.approver, Duration.ofDays(9));
            spoilt.statements.set(2, entry);
            spoilt.statements.set(
                    author + 1,
                    spoilt.approval(
                            new Approval(
                                    spoilt.release.digest(),
                                    spoilt.approver.id(),
                                    Signoff.Part.APPROVER,
                                    SampleEvidence.NOW.plus(Duration.ofMinutes(minutes))),
                            spoilt.approver));
        });
    }

    @Test
    void namesWhatIsWrongWithARecall() {
        Kind kind = Kind.RECALLED;
        int at = place(new SampleEvidence(kind), PayloadType.RECALL);
        String part = "statements[" + at + "]";
        finds(Why.RECALL_NOT_RECORDED, "leaves[1]", kind, spoilt -> spoilt.statements.remove(at));
        finds(Why.RECALL_NOT_RECORDED, "leaves", kind, spoilt -> spoilt.leaves.removeLast());
        finds(Why.RECALL_NOT_SIGNED, part, kind, spoilt -> spoilt.statements.set(
                at, Signed.sign(spoilt.primitives, spoilt.second.key, PayloadType.RECALL, spoilt.recall.write())));
        finds(Why.RECALL_OF_OTHER_WARNING, part, kind, spoilt -> spoilt.statements.set(
                at, signed(spoilt, spoilt.recall.sequence() + 1, spoilt.releaseId.value().replace("c1", "c2"))));
        finds(Why.RECALL_NOT_RECORDED, "leaves", kind, spoilt -> spoilt.statements.set(
                at, signed(spoilt, spoilt.recall.sequence() + 1, spoilt.releaseId.value())));
        finds(Why.RECALL_TWICE, "statements", kind, spoilt -> spoilt.statements.add(
                signed(spoilt, spoilt.recall.sequence() + 1, spoilt.releaseId.value())));
        finds(Why.RECEIPT_STEP_TWICE, "statements[" + (at + 2) + "]", kind, spoilt -> spoilt.statements.set(
                at + 2, spoilt.statements.get(at + 1)));
        finds(Why.STATEMENT_OUT_OF_PLACE, "statements[12]", Kind.FIRST, spoilt -> spoilt.statements.add(
                signed(spoilt, spoilt.recall.sequence(), spoilt.releaseId.value())));
    }

    private static Signed signed(SampleEvidence sample, long sequence, String release) {
        Recall recall = new Recall(
                sample.first.party,
                sample.second.party,
                sequence,
                new ReleaseId(release),
                sample.payload.digest(),
                Recall.Reason.WITHDRAWN,
                SampleEvidence.NOW);
        return Signed.sign(sample.primitives, sample.first.key, PayloadType.RECALL, recall.write());
    }

    @Test
    void namesWhatIsWrongWithAListsPath() {
        finds(Why.APPROVAL_OF_OTHER_BYTES, "statements[5]", Kind.LISTED, spoilt -> spoilt.list.clear());
        finds(Why.APPROVAL_OF_OTHER_BYTES, "statements[5]", Kind.LISTED, spoilt -> {
            ListPath path = spoilt.list.getFirst();
            spoilt.list.set(0, new ListPath(3, path.size(), path.proof()));
        });
        finds(Why.APPROVAL_OF_OTHER_BYTES, "statements[5]", Kind.LISTED, spoilt -> {
            ListPath path = spoilt.list.getFirst();
            spoilt.list.set(0, new ListPath(path.index(), path.size() - 1, path.proof()));
        });
    }

    @Test
    void namesAHeadThatIsHalfCosigned() {
        finds(Why.NOT_COSIGNED, "leaves[0]", Kind.RECALLED, spoilt -> {
            EvidenceLeaf leaf = spoilt.leaves.getFirst();
            String note = leaf.checkpoint();
            String half = note.substring(0, note.lastIndexOf('—'));
            spoilt.leaves.set(0, new EvidenceLeaf(leaf.ledger(), leaf.index(), leaf.leaf(), leaf.proof(), half));
        });
    }

    @Test
    void pathsLeadToTheRootInListsOfEverySize() {
        List<Digest> releases = new ArrayList<>();
        for (int size = 1; size <= 70; size++) {
            releases.add(Digest.of(CanonicalWriter.write(Json.of(size))));
            ReleaseList list = new ReleaseList(releases);
            ReleaseTree tree = new ReleaseTree(list);
            assertEquals(list.root(), tree.root());
            for (int i = 0; i < size; i++) {
                assertTrue(new ListPath(i, size, tree.path(i)).leads(releases.get(i), list.root()), size + "/" + i);
                Digest next = Digest.of(new byte[] {1, 2, 3});
                assertFalse(new ListPath(i, size, tree.path(i)).leads(next, list.root()));
            }
        }
        Digest first = releases.getFirst();
        assertEquals(Merkle.leafHash(Bytes.of(first.bytes())), new ReleaseList(List.of(first)).root());
    }
}
