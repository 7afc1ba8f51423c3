package org.nadhir.exchange;

import java.time.Instant;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// A recipient's signed word that a statement between parties was stored (R0). A statement has no number, so it is
/// named by the digest of its payload; that it was read or agreed to is for another statement to say.
///
/// @param from who took the statement in
/// @param kind of the statement
/// @param payload digest of the statement's payload
/// @param envelope digest of the envelope as it came in
/// @param witness where the recipient's ledger with the sender holds this
/// @param statement the receipt itself as it was signed
public record StatementReceipt(
        PartyId from,
        PartyId to,
        PayloadType kind,
        Digest payload,
        Digest envelope,
        Instant at,
        Witness witness,
        Signed statement) {

    static StatementReceipt sign(
            Primitives primitives, SigningKey key, PartyId from, Incoming incoming, Witness witness, Instant at) {
        PartyId to = incoming.from().party();
        Bytes payload = Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "statement-receipt")
                .put("version", 1)
                .put("from", from.value())
                .put("to", to.value())
                .put("kind", incoming.kind().label())
                .put("payload", incoming.digest().hex())
                .put("envelope", incoming.envelope().hex())
                .put("at", at)
                .put("witness", ReceiptForm.witness(witness))
                .build()));
        Signed signed = Signed.sign(primitives, key, PayloadType.STATEMENT_RECEIPT, payload);
        return new StatementReceipt(
                from, to, incoming.kind(), incoming.digest(), incoming.envelope(), at, witness, signed);
    }

    /// The receipt that `signed` is, if `from` signed it. Says nothing of the ledger yet: see [Witnesses].
    static Optional<StatementReceipt> verify(Primitives primitives, Card from, Signed signed) {
        if (!(signed.verified(primitives, from.signing()) instanceof Verified verified)
                || verified.type() != PayloadType.STATEMENT_RECEIPT) {
            return Optional.empty();
        }
        return Decoded.of(verified.payload().toArray(), Between.PAYLOAD_BYTES_MAX, fields -> decode(fields, signed))
                                instanceof Decoded.Good<StatementReceipt>(StatementReceipt receipt)
                        && receipt.from().equals(from.party())
                ? Optional.of(receipt)
                : Optional.empty();
    }

    /// The record in the recipient's ledger with the sender: nothing but what both know.
    static Bytes ledgerRecord(PartyId from, PartyId to, PayloadType kind, Digest payload) {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "statement-step")
                .put("version", 1)
                .put("step", ReceiptStep.STORED.label())
                .put("from", from.value())
                .put("to", to.value())
                .put("kind", kind.label())
                .put("payload", payload.hex())
                .build()));
    }

    Bytes ledgerRecord() {
        return ledgerRecord(from, to, kind, payload);
    }

    private static StatementReceipt decode(Fields fields, Signed signed) throws Malformed {
        Forms.expect(fields, "statement-receipt");
        return new StatementReceipt(
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                fields.choice("kind", Between.KINDS, PayloadType::label),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.instant("at"),
                fields.object("witness", ReceiptForm::witness),
                signed);
    }
}
