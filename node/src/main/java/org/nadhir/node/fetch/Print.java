package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.nadhir.model.Digest;

/// The first 128 bits of a SHA-256: what two different things have in common by no accident and by no design that
/// anybody can afford (2^64 attempts).
record Print(long high, long low) {

    static final int BYTES = 16;

    /// Of the parts and of where one ends.
    static Print of(String... parts) {
        MessageDigest digest = Digest.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return of(digest);
    }

    static Print of(byte[] bytes) {
        MessageDigest digest = Digest.sha256();
        digest.update(bytes);
        return of(digest);
    }

    /// As text.
    String label() {
        return Long.toHexString(high) + " " + Long.toHexString(low);
    }

    private static Print of(MessageDigest digest) {
        ByteBuffer bits = ByteBuffer.wrap(digest.digest());
        return new Print(bits.getLong(), bits.getLong());
    }
}
