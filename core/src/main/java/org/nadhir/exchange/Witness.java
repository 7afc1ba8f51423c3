package org.nadhir.exchange;

import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// What a recipient shows of its ledger with the sender: that this step is in it, and that the ledger has only
/// grown since the checkpoint that the sender saw last. So each partner is the other's witness.
///
/// @param index of the leaf, from 0
/// @param salt 32 bytes; with it the sender computes the leaf from what both know
/// @param inclusion RFC 6962 inclusion proof of the leaf in `checkpoint`
/// @param checkpoint C2SP signed note
/// @param since size of the checkpoint that was shown last, 0 for none
/// @param consistency RFC 6962 consistency proof from `since` to `checkpoint`
public record Witness(
        long index, Bytes salt, List<Digest> inclusion, String checkpoint, long since, List<Digest> consistency) {

    public static final int SALT_BYTES = 32;
    public static final int PROOF_MAX = 63;
    public static final int CHECKPOINT_CHARACTERS_MAX = 16_384;

    public Witness {
        inclusion = List.copyOf(inclusion);
        consistency = List.copyOf(consistency);
        if (index < 0 || since < 0 || salt.length() != SALT_BYTES) {
            throw new IllegalArgumentException("index and since count from 0, a salt has 32 bytes");
        }
        if (inclusion.size() > PROOF_MAX || consistency.size() > PROOF_MAX) {
            throw new IllegalArgumentException("a proof has at most " + PROOF_MAX + " hashes");
        }
    }
}
