package org.nadhir.evidence;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Merkle;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.tearline.ReleaseList;

/// Where a release stands in the list that was approved as one (docs/formats.md, "Approval of a list").
///
/// @param index from 0
/// @param size how many releases the list has
/// @param proof from the release up to the list's root
public record ListPath(long index, long size, List<Digest> proof) {

    public ListPath {
        proof = List.copyOf(proof);
        if (size < 1 || size > ReleaseList.RELEASES_MAX || index < 0 || index >= size) {
            throw new IllegalArgumentException("a release stands in a list of 1 to 5,000");
        }
    }

    /// Whether the list with this root has that release in this place.
    boolean leads(Digest release, Digest root) {
        return Merkle.includes(index, size, Merkle.leafHash(Bytes.of(release.bytes())), proof, root);
    }

    /// As it stands in a bundle.
    public Json write() {
        return Json.object()
                .put("index", index)
                .put("size", size)
                .putArray("proof", proof, hash -> Json.of(hash.hex()))
                .build();
    }

    /// Reads what [#write] writes.
    public static ListPath read(Fields fields) throws Malformed {
        return new ListPath(
                fields.integer("index", 0, ReleaseList.RELEASES_MAX),
                fields.integer("size", 1, ReleaseList.RELEASES_MAX),
                fields.values("proof", Merkle.PROOF_MAX, Digest::new));
    }
}
