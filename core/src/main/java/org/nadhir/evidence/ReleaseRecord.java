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

/// The record that a sender's internal ledger holds of each release, in the commit that seals it
/// (docs/formats.md, "Ledger leaf"): what was approved, what was signed, what was sealed, and on which permit.
///
/// @param bytes digest of the release's canonical bytes, which the approvals sign
/// @param payload digest of the signed payload
/// @param envelope digest of the sealed envelope
/// @param ruling the permit as `RulingRecord` writes it
public record ReleaseRecord(
        ReleaseId release, Digest bytes, Digest payload, Digest envelope, long sequence, Json ruling, Instant at) {

    public static final String TYPE = "release";
    public static final int VERSION = 1;

    /// What of the permit is checked again.
    record Permitted(String says, AgreementId agreement, long revision, long approvers, List<PartyId> recipients) {}

    /// The record of the leaf: `Leaf.salted(ReleaseRecord.TYPE, ReleaseRecord.VERSION, record.write(), random)`.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", TYPE)
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
    public static Decoded<ReleaseRecord> read(Bytes record) {
        return Decoded.of(record.toArray(), Leaf.RECORD_BYTES_MAX, ReleaseRecord::decode);
    }

    Decoded<Permitted> permitted() {
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

    private static ReleaseRecord decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals(TYPE) || fields.integer("version") != VERSION) {
            throw fields.bad("type");
        }
        return new ReleaseRecord(
                fields.value("release", ReleaseId::new),
                fields.value("bytes", Digest::new),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.json("ruling"),
                fields.instant("at"));
    }
}
