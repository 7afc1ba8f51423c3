package org.nadhir.node.stix;

import java.util.regex.Pattern;

/// Forms of short values, over their bytes from `from` to before `to`.
final class Formats {

    private static final int UUID_BYTES = 36;

    /// CPE 2.3 as a formatted string (NISTIR 7695 §6.2): a part and ten attributes; `:` within one is escaped.
    private static final Pattern CPE = Pattern.compile("cpe:2\\.3:[aho*-](:([^\\s:\\\\]|\\\\[^\\s])+){10}");
    /// Top-level media types of the IANA registry, November 2024, and a subtype (RFC 6838 §4.2).
    private static final Pattern MIME = Pattern.compile(
            "(application|audio|font|haptics|image|message|model|multipart|text|video)/[A-Za-z0-9.+_-]+(;.*)?");

    private Formats() {}

    static int hex(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int letter = (b | 0x20) - 'a';
        return b >= 'A' && b <= 'f' && letter >= 0 && letter < 6 ? letter + 10 : -1;
    }

    static boolean isHex(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (hex(in[i]) < 0) {
                return false;
            }
        }
        return to > from;
    }

    /// RFC 4648 §4, padded.
    static boolean isBase64(byte[] in, int from, int to) {
        int end = to;
        for (int i = 0; i < 2 && end > from && in[end - 1] == '='; i++) {
            end--;
        }
        for (int i = from; i < end; i++) {
            if (!isLetterOrDigit(in[i]) && in[i] != '+' && in[i] != '/') {
                return false;
            }
        }
        return (to - from) % 4 == 0 && (end - from) % 4 != 1;
    }

    static boolean isLetterOrDigit(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || isDigit(b);
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Length of the type within an identifier (section 2.7), or −1 where it is none.
    static int typeOfId(byte[] in, int from, int to) {
        int type = to - from - UUID_BYTES - 2;
        if (type < 3 || in[from + type] != '-' || in[from + type + 1] != '-' || !isTypeName(in, from, from + type)) {
            return -1;
        }
        int start = to - UUID_BYTES;
        for (int i = 0; i < UUID_BYTES; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? in[start + i] != '-' : hex(in[start + i]) < 0) {
                return -1;
            }
        }
        boolean variant = hex(in[start + 19]) >> 2 == 2;
        boolean version = in[start + 14] >= '1' && in[start + 14] <= '8';
        return variant && version ? type : -1;
    }

    /// Version of the UUID at the end of a sound identifier (RFC 9562 §4.2).
    static int versionOfId(byte[] in, int to) {
        return in[to - UUID_BYTES + 14] - '0';
    }

    /// Names of object types (section 3.1, 11.2): 3 to 250 of a–z, 0–9 and single hyphens, a letter first.
    static boolean isTypeName(byte[] in, int from, int to) {
        boolean sound = to - from >= 3 && to - from <= 250 && in[from] >= 'a' && in[from] <= 'z';
        for (int i = from; i < to && sound; i++) {
            byte b = in[i];
            sound = (b >= 'a' && b <= 'z') || isDigit(b) || (b == '-' && in[i - 1] != '-');
        }
        return sound;
    }

    /// Names of properties (section 3.1, 11.1): 3 to 250 of a–z, 0–9 and underscores, a letter first.
    static boolean isPropertyName(String name) {
        boolean sound = name.length() >= 3 && name.length() <= 250 && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        for (int i = 0; i < name.length() && sound; i++) {
            char c = name.charAt(i);
            sound = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        }
        return sound;
    }

    /// Keys of dictionaries (section 2.4): 1 to 250 of a–z, A–Z, 0–9, hyphen and underscore.
    static boolean isKey(String key) {
        boolean sound = !key.isEmpty() && key.length() <= 250;
        for (int i = 0; i < key.length() && sound; i++) {
            char c = key.charAt(i);
            sound = c < 0x80 && (isLetterOrDigit((byte) c) || c == '-' || c == '_');
        }
        return sound;
    }

    /// Types of relationships (section 5.1.1).
    static boolean isToken(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(in[i] >= 'a' && in[i] <= 'z') && !isDigit(in[i]) && in[i] != '-') {
                return false;
            }
        }
        return to > from;
    }

    /// RFC 3986 §3: a scheme, a colon, and only characters that a URI has.
    static boolean isUri(byte[] in, int from, int to) {
        int colon = from;
        while (colon < to && (isLetterOrDigit(in[colon]) || "+-.".indexOf(in[colon]) >= 0)) {
            colon++;
        }
        if (colon == from || colon >= to - 1 || in[colon] != ':' || !isLetterOrDigit(in[from]) || isDigit(in[from])) {
            return false;
        }
        for (int i = colon + 1; i < to; i++) {
            boolean known = isLetterOrDigit(in[i]) || "-._~:/?#[]@!$&'()*+,;=".indexOf(in[i]) >= 0;
            boolean escaped = in[i] == '%' && i + 2 < to && hex(in[i + 1]) >= 0 && hex(in[i + 2]) >= 0;
            if (!known && !escaped) {
                return false;
            }
        }
        return true;
    }

    static boolean isCpe(String text) {
        return text.length() <= 1024 && CPE.matcher(text).matches();
    }

    static boolean isMime(String text) {
        return text.length() <= 255 && MIME.matcher(text).matches();
    }
}
