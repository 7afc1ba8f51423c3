package org.nadhir.tearline;

import java.util.List;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The releases of one list in their order, as one digest that two persons sign: the root of the Merkle tree
/// (RFC 6962 §2.1) over the releases' digests. One release more or less, other bytes or another order give another
/// root, and that one release stands in the list can be shown later without showing any other.
///
/// The root of a tree never equals the digest of a release: what is hashed for it begins with 0 or 1, a release with
/// a brace.
public record ReleaseList(List<Digest> releases) {

    /// One finding's list of victims is no longer.
    public static final int RELEASES_MAX = 5_000;

    public ReleaseList {
        releases = List.copyOf(releases);
        if (releases.isEmpty() || releases.size() > RELEASES_MAX) {
            throw new IllegalArgumentException("a list has 1 to " + RELEASES_MAX + " releases");
        }
        if (releases.stream().distinct().count() != releases.size()) {
            throw new IllegalArgumentException("a release stands in a list once");
        }
    }

    /// What approvals of the whole list name where an approval of one release names its digest.
    public Digest root() {
        return root(releases);
    }

    private static Digest root(List<Digest> part) {
        if (part.size() == 1) {
            return Merkle.leafHash(Bytes.of(part.getFirst().bytes()));
        }
        int left = Integer.highestOneBit(part.size() - 1);
        return Merkle.nodeHash(root(part.subList(0, left)), root(part.subList(left, part.size())));
    }
}
