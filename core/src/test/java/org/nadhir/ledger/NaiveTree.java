package org.nadhir.ledger;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Digest;

/// RFC 6962 §2.1 written down word for word, recursive and slow: the second opinion on [Tree] and [Merkle].
final class NaiveTree {

    private NaiveTree() {}

    static Digest root(List<Digest> leaves) {
        if (leaves.isEmpty()) {
            return Digest.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /// `PATH(m, D[n])`.
    static List<Digest> path(int m, List<Digest> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        List<Digest> left = leaves.subList(0, k);
        List<Digest> right = leaves.subList(k, leaves.size());
        List<Digest> path = m < k ? path(m, left) : path(m - k, right);
        path.add(m < k ? root(right) : root(left));
        return path;
    }

    /// `PROOF(m, D[n])`.
    static List<Digest> proof(int m, List<Digest> leaves) {
        return m == 0 || m == leaves.size() ? new ArrayList<>() : subproof(m, leaves, true);
    }

    private static List<Digest> subproof(int m, List<Digest> leaves, boolean b) {
        List<Digest> proof = new ArrayList<>();
        if (m == leaves.size()) {
            if (!b) {
                proof.add(root(leaves));
            }
            return proof;
        }
        int k = split(leaves.size());
        List<Digest> left = leaves.subList(0, k);
        List<Digest> right = leaves.subList(k, leaves.size());
        if (m <= k) {
            proof = subproof(m, left, b);
            proof.add(root(right));
        } else {
            proof = subproof(m - k, right, false);
            proof.add(root(left));
        }
        return proof;
    }

    private static Digest node(Digest left, Digest right) {
        byte[] bytes = new byte[65];
        bytes[0] = 1;
        System.arraycopy(left.bytes(), 0, bytes, 1, 32);
        System.arraycopy(right.bytes(), 0, bytes, 33, 32);
        return Digest.of(bytes);
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
