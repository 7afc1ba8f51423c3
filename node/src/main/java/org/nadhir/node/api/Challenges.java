package org.nadhir.node.api;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Challenges for signing in: sixteen random bytes and the last moment, under an HMAC-SHA-256 of our own. So none has
/// to be remembered before it comes back, and asking for many of them fills nothing. That each is good once is the
/// sessions' part.
public final class Challenges {

    private static final int RANDOM_BYTES = 16;
    private static final int HEAD_BYTES = RANDOM_BYTES + Long.BYTES;
    private static final int MAC_BYTES = 32;

    private final byte[] key;
    private final RandomGenerator random;
    private final Duration validity;

    /// Makes and checks under `key`.
    ///
    /// @param key 32 bytes, used for nothing else; the same on all servers of one node
    public Challenges(byte[] key, RandomGenerator random, Duration validity) {
        this.key = key.clone();
        this.random = random;
        this.validity = validity;
    }

    /// A challenge that is good until its time is over.
    public String issue(Instant now) {
        byte[] head = new byte[HEAD_BYTES];
        random.nextBytes(head);
        ByteBuffer.wrap(head).putLong(RANDOM_BYTES, now.plus(validity).toEpochMilli());
        byte[] whole = Arrays.copyOf(head, HEAD_BYTES + MAC_BYTES);
        System.arraycopy(mac(head), 0, whole, HEAD_BYTES, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// Whether we made it and its time is not over.
    boolean isFresh(String challenge, Instant now) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (whole.length != HEAD_BYTES + MAC_BYTES) {
            return false;
        }
        byte[] head = Arrays.copyOf(whole, HEAD_BYTES);
        byte[] mac = Arrays.copyOfRange(whole, HEAD_BYTES, whole.length);
        return MessageDigest.isEqual(mac, mac(head))
                && now.toEpochMilli() < ByteBuffer.wrap(head).getLong(RANDOM_BYTES);
    }

    private byte[] mac(byte[] head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HMAC-SHA-256", e);
        }
    }
}
