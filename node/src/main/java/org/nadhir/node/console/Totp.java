package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nadhir.model.Bytes;

/// Codes of six digits that change every thirty seconds (RFC 6238 with HMAC-SHA-1, the one form that every
/// authenticator app takes; RFC 4226 for the digits). The secret has twenty bytes, as RFC 4226 §4 recommends.
record Totp(Bytes secret) {

    static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /// RFC 6238 §5.2: one step of delay either way.
    private static final int STEPS_BESIDE = 1;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    Totp {
        if (secret.length() != SECRET_BYTES) {
            throw new IllegalArgumentException("a secret has " + SECRET_BYTES + " bytes");
        }
    }

    /// A new one; `random` must be a `SecureRandom` outside of tests.
    static Totp generate(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Totp(Bytes.of(secret));
    }

    /// The one of these letters.
    ///
    /// @throws IllegalArgumentException where they are not 32 letters of Base32
    static Totp ofLetters(String letters) {
        ByteBuffer secret = ByteBuffer.allocate(SECRET_BYTES);
        long bits = 0;
        int count = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0 || !secret.hasRemaining()) {
                throw new IllegalArgumentException("no secret");
            }
            bits = bits << 5 | value;
            count += 5;
            if (count >= 8) {
                count -= 8;
                secret.put((byte) (bits >> count));
            }
        }
        if (secret.hasRemaining()) {
            throw new IllegalArgumentException("no secret");
        }
        return new Totp(Bytes.of(secret.array()));
    }

    /// The secret in Base32 (RFC 4648 §6), as a person types it into an app.
    String letters() {
        var letters = new StringBuilder();
        long bits = 0;
        int count = 0;
        for (byte one : secret.toArray()) {
            bits = bits << 8 | Byte.toUnsignedInt(one);
            count += 8;
            while (count >= 5) {
                count -= 5;
                letters.append(ALPHABET.charAt((int) (bits >> count & 31)));
            }
        }
        return letters.toString();
    }

    /// The step that this code is good for at this moment, if it is one after `lastUsed`: no code is good twice
    /// (RFC 6238 §5.2).
    OptionalLong step(String code, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - STEPS_BESIDE; step <= current + STEPS_BESIDE; step++) {
            boolean fits = MessageDigest.isEqual(
                    code.getBytes(US_ASCII),
                    code(step).getBytes(US_ASCII));
            if (fits && step > lastUsed) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// The code at this moment.
    String codeAt(Instant now) {
        return code(now.getEpochSecond() / STEP_SECONDS);
    }

    /// RFC 4226 §5.3.
    private String code(long step) {
        byte[] hash = mac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HMAC-SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return "secret of codes";
    }
}
