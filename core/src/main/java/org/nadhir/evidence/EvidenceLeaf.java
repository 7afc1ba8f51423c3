package org.nadhir.evidence;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Leaf;
import org.nadhir.ledger.Ledger;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.SignedNote;
import org.nadhir.ledger.TlogProof;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// A leaf opened, with the proof that it stands in its ledger.
///
/// @param ledger the ledger's origin
/// @param checkpoint the signed note, verbatim
public record EvidenceLeaf(String ledger, long index, Leaf leaf, List<Digest> proof, String checkpoint) {

    public EvidenceLeaf {
        proof = List.copyOf(proof);
    }

    /// Opens a leaf of one of our ledgers.
    ///
    /// @param shown the checkpoint to prove it in: one that is shown to others, not before the leaf
    /// @throws IllegalArgumentException where the leaf was shredded: then nothing can be shown any more
    public static EvidenceLeaf open(Ledger ledger, long index, String shown) {
        Leaf leaf = ledger.leaf(index)
                .leaf()
                .orElseThrow(() -> new IllegalArgumentException("leaf " + index + " was shredded"));
        TlogProof proof = ledger.proof(index, shown);
        return new EvidenceLeaf(ledger.newest().origin(), index, leaf, proof.hashes(), proof.checkpoint());
    }

    Json write() {
        return Json.object()
                .put("checkpoint", checkpoint)
                .put("index", index)
                .put("ledger", ledger)
                .put("leaf", Json.object()
                        .put("record", leaf.record().base64())
                        .put("salt", leaf.salt().base64())
                        .put("type", leaf.type())
                        .put("version", leaf.version())
                        .build())
                .putArray("proof", proof, hash -> Json.of(hash.hex()))
                .build();
    }

    static EvidenceLeaf read(Fields fields) throws Malformed {
        return new EvidenceLeaf(
                fields.string("ledger"),
                fields.integer("index", 0, Json.Num.INTEGER_MAX),
                fields.object("leaf", leaf -> new Leaf(
                        leaf.string("type"),
                        (int) leaf.integer("version", 1, Leaf.VERSION_MAX),
                        leaf.value("salt", Bytes::ofBase64),
                        leaf.value("record", Bytes::ofBase64))),
                fields.values("proof", Merkle.PROOF_MAX, Digest::new),
                fields.string("checkpoint", SignedNote.CHARS_MAX));
    }
}
