package org.nadhir.reports.leak.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A run of characters read as one encoding from its first to its last: strict, so that little is text by chance. For
/// what was first turned in other ways, where any looser reading finds too much.
final class Whole {

    private static final int BYTES_MIN = 4;
    private static final int CHARS_MAX = 600;
    private static final int LETTERS_OF_TEN = 7;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Whole() {}

    /// What the run reads as, or empty where it is no encoding of text.
    static String decoded(String run) {
        if (run.length() > CHARS_MAX) {
            return "";
        }
        String hex = text(hex(run));
        if (!hex.isEmpty()) {
            return hex;
        }
        for (byte[] bytes : List.of(base32(run), base64(run), DensePeeler.base58(run), DensePeeler.base85(run))) {
            String read = text(bytes);
            if (!read.isEmpty()) {
                return read;
            }
        }
        return "";
    }

    private static byte[] hex(String run) {
        if (run.length() % 2 != 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[run.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int value = Digits.hex(run, 2 * i, 2 * i + 2);
            if (value < 0) {
                return new byte[0];
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    private static byte[] base32(String run) {
        int end = run.length();
        while (end > 0 && run.charAt(end - 1) == '=') {
            end--;
        }
        byte[] bytes = new byte[end * 5 / 8];
        int bits = 0;
        int have = 0;
        int size = 0;
        for (int i = 0; i < end; i++) {
            int value = BASE32.indexOf(run.charAt(i));
            if (value < 0) {
                return new byte[0];
            }
            bits = bits << 5 | value;
            have += 5;
            if (have >= 8) {
                have -= 8;
                bytes[size++] = (byte) (bits >> have);
            }
        }
        return bytes;
    }

    private static byte[] base64(String run) {
        int end = run.length();
        while (end > 0 && run.charAt(end - 1) == '=') {
            end--;
        }
        String letters = run.substring(0, end).replace('-', '+').replace('_', '/');
        boolean all = letters.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/'));
        return !all || end % 4 == 1 ? new byte[0] : Base64.getDecoder().decode(letters);
    }

    private static String text(byte[] bytes) {
        if (bytes.length < BYTES_MIN) {
            return "";
        }
        int i = 0;
        int letters = 0;
        int all = 0;
        while (i < bytes.length) {
            int size = Utf8.size(bytes, i, bytes.length);
            int c = size == 0 ? 0 : Utf8.codePoint(bytes, i, size);
            if (size == 0 || !Octets.isText(c)) {
                return wide(bytes);
            }
            letters += Character.isLetter(c) || c == ' ' ? 1 : 0;
            all++;
            i += size;
        }
        return letters * 10 >= all * LETTERS_OF_TEN ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    /// UTF-16 of one alphabet: every second byte is the same small number or a space's.
    private static String wide(byte[] bytes) {
        for (int first = 0; first < 2 && bytes.length % 2 == 0; first++) {
            boolean one = true;
            for (int i = first; i < bytes.length; i += 2) {
                one &= bytes[i] == 0 || bytes[i] == 6;
            }
            if (one) {
                byte[] big = bytes.clone();
                for (int i = 0; first == 1 && i < big.length; i += 2) {
                    big[i] = bytes[i + 1];
                    big[i + 1] = bytes[i];
                }
                return new String(Arrays.copyOf(big, big.length), StandardCharsets.UTF_16BE);
            }
        }
        return "";
    }
}
