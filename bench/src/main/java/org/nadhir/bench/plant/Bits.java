package org.nadhir.bench.plant;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Base64;
import java.util.zip.Deflater;

/// Encodings that the JDK does not have: base32 (RFC 4648), base58 (as Bitcoin writes it), ascii85 (btoa, Adobe),
/// UTF-7 (RFC 2152).
final class Bits {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Bits() {}

    static String base32(byte[] bytes) {
        var out = new StringBuilder();
        long held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << 8 | Byte.toUnsignedInt(one);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(BASE32.charAt((int) (held >> bits & 31)));
            }
        }
        if (bits > 0) {
            out.append(BASE32.charAt((int) (held << (5 - bits) & 31)));
        }
        while (out.length() % 8 != 0) {
            out.append('=');
        }
        return out.toString();
    }

    static String base58(byte[] bytes) {
        var out = new StringBuilder();
        var number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(58));
            out.append(BASE58.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return out.reverse().toString();
    }

    static String ascii85(byte[] bytes) {
        var out = new StringBuilder("<~");
        for (int i = 0; i < bytes.length; i += 4) {
            int have = Math.min(4, bytes.length - i);
            long word = 0;
            for (int k = 0; k < 4; k++) {
                word = word << 8 | (k < have ? Byte.toUnsignedInt(bytes[i + k]) : 0);
            }
            char[] five = new char[5];
            for (int k = 4; k >= 0; k--) {
                five[k] = (char) ('!' + word % 85);
                word /= 85;
            }
            out.append(five, 0, have + 1);
        }
        return out.append("~>").toString();
    }

    /// Whole value in one shifted run.
    static String utf7(String value) {
        return "+" + Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(UTF_16BE)) + "-";
    }

    static String deflated(String value) {
        try (var deflater = new Deflater()) {
            deflater.setInput(value.getBytes(UTF_8));
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[256];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64.getEncoder().encodeToString(out.toByteArray());
        }
    }
}
