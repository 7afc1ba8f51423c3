package org.nadhir.reports.leak.view;

import java.net.IDN;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/// What mail and host names wrap letters in: encoded words (RFC 2047), UTF-7 (RFC 2152 and IMAP's form of it),
/// Punycode labels (RFC 3492).
final class Mail {

    private static final int WORD_MAX = 600;
    /// What mail in our languages is written in; anything else is read as UTF-8.
    private static final Set<String> CHARSETS = Set.of(
            "windows-1256",
            "windows-1252",
            "iso-8859-1",
            "iso-8859-6",
            "iso-8859-15",
            "utf-16",
            "utf-16le",
            "utf-16be");

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Mail() {}

    static int encodedWord(String text, int i, Patches patches) {
        if (!text.startsWith("=?", i)) {
            return i;
        }
        int most = Math.min(text.length(), i + WORD_MAX);
        int charset = text.indexOf('?', i + 2, most);
        int end = charset < 0 || charset + 3 >= most ? -1 : text.indexOf("?=", charset + 3, most);
        if (end < 0 || charset + 2 >= text.length() || text.charAt(charset + 2) != '?') {
            return i;
        }
        String body = text.substring(charset + 3, end);
        byte[] bytes = (text.charAt(charset + 1) | 0x20) == 'b' ? base64(body) : quoted(body);
        patches.text(new String(bytes, charset(text.substring(i + 2, charset))), i, end + 2);
        int next = end + 2;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        // Spaces between two encoded words are not part of the text.
        if (next > end + 2 && text.startsWith("=?", next)) {
            patches.drop(end + 2, next);
            return next;
        }
        return end + 2;
    }

    private static Charset charset(String name) {
        int star = name.indexOf('*');
        String bare = (star < 0 ? name : name.substring(0, star)).toLowerCase(Locale.ROOT);
        return CHARSETS.contains(bare) ? Charset.forName(bare) : StandardCharsets.UTF_8;
    }

    private static byte[] quoted(String body) {
        byte[] bytes = new byte[body.length()];
        int size = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = body.charAt(i) == '=' ? Digits.hex(body, i + 1, i + 3) : -1;
            bytes[size++] = (byte) (value >= 0 ? value : body.charAt(i) == '_' ? ' ' : body.charAt(i));
            i += value >= 0 ? 2 : 0;
        }
        return java.util.Arrays.copyOf(bytes, size);
    }

    /// Read letter by letter, and no further than to the first that is none, so that a flood of shift characters costs
    /// no more than other text.
    static int utf7(String text, int i, Patches patches) {
        StringBuilder letters = new StringBuilder();
        int bits = 0;
        int have = 0;
        int end = i + 1;
        while (end < text.length() && end - i < WORD_MAX && isBase64(text.charAt(end))) {
            bits = bits << 6 | BASE64.indexOf(text.charAt(end) == ',' ? '/' : text.charAt(end));
            have += 6;
            end++;
            if (have >= Character.SIZE) {
                have -= Character.SIZE;
                char c = (char) (bits >> have);
                if (!Octets.isText(c) || (c >= 0x250 && (c < 0x600 || c >= 0x780))) {
                    return i;
                }
                letters.append(c);
            }
        }
        if (letters.isEmpty()) {
            return i;
        }
        int next = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
        patches.text(letters, i, next);
        return next;
    }

    private static boolean isBase64(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == ',');
    }

    private static byte[] base64(String body) {
        StringBuilder letters = new StringBuilder(body);
        while (!letters.isEmpty() && letters.charAt(letters.length() - 1) == '=') {
            letters.setLength(letters.length() - 1);
        }
        if (letters.length() % 4 == 1) {
            letters.setLength(letters.length() - 1);
        }
        try {
            return Base64.getMimeDecoder().decode(letters.toString());
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    static int punycode(String text, int i, Patches patches) {
        if (i + 4 >= text.length() || text.charAt(i + 2) != '-' || !text.regionMatches(true, i, "xn--", 0, 4)) {
            return i;
        }
        int end = i + 4;
        while (end < text.length() && end - i < 63 && isLabel(text.charAt(end))) {
            end++;
        }
        String label = text.substring(i, end);
        String letters = IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED);
        if (letters.equalsIgnoreCase(label)) {
            return i;
        }
        patches.text(letters, i, end);
        return end;
    }

    private static boolean isLabel(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-');
    }
}
