package org.nadhir.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.nadhir.model.Digest;
import org.nadhir.sign.Primitives;

/// The bytes of an envelope: header, HPKE encapsulation, ciphertext of (length ‖ statement ‖ zeros).
final class EnvelopeForm {

    static final int FLOOR_BYTES = 4 * 1024;
    static final int LIMIT_BYTES = 1024 * 1024;
    /// Six letters and a version of two bytes. Says that it is one of ours, and nothing of whom.
    private static final byte[] MAGIC = "NADHIR".getBytes(US_ASCII);
    private static final int VERSION = 1;
    static final int HEADER_BYTES = 8;
    private static final byte[] LABEL = "org.nadhir.envelope.v1".getBytes(US_ASCII);
    private static final int LENGTH_BYTES = 4;
    private static final int AROUND_BYTES =
            HEADER_BYTES + Primitives.XWING_ENCAPSULATION_BYTES + Primitives.TAG_BYTES;

    private EnvelopeForm() {}

    static byte[] header() {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putShort((short) VERSION).array();
    }

    /// Domain label and recipient, bound into the key schedule of HPKE.
    static byte[] info(byte[] sealingKey) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(LABEL);
        out.writeBytes(Digest.of(sealingKey).bytes());
        return out.toByteArray();
    }

    /// How long the envelope of a statement of this length is.
    static int envelopeBytes(int statementBytes) {
        return Padme.padded(AROUND_BYTES + LENGTH_BYTES + statementBytes, FLOOR_BYTES);
    }

    static boolean isEnvelopeLength(int bytes) {
        return bytes <= LIMIT_BYTES && bytes >= FLOOR_BYTES && Padme.padded(bytes, FLOOR_BYTES) == bytes;
    }

    static boolean hasMagic(byte[] envelope) {
        return envelope.length >= HEADER_BYTES
                && Arrays.equals(envelope, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static boolean hasHeader(byte[] envelope) {
        return hasMagic(envelope) && ByteBuffer.wrap(envelope).getShort(MAGIC.length) == VERSION;
    }

    static byte[] pad(byte[] statement) {
        int padded = envelopeBytes(statement.length) - AROUND_BYTES;
        return ByteBuffer.allocate(padded).putInt(statement.length).put(statement).array();
    }

    /// The statement again, if the padding is the one that [#pad] gives.
    static Optional<byte[]> unpad(byte[] padded) {
        int length = ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - LENGTH_BYTES) {
            return Optional.empty();
        }
        byte[] statement = Arrays.copyOfRange(padded, LENGTH_BYTES, LENGTH_BYTES + length);
        return Arrays.equals(pad(statement), padded) ? Optional.of(statement) : Optional.empty();
    }
}
