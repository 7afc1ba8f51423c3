package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.nadhir.model.PartyId;

/// Names rows so that they can be found again by what they are, while the store shows nothing of it:
/// HMAC-SHA-256 (RFC 2104) of table, party and natural key. Safe for many threads.
public final class IndexKey {

    public static final int KEY_BYTES = 32;

    private static final byte[] LABEL = "org.nadhir.index.v1".getBytes(US_ASCII);

    private final SecretKey key;

    /// Takes a copy of `key`.
    public IndexKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an index key has " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// 32 bytes: the same for the same three, and unguessable without the key.
    public byte[] name(String table, PartyId party, String naturalKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(Joined.withLengths(
                    LABEL, table.getBytes(UTF_8), party.value().getBytes(UTF_8), naturalKey.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HMAC-SHA-256", e);
        }
    }
}
