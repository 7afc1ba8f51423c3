package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a form of a session sends back: an HMAC-SHA-256 of the session's token under a key of the console's own. A page
/// of another origin cannot know it, and it gives the token to nobody.
record Csrf(SecretKeySpec key) {

    private static final String ALGORITHM = "HmacSHA256";

    /// @param key 32 bytes, used for nothing else; the same on all servers of one node
    static Csrf of(byte[] key) {
        return new Csrf(new SecretKeySpec(key, ALGORITHM));
    }

    String of(String token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HMAC-SHA-256", e);
        }
    }

    boolean is(String shown, String token) {
        return MessageDigest.isEqual(shown.getBytes(US_ASCII), of(token).getBytes(US_ASCII));
    }
}
