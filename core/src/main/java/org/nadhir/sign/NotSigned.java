package org.nadhir.sign;

import java.util.Locale;
import org.nadhir.model.Message;

/// Why bytes are no signed statement, or not one of those who should have signed.
public record NotSigned(Reason reason) implements Parsed, Verification {

    public enum Reason {
        /// The statement above [Signed#BYTES_MAX] or its payload above [Signed#PAYLOAD_BYTES_MAX].
        TOO_LARGE,
        /// Not the one canonical form: other members, order, spaces, escapes or base64.
        NOT_CANONICAL,
        /// A payload type that this version does not know.
        UNKNOWN_TYPE,
        /// A payload type whose tag is kept for later.
        RESERVED_TYPE,
        NO_SIGNATURE,
        /// Above [Signed#SIGNERS_MAX].
        TOO_MANY_SIGNATURES,
        /// Not 3,373 bytes: one of the two halves is missing or cut.
        HALF_SIGNATURE,
        /// The same key id twice.
        DUPLICATE_SIGNER,
        /// Signatures do not stand in the order of their key ids.
        SIGNERS_OUT_OF_ORDER,
        /// Signed by others, by fewer or by more than those who were asked for.
        WRONG_SIGNER,
        /// The signature does not belong to these bytes, this type and this key.
        WRONG_SIGNATURE
    }

    /// The reason in words.
    public Message message() {
        return Message.of("signed." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
