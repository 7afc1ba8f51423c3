package org.nadhir.evidence;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Leaf;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;

/// The first version of a release's leaf (docs/formats.md, "Ledger leaf"): it shows case, asker and seconds, and names
/// no approval. Nodes write [ReleaseRecord] now; what was written before is read for ever.
///
/// @param bytes digest of the release's canonical bytes, which the approvals sign
/// @param payload digest of the signed payload
/// @param envelope digest of the sealed envelope
/// @param ruling the permit as `RulingRecord` writes it
record FirstReleaseRecord(
        ReleaseId release, Digest bytes, Digest payload, Digest envelope, long sequence, Json ruling, Instant at)
        implements Recorded {

    static final int VERSION = 1;

    /// The record of the leaf.
    Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", ReleaseRecord.TYPE)
                .put("version", VERSION)
                .put("release", release.value())
                .put("bytes", bytes.hex())
                .put("payload", payload.hex())
                .put("envelope", envelope.hex())
                .put("sequence", sequence)
                .put("ruling", ruling)
                .put("at", at)
                .build()));
    }

    /// Reads what [#write] writes.
    static Decoded<FirstReleaseRecord> read(Bytes record) {
        return Decoded.of(record.toArray(), Leaf.RECORD_BYTES_MAX, FirstReleaseRecord::decode);
    }

    @Override
    public Decoded<Permitted> permitted() {
        // Other members are the sender's own explanation and are not checked.
        return ruling instanceof Json.Obj object
                ? Decoded.of(permit(object), fields -> new Permitted(
                        fields.string("says"),
                        fields.value("agreement", AgreementId::new),
                        fields.integer("revision"),
                        fields.integer("approvers", 0, 64),
                        fields.values("recipients", 64, PartyId::new)))
                : Decoded.of(ruling, fields -> {
                    throw fields.bad("ruling");
                });
    }

    private static Json permit(Json.Obj ruling) {
        Json.Builder permit = Json.object();
        for (String name : List.of("says", "agreement", "revision", "approvers", "recipients")) {
            Json value = ruling.members().get(name);
            if (value != null) {
                permit.put(name, value);
            }
        }
        return permit.build();
    }

    private static FirstReleaseRecord decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals(ReleaseRecord.TYPE) || fields.integer("version") != VERSION) {
            throw fields.bad("type");
        }
        return new FirstReleaseRecord(
                fields.value("release", ReleaseId::new),
                fields.value("bytes", Digest::new),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.json("ruling"),
                fields.instant("at"));
    }
}
