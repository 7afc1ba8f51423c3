package org.nadhir.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Digest;

/// Root of a tree whose leaves pass by once: keeps the roots of the full subtrees only, at most 63.
/// Shares nothing with [Tree], so the audit does not repeat an error of it.
final class Frontier {

    private final Deque<Digest> roots = new ArrayDeque<>();
    private long size;

    void add(Digest leafHash) {
        Digest hash = leafHash;
        // As in binary counting: each trailing one of the size is a full subtree that the new leaf completes.
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = Merkle.nodeHash(roots.removeLast(), hash);
        }
        roots.addLast(hash);
        size++;
    }

    long size() {
        return size;
    }

    Digest root() {
        @Nullable Digest root = null;
        for (var newestFirst = roots.descendingIterator(); newestFirst.hasNext(); ) {
            Digest next = newestFirst.next();
            root = root == null ? next : Merkle.nodeHash(next, root);
        }
        return root == null ? Merkle.EMPTY_ROOT : root;
    }
}
