package org.nadhir.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import org.nadhir.model.Digest;

/// Hashes of 32 bytes that stand one behind the other, and what is computed over very many of them: one array and one
/// message digest for all. The same tree as [Merkle], checked against it by test. Belongs to one thread.
final class Hashes {

    private static final int WIDTH = LedgerStore.HASH_BYTES;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = Digest.sha256();
    private byte[] bytes;
    private int count;

    Hashes(int expected) {
        bytes = new byte[Math.max(1, expected) * WIDTH];
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    void add(byte[] hash) {
        if (bytes.length < (count + 1) * WIDTH) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(hash, 0, bytes, count * WIDTH, WIDTH);
        count++;
    }

    /// Adds the hash of the leaf with this entry.
    void addLeaf(byte[] entry) {
        sha256.update(LEAF);
        add(sha256.digest(entry));
    }

    /// Whether the hash at `position` is the one that stands at the same position of `others`.
    boolean equalAt(int position, byte[] others) {
        int from = position * WIDTH;
        return from + WIDTH <= others.length
                && Arrays.equals(bytes, from, from + WIDTH, others, from, from + WIDTH);
    }

    byte[] at(int position) {
        return Arrays.copyOfRange(bytes, position * WIDTH, (position + 1) * WIDTH);
    }

    byte[] slice(int from, int to) {
        return Arrays.copyOfRange(bytes, from * WIDTH, to * WIDTH);
    }

    /// Root of the tree over all of them, of any number (RFC 6962 §2.1): pairs level by level, and what is left over at
    /// the end goes up as it is.
    byte[] root() {
        if (count == 0) {
            return sha256.digest();
        }
        byte[] level = Arrays.copyOf(bytes, count * WIDTH);
        for (int left = count; left > 1; left = (left + 1) / 2) {
            for (int pair = 0; pair + 1 < left; pair += 2) {
                sha256.update(NODE);
                sha256.update(level, pair * WIDTH, 2 * WIDTH);
                System.arraycopy(sha256.digest(), 0, level, pair / 2 * WIDTH, WIDTH);
            }
            if (left % 2 == 1) {
                System.arraycopy(level, (left - 1) * WIDTH, level, left / 2 * WIDTH, WIDTH);
            }
        }
        return Arrays.copyOf(level, WIDTH);
    }
}
