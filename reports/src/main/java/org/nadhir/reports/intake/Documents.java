package org.nadhir.reports.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes to characters. What is valid UTF-8 is UTF-8, whatever a page declares; other bytes are read only in an
/// encoding that they declare themselves and that Arabic or English pages use. Nothing is guessed.
final class Documents {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DECLARED_WITHIN_BYTES = 2048;
    /// WHATWG Encoding Standard, the labels of pages in our languages.
    private static final Map<String, String> ENCODINGS = Map.of(
            "windows-1256", "windows-1256",
            "cp1256", "windows-1256",
            "iso-8859-6", "ISO-8859-6",
            "windows-1252", "windows-1252",
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "utf-16", "UTF-16",
            "utf-16le", "UTF-16LE",
            "utf-16be", "UTF-16BE",
            "utf-8", "UTF-8");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_-]{2,20})");

    private Documents() {}

    /// The text without a byte order mark, or empty where the bytes are not UTF-8.
    static String utf8(byte[] bytes) {
        return decoded(bytes, StandardCharsets.UTF_8);
    }

    /// The text in UTF-8 or in the encoding that it declares at its beginning, or empty.
    static String declared(byte[] bytes) {
        String text = utf8(bytes);
        if (!text.isEmpty()) {
            return text;
        }
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        if (marked) {
            return decoded(bytes, StandardCharsets.UTF_16);
        }
        String start =
                new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN_BYTES), StandardCharsets.ISO_8859_1);
        Matcher label = DECLARED.matcher(start);
        return label.find() ? in(bytes, label.group(1)) : "";
    }

    /// The text in a named encoding, or empty where we do not read it or the bytes are not in it.
    static String in(byte[] bytes, String label) {
        String name = ENCODINGS.getOrDefault(label.toLowerCase(java.util.Locale.ROOT), "");
        return name.isEmpty() ? "" : decoded(bytes, Charset.forName(name));
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) && text.length() > 1 ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            return "";
        }
    }
}
