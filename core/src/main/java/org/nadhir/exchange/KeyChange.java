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
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;

/// That a signing key of a party counts no longer (docs/formats.md, "End of a key").
///
/// @param key id of the key that ends
/// @param from nothing that the key signed from this moment on is the party's word; never later than when it is said
/// @param by whoever says so: the key itself, the one that its card named as the next, or one of a later epoch
public record KeyChange(PartyId party, Digest key, Reason reason, Instant from, Instant at, PublicKeys by) {

    private static final int BYTES_MAX = 8 * 1024;

    public KeyChange {
        if (from.isAfter(at)) {
            throw new IllegalArgumentException("a key ends now or earlier");
        }
    }

    /// Why a key ends.
    public enum Reason {
        /// Replaced as planned, and destroyed.
        RETIRED("retired"),
        /// Nobody can use it any more.
        LOST("lost"),
        /// Somebody else may have it.
        SUSPECTED("suspected"),
        /// Somebody else has it.
        STOLEN("stolen"),
        /// The party is no more; no key follows.
        CLOSED("closed");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// Whether somebody else may have signed with it.
        public boolean isCompromise() {
            return this == SUSPECTED || this == STOLEN;
        }
    }

    /// Signs it with the key that stands in it as `by`.
    ///
    /// @throws IllegalArgumentException where `key` is another
    public Signed sign(Primitives primitives, SigningKey signer) {
        if (!signer.publicKeys().equals(by)) {
            throw new IllegalArgumentException("the end of a key is signed by whoever says so");
        }
        return Signed.sign(primitives, signer, PayloadType.KEY_CHANGE, write());
    }

    Bytes write() {
        return Bytes.of(CanonicalWriter.write(Json.object()
                .put("type", "key-change")
                .put("version", 1)
                .put("party", party.value())
                .put("key", key.hex())
                .put("reason", reason.word())
                .put("from", from)
                .put("at", at)
                .put("by", by.bytes().base64())
                .build()));
    }

    /// Reads the end of a key, signed by the key that stands in it; empty for anything else.
    static Optional<SignedKeyChange> read(Primitives primitives, Signed signed) {
        return signed.claimedType() == PayloadType.KEY_CHANGE
                ? signed.selfSigned(primitives, payload -> decoded(payload).map(KeyChange::by).stream().toList())
                        .flatMap(KeyChange::signed)
                : Optional.empty();
    }

    private static Optional<SignedKeyChange> signed(Verified verified) {
        return decoded(verified.payload()).map(change -> new VerifiedKeyChange(change, verified));
    }

    private static Optional<KeyChange> decoded(Bytes payload) {
        return Decoded.of(payload.toArray(), BYTES_MAX, KeyChange::decode)
                        instanceof Decoded.Good<KeyChange>(KeyChange change)
                ? Optional.of(change)
                : Optional.empty();
    }

    private static KeyChange decode(Fields fields) throws Malformed {
        Forms.expect(fields, "key-change");
        PartyId party = fields.value("party", PartyId::new);
        Digest key = fields.value("key", Digest::new);
        Reason reason = fields.choice("reason", List.of(Reason.values()), Reason::word);
        Instant from = fields.instant("from");
        Instant at = fields.instant("at");
        if (from.isAfter(at)) {
            throw fields.bad("from");
        }
        return new KeyChange(party, key, reason, from, at, new PublicKeys(fields.value("by", Bytes::ofBase64)));
    }
}
