package org.nadhir.reports.cap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The encoding of an XML file: its byte order mark, else how its first characters lie, else what it declares, else
/// UTF-8 (XML 1.0, appendix F). Only UTF-8, UTF-16, ISO-8859-1 and US-ASCII are read, and only bytes that are in them.
final class CapEncoding {

    private static final int DECLARED_WITHIN_BYTES = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private CapEncoding() {}

    /// The text without its mark; empty where the encoding is another one, or the bytes are not in it.
    static Optional<String> text(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xfe, 0xff) || starts(bytes, 0, '<', 0, '?')) {
            return decoded(bytes, bytes[0] == 0 ? 0 : 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, '<', 0, '?', 0)) {
            return decoded(bytes, bytes[1] == 0 ? 0 : 2, StandardCharsets.UTF_16LE);
        }
        int length = Math.min(bytes.length, DECLARED_WITHIN_BYTES);
        Matcher label = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        String name = label.find() ? label.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        return switch (name) {
            case "UTF-8" -> decoded(bytes, 0, StandardCharsets.UTF_8);
            case "ISO-8859-1" -> decoded(bytes, 0, StandardCharsets.ISO_8859_1);
            case "US-ASCII" -> decoded(bytes, 0, StandardCharsets.US_ASCII);
            // UTF-16 without a mark and in single bytes is a false label; anything else is not read.
            default -> Optional.empty();
        };
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
