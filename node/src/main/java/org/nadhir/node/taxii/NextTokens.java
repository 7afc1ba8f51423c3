package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The `next` of a page: behind which sequence to go on, under an HMAC-SHA-256 of that and of whose question it belongs
/// to. Another key's, another collection's, another filter's `next` is none. The server keeps nothing of it, so any
/// process of the node takes it, and it is good as long as the node's data key is.
final class NextTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;

    private final byte[] key;

    NextTokens(byte[] key) {
        this.key = key.clone();
    }

    /// @param question whose it is and all that was asked, the same text for each page
    String token(String question, long sequence) {
        byte[] at = ByteBuffer.allocate(Long.BYTES).putLong(sequence).array();
        byte[] token = Arrays.copyOf(at, Long.BYTES + TAG_BYTES);
        System.arraycopy(tag(question, at), 0, token, Long.BYTES, TAG_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The sequence, where the token was made for this question.
    Optional<Long> sequence(String question, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != Long.BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] at = Arrays.copyOf(bytes, Long.BYTES);
        byte[] tag = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        return MessageDigest.isEqual(tag, tag(question, at))
                ? Optional.of(ByteBuffer.wrap(at).getLong())
                : Optional.empty();
    }

    private byte[] tag(String question, byte[] at) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(at);
            return Arrays.copyOf(mac.doFinal(question.getBytes(UTF_8)), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HMAC-SHA-256", e);
        }
    }
}
