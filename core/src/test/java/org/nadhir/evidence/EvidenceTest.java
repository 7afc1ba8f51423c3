package org.nadhir.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.InsecureTestKeys;
import org.nadhir.ledger.Leaf;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Approval;

class EvidenceTest {

    private static EvidenceReport check(SampleEvidence sample, Bytes bundle) {
        return new EvidenceCheck(sample.primitives, InsecureTestKeys.verifier())
                .check(bundle, sample.first.fingerprint(), sample.second.fingerprint());
    }

    /// Spoils the sample and says what the check must name.
    private static void finds(Why why, String part, Consumer<SampleEvidence> spoil) {
        SampleEvidence sample = new SampleEvidence();
        spoil.accept(sample);
        List<EvidenceFlaw> flaws = check(sample, sample.bundle()).flaws();
        assertTrue(flaws.contains(new EvidenceFlaw(part, why)), flaws.toString());
    }

    private static int place(SampleEvidence sample, PayloadType type) {
        for (int i = 0; i < sample.statements.size(); i++) {
            if (sample.statements.get(i).claimedType() == type) {
                return i;
            }
        }
        throw new AssertionError(type);
    }

    @Test
    void provesAWarningFromAgreementToOutcome() {
        SampleEvidence sample = new SampleEvidence();
        EvidenceReport report = check(sample, sample.bundle());
        assertEquals(List.of(), report.flaws());
        assertEquals(List.of(ReceiptStep.values()), report.steps());
        assertEquals(10, report.holds().size(), report.holds().toString());
    }

    @Test
    void doesNotNeedTheOrderOfThePartiesOrOfTheStatements() {
        SampleEvidence sample = new SampleEvidence();
        List<Signed> reversed = new ArrayList<>(sample.statements).reversed();
        sample.statements.clear();
        sample.statements.addAll(reversed);
        EvidenceReport report = new EvidenceCheck(sample.primitives, InsecureTestKeys.verifier())
                .check(sample.bundle(), sample.second.fingerprint(), sample.first.fingerprint());
        assertEquals(List.of(), report.flaws());
    }

    @Test
    void writesTheSameBytesAgain() {
        Bytes bundle = new SampleEvidence().bundle();
        var good = assertInstanceOf(Decoded.Good.class, Evidence.read(bundle));
        assertEquals(bundle, ((Evidence) good.value()).write());
    }

    /// One bit of each 211 bytes, all over the file: every kind of member is hit many times.
    @Test
    void noticesEveryFlippedBit() {
        SampleEvidence sample = new SampleEvidence();
        Bytes bundle = sample.bundle();
        var reasons = new TreeSet<Why>();
        for (int at = 0; at < bundle.length(); at += 211) {
            byte[] flipped = bundle.toArray();
            flipped[at] ^= (byte) (1 << (at % 7));
            EvidenceReport report = check(sample, Bytes.of(flipped));
            assertFalse(report.isSound(), "byte " + at);
            report.flaws().forEach(flaw -> reasons.add(flaw.why()));
        }
        assertTrue(reasons.size() >= 8, reasons.toString());
    }

    @Test
    void namesWhatIsWrongWithTheParties() {
        SampleEvidence sample = new SampleEvidence();
        EvidenceReport strangers = new EvidenceCheck(sample.primitives, InsecureTestKeys.verifier())
                .check(sample.bundle(), sample.first.fingerprint(), Digest.of(new byte[] {1}));
        assertEquals(List.of(new EvidenceFlaw("cards", Why.NO_CARD_OF_FINGERPRINT)), strangers.flaws());
        finds(Why.NO_CARD_OF_FINGERPRINT, "cards", spoilt -> spoilt.cards.removeLast());
        finds(Why.CARD_TWICE, "cards[2]", spoilt -> spoilt.cards.add(spoilt.first.card()));
        finds(Why.CARD_OF_STRANGER, "cards", spoilt -> spoilt.cards.add(stranger(spoilt).card()));
        finds(Why.AGREEMENT_NOT_SIGNED_BY_ALL, "statements[0]", spoilt -> {
            Signed half = Signed.sign(
                    spoilt.primitives,
                    spoilt.first.key,
                    PayloadType.AGREEMENT,
                    AgreementCodec.write(spoilt.agreement));
            spoilt.statements.set(0, half);
        });
        finds(Why.NOT_ONE_AGREEMENT, "statements", spoilt -> spoilt.statements.remove(0));
        finds(Why.ROSTER_ENTRY_NOT_SIGNED, "statements[1]", spoilt -> spoilt.statements.set(
                1, spoilt.rosterEntry(stranger(spoilt), spoilt.author)));
    }

    private static SampleEvidence.Member stranger(SampleEvidence sample) {
        return sample.new Member("00000000-0000-4000-8000-000000000003", 50);
    }

    @Test
    void namesWhatIsWrongWithTheApprovals() {
        int author = place(new SampleEvidence(), PayloadType.APPROVAL);
        finds(Why.NOT_ONE_AUTHOR, "statements", spoilt -> spoilt.statements.remove(author));
        finds(Why.TOO_FEW_APPROVALS, "statements", spoilt -> spoilt.statements.remove(author + 1));
        finds(Why.STATEMENT_TWICE, "statements[" + (author + 2) + "]", spoilt -> spoilt.statements.set(
                author + 1, spoilt.statements.get(author + 2)));
        finds(Why.APPROVER_WITHOUT_ROLE, "statements[" + author + "]", spoilt -> spoilt.statements.set(
                author, spoilt.approval(spoilt.author, Signoff.Part.APPROVER, spoilt.release)));
        finds(Why.APPROVER_TWICE, "statements[" + (author + 1) + "]", spoilt -> spoilt.statements.set(
                author + 1, spoilt.approval(spoilt.author, Signoff.Part.APPROVER, spoilt.release)));
        finds(Why.APPROVER_UNKNOWN, "statements[" + (author + 1) + "]", spoilt -> spoilt.statements.set(
                author + 1, spoilt.approval(spoilt.dutyOfficer, Signoff.Part.APPROVER, spoilt.release)));
        finds(Why.APPROVAL_OF_OTHER_BYTES, "statements[" + (author + 1) + "]", spoilt -> spoilt.statements.set(
                author + 1, spoilt.approval(spoilt.approver, Signoff.Part.APPROVER, spoilt.payload)));
    }

    @Test
    void namesWhatIsWrongWithTheLeaves() {
        finds(Why.NO_RELEASE_LEAF, "leaves", spoilt -> spoilt.leaves.clear());
        finds(Why.LEAF_NOT_INCLUDED, "leaves[0]", spoilt -> {
            EvidenceLeaf good = spoilt.leaves.getFirst();
            Leaf other = spoilt.leaf("release", good.leaf().record());
            spoilt.leaves.set(0, new EvidenceLeaf(good.ledger(), good.index(), other, good.proof(), good.checkpoint()));
        });
        finds(Why.LEDGER_OF_STRANGER, "leaves[0]", spoilt -> {
            EvidenceLeaf good = spoilt.leaves.getFirst();
            spoilt.leaves.set(0, new EvidenceLeaf("x", good.index(), good.leaf(), good.proof(), good.checkpoint()));
        });
    }

    @Test
    void namesWhatIsWrongWithTheReceipts() {
        int receipt = place(new SampleEvidence(), PayloadType.RECEIPT);
        finds(Why.RECEIPT_STEP_TWICE, "statements[" + (receipt + 4) + "]", spoilt -> spoilt.statements.add(
                spoilt.receipt(ReceiptStep.STORED).statement()));
        finds(Why.NOT_ONE_WARNING, "statements", spoilt -> spoilt.statements.remove(
                place(spoilt, PayloadType.WARNING)));
        SampleEvidence sample = new SampleEvidence();
        sample.statements.removeLast();
        sample.statements.removeLast();
        EvidenceReport report = check(sample, sample.bundle());
        assertEquals(List.of(), report.flaws());
        assertEquals(List.of(ReceiptStep.STORED, ReceiptStep.OPENED), report.steps());
    }
}
