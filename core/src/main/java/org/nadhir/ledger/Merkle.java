package org.nadhir.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The hashes of the tree and the checks of proofs (RFC 6962 §2.1; verification as in RFC 9162 §2.1.3.2, §2.1.4.2).
/// Whatever is handed in, a check answers true or false.
public final class Merkle {

    /// Hashes that a proof can need at most: a tree of 2⁶³ leaves is 63 levels high.
    public static final int PROOF_MAX = 63;
    /// Root of the tree without leaves, SHA-256 of nothing.
    public static final Digest EMPTY_ROOT = Digest.of(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /// SHA-256 of 0x00 and the entry.
    public static Digest leafHash(Bytes entry) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(LEAF);
        return Digest.wrap(sha256.digest(entry.toArray()));
    }

    /// SHA-256 of 0x01 and both children.
    public static Digest nodeHash(Digest left, Digest right) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(NODE);
        sha256.update(left.bytes());
        return Digest.wrap(sha256.digest(right.bytes()));
    }

    /// Root over hashes of 32 bytes that stand one behind the other; their number is a power of two. Each append to a
    /// ledger asks this of up to 256 of them, so all is done in one array, level by level.
    static Digest root(Bytes hashes) {
        byte[] level = hashes.toArray();
        MessageDigest sha256 = Digest.sha256();
        for (int length = level.length; length > LedgerStore.HASH_BYTES; length /= 2) {
            for (int at = 0; at < length; at += 2 * LedgerStore.HASH_BYTES) {
                sha256.update(NODE);
                sha256.update(level, at, 2 * LedgerStore.HASH_BYTES);
                System.arraycopy(sha256.digest(), 0, level, at / 2, LedgerStore.HASH_BYTES);
            }
        }
        return Digest.wrap(Arrays.copyOf(level, LedgerStore.HASH_BYTES));
    }

    /// Whether the tree of `size` leaves with `root` holds `leafHash` at `index`.
    public static boolean includes(long index, long size, Digest leafHash, List<Digest> proof, Digest root) {
        if (index < 0 || index >= size || proof.size() > PROOF_MAX) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Digest hash = leafHash;
        for (Digest sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = nodeHash(sibling, hash);
                // Without a right sibling the node moves up unchanged until it is a right child.
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether the tree of `to` leaves begins with all leaves of the tree of `from` leaves.
    /// From an empty tree nothing needs proof, so that proof is empty.
    public static boolean extendsTree(long from, Digest fromRoot, long to, Digest toRoot, List<Digest> proof) {
        if (from < 0 || from > to || proof.size() > PROOF_MAX + 1) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot) && (from > 0 || fromRoot.equals(EMPTY_ROOT));
        }
        if (from == 0) {
            return proof.isEmpty() && fromRoot.equals(EMPTY_ROOT);
        }
        return !proof.isEmpty() && walk(from, fromRoot, to, toRoot, proof);
    }

    /// The root at `from` leaves that a consistency proof itself shows, where the proof leads to `toRoot`. Empty
    /// where it does not, and where `from` is a power of two: such a proof does not hold that root.
    public static Optional<Digest> prefixRoot(long from, long to, Digest toRoot, List<Digest> proof) {
        if (from <= 0 || from >= to || Long.bitCount(from) == 1 || proof.isEmpty() || proof.size() > PROOF_MAX + 1) {
            return Optional.empty();
        }
        return walked(from, proof.getFirst(), to, toRoot, proof.subList(1, proof.size()));
    }

    private static boolean walk(long from, Digest fromRoot, long to, Digest toRoot, List<Digest> proof) {
        // A whole left subtree is its own proof, so its root is not sent.
        boolean whole = Long.bitCount(from) == 1;
        return walked(
                        from,
                        whole ? fromRoot : proof.getFirst(),
                        to,
                        toRoot,
                        whole ? proof : proof.subList(1, proof.size()))
                .filter(fromRoot::equals)
                .isPresent();
    }

    /// The root at `from` leaves that follows from a proof which leads to `toRoot`.
    private static Optional<Digest> walked(long from, Digest start, long to, Digest toRoot, List<Digest> proof) {
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Digest oldHash = start;
        Digest newHash = start;
        for (Digest hash : proof) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = nodeHash(hash, oldHash);
                newHash = nodeHash(hash, newHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newHash = nodeHash(newHash, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && newHash.equals(toRoot) ? Optional.of(oldHash) : Optional.empty();
    }
}
