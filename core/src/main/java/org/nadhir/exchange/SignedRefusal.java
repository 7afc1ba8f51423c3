package org.nadhir.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.sign.Parsed;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// A party's signed word that it does not take an envelope, and whether the same bytes may come again.
///
/// @param envelope digest of the bytes that came in: all that is said of them
public record SignedRefusal(PartyId from, Digest envelope, RefusalReason reason, Instant at, Signed statement) {

    private static final int BYTES_MAX = 4 * 1024;

    public static SignedRefusal sign(
            Primitives primitives,
            SigningKey key,
            PartyId from,
            Digest envelope,
            RefusalReason reason,
            Instant at) {
        Bytes payload = Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "refusal")
                .put("version", reason.version())
                .put("from", from.value())
                .put("envelope", envelope.hex())
                .put("reason", reason.label())
                .put("retry", reason.retry())
                .put("at", at)
                .build()));
        return new SignedRefusal(
                from, envelope, reason, at, Signed.sign(primitives, key, type(reason.version()), payload));
    }

    /// The refusal that `statement` is, if `party` signed it.
    public static Optional<SignedRefusal> verify(
            Primitives primitives, PartyId party, PublicKeys signer, Parsed statement) {
        if (!(statement instanceof Signed signed)
                || (signed.claimedType() != PayloadType.REFUSAL && signed.claimedType() != PayloadType.REFUSAL_2)
                || !(signed.verified(primitives, signer) instanceof Verified verified)) {
            return Optional.empty();
        }
        return Decoded.of(verified.payload().toArray(), BYTES_MAX, fields -> decode(fields, signed))
                                instanceof Decoded.Good<SignedRefusal>(SignedRefusal refusal)
                        && refusal.from().equals(party)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private static PayloadType type(int version) {
        return version == 1 ? PayloadType.REFUSAL : PayloadType.REFUSAL_2;
    }

    private static SignedRefusal decode(Fields fields, Signed signed) throws Malformed {
        RefusalReason reason =
                fields.choice("reason", List.of(RefusalReason.values()), RefusalReason::label);
        Forms.expect(fields, "refusal", reason.version());
        if (signed.claimedType() != type(reason.version())) {
            throw fields.bad("version");
        }
        if (fields.bool("retry") != reason.retry()) {
            throw fields.bad("retry");
        }
        return new SignedRefusal(
                fields.value("from", PartyId::new),
                fields.value("envelope", Digest::new),
                reason,
                fields.instant("at"),
                signed);
    }
}
