package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

/// A warning in our inbox, or a recall of one.
///
/// @param payload digest of the signed payload
/// @param envelope digest of the envelope as it came in
/// @param statement the signed statement, kept raw
/// @param highest the highest step that was taken here, whether or not its receipt has left
public record Received(
        PartyId sender,
        long sequence,
        Digest payload,
        Digest envelope,
        Bytes statement,
        Instant at,
        ReceiptStep highest) {

    /// Whether it takes a warning back. The statement was verified before it was kept.
    public boolean isRecall() {
        return Signed.parse(statement) instanceof Signed signed && signed.claimedType() == PayloadType.RECALL;
    }

    Received with(ReceiptStep step) {
        return new Received(sender, sequence, payload, envelope, statement, at, step);
    }

    Json json() {
        return Json.object()
                .put("sender", sender.value())
                .put("sequence", sequence)
                .put("payload", payload.hex())
                .put("envelope", envelope.hex())
                .put("statement", statement.base64())
                .put("at", at)
                .put("highest", highest.label())
                .build();
    }

    static Received read(Fields fields) throws Malformed {
        return new Received(
                fields.value("sender", PartyId::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.value("statement", Bytes::ofBase64),
                fields.instant("at"),
                fields.choice("highest", List.of(ReceiptStep.values()), ReceiptStep::label));
    }
}
