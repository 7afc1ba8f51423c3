package org.nadhir.evidence;

import java.util.List;
import org.nadhir.exchange.Recall;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.Leaf;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// The record that a sender's internal ledger holds of each recall of its own (docs/formats.md, "Ledger leaf").
///
/// @param sequence of the recall
/// @param payload digest of the recall's signed payload
/// @param envelope digest of the envelope in which it travels
/// @param recalls digest of the recalled warning's signed payload
public record RecallRecord(long sequence, Digest payload, Digest envelope, Digest recalls, Recall.Reason reason) {

    public static final String TYPE = "recall";
    public static final int VERSION = 1;

    /// What is said of a recall in a ledger, the internal one and the one with the recipient.
    public Json json() {
        return Json.object()
                .put("sequence", sequence)
                .put("payload", payload.hex())
                .put("envelope", envelope.hex())
                .put("recalls", recalls.hex())
                .put("reason", reason.word())
                .build();
    }

    /// The bytes of the record.
    public Bytes write() {
        return Bytes.of(CanonicalWriter.write(json()));
    }

    /// Reads what [#write] writes.
    public static Decoded<RecallRecord> read(Bytes record) {
        return Decoded.of(record.toArray(), Leaf.RECORD_BYTES_MAX, RecallRecord::decode);
    }

    private static RecallRecord decode(Fields fields) throws Malformed {
        return new RecallRecord(
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.value("recalls", Digest::new),
                fields.choice("reason", List.of(Recall.Reason.values()), Recall.Reason::word));
    }
}
