package org.nadhir.exchange;

import java.util.Optional;
import org.nadhir.json.Decoded;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.ledger.Leaf;
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

/// Checks what a recipient shows of its ledger: that the step is in it, and that the ledger has only grown.
public final class Witnesses {

    /// Type and version of the leaves that receipts are proved by.
    public static final String LEAF_TYPE = "receipt";

    public static final int LEAF_VERSION = 1;

    private final CheckpointVerifier verifier;

    public Witnesses(CheckpointVerifier verifier) {
        this.verifier = verifier;
    }

    /// Whether the receipt's step stands in a ledger of `from` that continues the one that we saw last.
    ///
    /// @param last signed note of the checkpoint that `from` showed last, empty for none
    public boolean holds(Card from, Receipt receipt, Optional<String> last) {
        Bytes record = ReceiptForm.ledgerRecord(
                receipt.step(), receipt.from(), receipt.to(), receipt.sequence(), receipt.payload());
        return holds(from, receipt.witness(), record, last);
    }

    /// Whether a statement's receipt stands there.
    boolean holds(Card from, StatementReceipt receipt, Optional<String> last) {
        return holds(from, receipt.witness(), receipt.ledgerRecord(), last);
    }

    private boolean holds(Card from, Witness witness, Bytes record, Optional<String> last) {
        return checkpoint(from, witness.checkpoint())
                .filter(checkpoint -> includes(checkpoint, witness, record))
                .filter(checkpoint -> continues(from, checkpoint, witness, last))
                .isPresent();
    }

    /// What a receipt of either kind shows of the ledger of `from`, if `from` signed it. Of the receipt nothing else is
    /// looked at.
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

    /// The size that a checkpoint names; 0 where the note is none. Checks no signature.
    public static long size(String note) {
        return SignedNote.parse(note)
                .flatMap(parsed -> Checkpoint.parse(parsed.text()))
                .map(Checkpoint::size)
                .orElse(0L);
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

    /// A receipt may be late: one whose checkpoint is older than the last is held against it the other way round
    /// only by its size, since its own proof began before.
    private boolean continues(Card from, Checkpoint shown, Witness witness, Optional<String> last) {
        if (last.isEmpty()) {
            return witness.since() <= shown.size();
        }
        Optional<Checkpoint> seen = checkpoint(from, last.get());
        if (seen.isEmpty() || !seen.get().origin().equals(shown.origin())) {
            return false;
        }
        Checkpoint before = seen.get();
        if (shown.size() == before.size()) {
            return shown.root().equals(before.root());
        }
        if (shown.size() < before.size() || witness.since() != before.size()) {
            // Known gap: receipts that overtake each other are taken without a consistency proof between the two
            // checkpoints; the full ledger comparison between partners comes with issue 5.
            return true;
        }
        return Merkle.extendsTree(before.size(), before.root(), shown.size(), shown.root(), witness.consistency());
    }

    private Optional<Checkpoint> checkpoint(Card from, String note) {
        return SignedNote.parse(note)
                .flatMap(parsed -> Checkpoint.parse(parsed.text()))
                .filter(claimed -> isWith(from.party(), claimed.origin()))
                .filter(claimed -> SignedCheckpoint.verify(verifier, from.ledger(), claimed.origin(), note)
                        instanceof SignedCheckpoint.Result.Good);
    }

    private static boolean isWith(PartyId party, String origin) {
        return Origins.isOf(party, origin) && !origin.equals(Origins.internal(party));
    }
}
