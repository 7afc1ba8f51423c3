package org.nadhir.bench.sim;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The model's own Merkle tree, written from RFC 6962 §2.1 and sharing no line with the product's: it folds leaf by
/// leaf and remembers the root of each size.
final class OwnTree {

    /// Roots of the perfect subtrees from the left, the largest first; sizes are the bits of the count.
    private final List<byte[]> peaks = new ArrayList<>();
    private final List<Digest> roots = new ArrayList<>(List.of(Digest.of(new byte[0])));

    int size() {
        return roots.size() - 1;
    }

    Digest root(int size) {
        return roots.get(size);
    }

    void add(Bytes entry) {
        byte[] hash = hash((byte) 0, entry.toArray(), new byte[0]);
        for (int carry = size(); (carry & 1) == 1; carry >>= 1) {
            hash = hash((byte) 1, peaks.removeLast(), hash);
        }
        peaks.add(hash);
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = hash((byte) 1, peaks.get(i), root);
        }
        roots.add(Digest.wrap(root));
    }

    private static byte[] hash(byte kind, byte[] left, byte[] right) {
        var digest = Digest.sha256();
        digest.update(kind);
        digest.update(left);
        return digest.digest(right);
    }
}
