package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nadhir.model.PartyId;

/// Names rows so that they can be found again by what they are, while the store shows nothing of it:
/// HMAC-SHA-256 (RFC 2104) of table, party and natural key. Safe for many threads.
public final class IndexKey {

    public static final int KEY_BYTES = 32;

    private static final byte[] LABEL = "org.nadhir.index.v1".getBytes(US_ASCII);

    /// Keyed once and never fed: each name is computed by a copy of it, which costs a third of asking the platform
    /// anew.
    private final Mac keyed;

    /// Takes a copy of `key`.
    public IndexKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an index key has " + KEY_BYTES + " bytes");
        }
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HMAC-SHA-256", e);
        }
    }

    /// 32 bytes: the same for the same three, and unguessable without the key.
    public byte[] name(String table, PartyId party, String naturalKey) {
        try {
            Mac mac = (Mac) keyed.clone();
            return mac.doFinal(Joined.withLengths(
                    LABEL, table.getBytes(UTF_8), party.value().getBytes(UTF_8), naturalKey.getBytes(UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java platform's HMAC-SHA-256 cannot be copied", e);
        }
    }
}
