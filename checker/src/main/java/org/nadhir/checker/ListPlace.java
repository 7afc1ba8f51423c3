package org.nadhir.checker;

import java.util.HexFormat;
import java.util.List;

/// Where a release stands in the list that was approved as one (docs/formats.md, "Approval of a list").
record ListPlace(long index, long size, List<byte[]> proof) {

    private static final int SIZE_MAX = 5_000;

    static ListPlace read(Node list) throws Flawed {
        list.only("index", "proof", "size");
        ListPlace place = new ListPlace(list.integer("index"), list.integer("size"), Receipts.hashes(list, "proof"));
        Flawed.unless(
                place.size >= 1 && place.size <= SIZE_MAX && place.index >= 0 && place.index < place.size,
                "no place in a list");
        return place;
    }

    /// Whether the release with this digest stands there under that root.
    boolean leads(String release, String root) {
        if (!root.matches("[0-9a-f]{64}")) {
            return false;
        }
        byte[] leaf = Crypto.sha256(new byte[] {0}, HexFormat.of().parseHex(release));
        return Proofs.included(index, size, leaf, proof, HexFormat.of().parseHex(root));
    }
}
