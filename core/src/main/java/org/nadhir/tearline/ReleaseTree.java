package org.nadhir.tearline;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The tree over one list of releases (RFC 6962 §2.1), kept while paths are read from it: each is some hashes long, and
/// none is computed twice.
public final class ReleaseTree {

    private final ReleaseList list;
    private final List<List<Digest>> levels = new ArrayList<>();

    public ReleaseTree(ReleaseList list) {
        this.list = list;
        List<Digest> level = list.releases().stream()
                .map(digest -> Merkle.leafHash(Bytes.of(digest.bytes())))
                .toList();
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    /// What approvals of the list name: [ReleaseList#root].
    public Digest root() {
        return levels.getLast().getFirst();
    }

    public int size() {
        return list.releases().size();
    }

    /// Where a release stands in the list, from 0.
    ///
    /// @throws IllegalArgumentException where it stands in another list
    public int index(Digest release) {
        int index = list.releases().indexOf(release);
        if (index < 0) {
            throw new IllegalArgumentException("no release of this list");
        }
        return index;
    }

    /// The hashes that lead from the release in that place to the root (RFC 6962 §2.1.1), the lowest first.
    public List<Digest> path(int index) {
        List<Digest> path = new ArrayList<>();
        int at = index;
        for (List<Digest> level : levels) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                path.add(level.get(beside));
            }
            at >>= 1;
        }
        return path;
    }

    /// A node without a neighbour goes up as it is: RFC 6962 splits at the largest power of two below the size, which
    /// comes to the same.
    private static List<Digest> above(List<Digest> level) {
        List<Digest> above = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? Merkle.nodeHash(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }
}
