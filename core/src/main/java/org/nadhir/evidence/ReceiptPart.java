package org.nadhir.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.evidence.RecallPart.Recalled;
import org.nadhir.exchange.Receipt;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.Witness;
import org.nadhir.exchange.Witnesses;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Digest;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// How far the warning came, in the recipient's signed words and in its own ledger.
final class ReceiptPart {

    private final Findings findings;
    private final Receipts receipts;
    private final Witnesses witnesses;
    private final Heads heads;
    private final List<Held> held = new ArrayList<>();
    private final Set<ReceiptStep> ofRecall = new LinkedHashSet<>();

    ReceiptPart(Primitives primitives, CheckpointVerifier verifier, Findings findings, Heads heads) {
        this.findings = findings;
        this.receipts = new Receipts(primitives);
        this.witnesses = new Witnesses(verifier);
        this.heads = heads;
    }

    private record Held(String part, Witness witness, Checkpoint head) {}

    void check(List<Signed> statements, Sent sent, Optional<Recorded> record, Optional<Recalled> recalled) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).claimedType() == PayloadType.RECEIPT) {
                check(Findings.statement(i), statements.get(i), sent, record, recalled);
            }
        }
        // Only when all heads are known can it be said which of them a receipt continues.
        for (Held later : held) {
            Checkpoint head = later.head();
            long since = later.witness().since();
            boolean continued = since == 0
                    || since >= head.size()
                    || heads.at(head.origin(), since)
                            .map(before -> Merkle.extendsTree(
                                    since, before.root(), head.size(), head.root(), later.witness().consistency()))
                            .orElse(true);
            findings.require(continued, later.part(), Why.NOT_CONTINUED);
        }
    }

    private void check(
            String part, Signed statement, Sent sent, Optional<Recorded> record, Optional<Recalled> recalled) {
        Optional<Receipt> read = receipts.verify(sent.recipient(), statement);
        if (!findings.require(read.isPresent(), part, Why.RECEIPT_NOT_SIGNED)) {
            return;
        }
        Receipt receipt = read.get();
        Optional<Recalled> recall =
                recalled.filter(one -> one.payload().equals(receipt.payload()));
        boolean holds = findings.require(
                receipt.to().equals(sent.sender().party())
                        && receipt.sequence()
                                == recall.map(one -> one.recall().sequence())
                                        .orElse(sent.warning().sequence())
                        && receipt.payload().equals(recall.map(Recalled::payload).orElse(sent.payload()))
                        && (recall.isEmpty() || receipt.step() != ReceiptStep.OUTCOME),
                part,
                Why.RECEIPT_OF_OTHER_WARNING);
        Optional<Digest> envelope =
                recall.map(Recalled::envelope).or(() -> record.map(Recorded::envelope));
        holds &= findings.require(
                envelope.isEmpty() || envelope.get().equals(receipt.envelope()),
                part,
                Why.RECEIPT_OF_OTHER_ENVELOPE);
        holds &= findings.require(
                recall.isEmpty() ? !findings.has(receipt.step()) : ofRecall.add(receipt.step()),
                part,
                Why.RECEIPT_STEP_TWICE);
        holds &= findings.require(
                witnesses.holds(sent.recipient(), receipt), part, Why.RECEIPT_NOT_IN_LEDGER);
        if (!holds) {
            return;
        }
        Checkpoint head = SignedNote.parse(receipt.witness().checkpoint())
                .flatMap(note -> Checkpoint.parse(note.text()))
                .orElseThrow();
        if (!findings.require(heads.add(head), part, Why.FORK)) {
            return;
        }
        held.add(new Held(part, receipt.witness(), head));
        if (recall.isPresent()) {
            findings.holds("recall-receipt", receipt.step().label(), receipt.at().toString());
        } else {
            findings.step(receipt.step());
            findings.shown(receipt.at());
            findings.holds("receipt", receipt.step().label(), receipt.at().toString());
        }
    }
}
