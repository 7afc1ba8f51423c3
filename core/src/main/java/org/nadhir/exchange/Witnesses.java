package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Lineage;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedCheckpoint;
import org.nadhir.ledger.SignedNote;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// Checks what a recipient shows of its ledger: that the step is in it.
public final class Witnesses {

    /// Type and version of the leaves that receipts are proved by.
    public static final String LEAF_TYPE = "receipt";

    public static final int LEAF_VERSION = 1;

    private final CheckpointVerifier verifier;

    public Witnesses(CheckpointVerifier verifier) {
        this.verifier = verifier;
    }

    /// The same, which remembers what it verified.
    Witnesses remembering(Foreseen foreseen) {
        return new Witnesses(foreseen.remembering(verifier));
    }

    /// Verifies what an arrival shows of a ledger, where it shows something: to have it remembered.
    void verify(Arrival arrival) {
        if (arrival instanceof Arrival.ReceiptCame(Card from, Receipt receipt)) {
            head(from, receipt);
        } else if (arrival instanceof Arrival.StatementReceiptCame(Card from, StatementReceipt receipt)) {
            head(from, receipt);
        }
    }

    /// Whether the receipt's step stands in a ledger of `from`.
    public boolean holds(Card from, Receipt receipt) {
        return head(from, receipt).isPresent();
    }

    /// The head that a receipt shows, where it is one of a ledger of `from` with a partner and holds the step.
    /// Whether it continues what was seen before is for [Lineage] to say.
    Optional<Lineage.Shown> head(Card from, Receipt receipt) {
        Bytes record = ReceiptForm.ledgerRecord(
                receipt.step(), receipt.from(), receipt.to(), receipt.sequence(), receipt.payload());
        return head(from, receipt.witness(), record);
    }

    /// As above, of a statement's receipt.
    Optional<Lineage.Shown> head(Card from, StatementReceipt receipt) {
        return head(from, receipt.witness(), receipt.ledgerRecord());
    }

    private Optional<Lineage.Shown> head(Card from, Witness witness, Bytes record) {
        return checkpoint(from, witness.checkpoint())
                .filter(signed -> includes(signed.checkpoint(), witness, record))
                .filter(signed -> witness.since() <= signed.size())
                .map(signed -> new Lineage.Shown(
                        signed.checkpoint(), signed.alone(from.ledger()), witness.since(), witness.consistency()));
    }

    /// What a receipt of either kind shows of the ledger of `from`, if `from` signed it. Of the receipt nothing else
    /// is looked at.
    public static Optional<Witness> shown(Primitives primitives, Card from, Signed receipt) {
        if (!(receipt.verified(primitives, from.signing()) instanceof Verified verified)) {
            return Optional.empty();
        }
        if (verified.type() == PayloadType.STATEMENT_RECEIPT) {
            return StatementReceipt.verify(primitives, from, receipt).map(StatementReceipt::witness);
        }
        return verified.type() == PayloadType.RECEIPT
                        && ReceiptForm.read(verified.payload(), Signed.BYTES_MAX)
                                instanceof Decoded.Good<ReceiptContent>(ReceiptContent content)
                        && content.from().equals(from.party())
                ? Optional.of(content.witness())
                : Optional.empty();
    }

    private static boolean includes(Checkpoint checkpoint, Witness witness, Bytes record) {
        Leaf leaf = new Leaf(LEAF_TYPE, LEAF_VERSION, witness.salt(), record);
        return Merkle.includes(
                witness.index(),
                checkpoint.size(),
                Merkle.leafHash(leaf.entry()),
                witness.inclusion(),
                checkpoint.root());
    }

    private Optional<SignedCheckpoint> checkpoint(Card from, String note) {
        return SignedNote.parse(note)
                .flatMap(parsed -> Checkpoint.parse(parsed.text()))
                .filter(claimed -> isWith(from.party(), claimed.origin()))
                .flatMap(claimed -> SignedCheckpoint.verify(verifier, from.ledger(), claimed.origin(), note)
                                instanceof SignedCheckpoint.Result.Good(SignedCheckpoint signed)
                        ? Optional.of(signed)
                        : Optional.empty());
    }

    private static boolean isWith(PartyId party, String origin) {
        return Origins.isOf(party, origin) && !origin.equals(Origins.internal(party));
    }
}
