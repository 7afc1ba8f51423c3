package org.nadhir.bench.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Primitives.SigningKey;

/// Bytes as an attacker writes them, by docs/formats.md: nothing here refuses what the product's own writers refuse.
final class Forgery {

    static final byte[] HEADER = {'N', 'A', 'D', 'H', 'I', 'R', 0, 1};
    static final String LABEL = "org.nadhir.envelope.v1";
    static final int ED25519_BYTES = 64;
    private static final int AROUND_BYTES = HEADER.length + 1_120 + 16;
    private static final int FLOOR_BYTES = 4_096;

    private final Primitives primitives = Cast.CRYPTOGRAPHY.primitives();
    private final SplittableRandom random;

    Forgery(long seed) {
        random = new SplittableRandom(seed);
    }

    /// An envelope of any content, as it should be.
    Bytes envelope(Bytes content, byte[] recipient) {
        return envelope(HEADER, LABEL, padded(content), recipient, recipient);
    }

    /// An envelope with nothing taken for granted.
    ///
    /// @param named whose digest stands in `info`
    Bytes envelope(byte[] header, String label, byte[] padded, byte[] sealedTo, byte[] named) {
        byte[] ephemeral = new byte[Primitives.EPHEMERAL_BYTES];
        random.nextBytes(ephemeral);
        byte[] info = joined(label.getBytes(US_ASCII), Digest.of(named).bytes());
        try {
            return Bytes.of(joined(header, primitives.seal(sealedTo, info, header, padded, ephemeral)));
        } catch (Primitives.Refused e) {
            throw new IllegalStateException("no key to seal to", e);
        }
    }

    /// Length, content and zeros, as long as Padmé says.
    static byte[] padded(Bytes content) {
        int length = padme(Math.max(FLOOR_BYTES, AROUND_BYTES + 4 + content.length()));
        return ByteBuffer.allocate(length - AROUND_BYTES)
                .putInt(content.length())
                .put(content.toArray())
                .array();
    }

    private static int padme(int length) {
        int exponent = 31 - Integer.numberOfLeadingZeros(length);
        int bits = 32 - Integer.numberOfLeadingZeros(exponent);
        int step = 1 << (exponent - bits);
        return (length + step - 1) / step * step;
    }

    /// A statement in DSSE's form, signed by whoever `keys` are, whatever it says.
    Bytes statement(String type, Bytes payload, SigningKey... keys) {
        return dsse(type, payload, Arrays.stream(keys)
                .sorted(Comparator.comparing(key -> key.publicKeys().keyId()))
                .map(key -> signature(key.publicKeys().keyId(), primitives.sign(key, pae(type, payload))))
                .toArray(String[]::new));
    }

    static Bytes dsse(String type, Bytes payload, String... signatures) {
        return text("{\"payload\":\"" + payload.base64() + "\",\"payloadType\":\"" + type + "\",\"signatures\":["
                + String.join(",", signatures) + "]}");
    }

    static String signature(Digest keyId, byte[] signature) {
        return "{\"keyid\":\"" + keyId.hex() + "\",\"sig\":\"" + Bytes.of(signature).base64() + "\"}";
    }

    byte[] sign(SigningKey key, String type, Bytes payload) {
        return primitives.sign(key, pae(type, payload));
    }

    /// What DSSE signs.
    static byte[] pae(String type, Bytes payload) {
        byte[] before = ("DSSEv1 " + type.length() + " " + type + " " + payload.length() + " ").getBytes(UTF_8);
        return joined(before, payload.toArray());
    }

    static String label(String tag) {
        return "application/vnd.nadhir." + tag + ".v1+json";
    }

    static Bytes text(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }

    static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    /// The text with other words in one place.
    static Bytes altered(Bytes canonical, String old, String other) {
        String before = text(canonical);
        if (!before.contains(old)) {
            throw new IllegalStateException("an alteration that alters nothing: " + old);
        }
        return text(before.replace(old, other));
    }

    static Bytes flipped(Bytes bytes, int at) {
        byte[] altered = bytes.toArray();
        altered[at] ^= 1;
        return Bytes.of(altered);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
