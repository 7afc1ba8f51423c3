package org.nadhir.reports.leak;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes encodings off a text: hexadecimal, base64 (both alphabets, at any offset), percent and backslash-u
/// escapes, numeric character references, each as UTF-8 and as UTF-16 of both orders.
final class Veils {

    /// One reading of a stretch of the text.
    ///
    /// @param text folded, without spaces
    record Reading(String layer, String text) {}

    /// Runs whose readings are remembered while one search lasts: every long word is a run of base64's letters.
    private static final int REMEMBERED_MAX = 20_000;

    private static final int CHARS_MAX = 64 * 1024;
    /// A character has at most so many bytes.
    private static final int HALVES = 4;
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}(?:[ :\\-]?[0-9A-Fa-f]{2}){3,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\-]{6,}");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~\\-+])*%[0-9A-Fa-f]{2}"
            + "(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~\\-+])*");
    private static final Pattern REFERENCE =
            Pattern.compile("\\\\u([0-9A-Fa-f]{4})|&#x([0-9A-Fa-f]{1,6});|&#([0-9]{1,7});|[Uu]\\+([0-9A-Fa-f]{4,6}) ?");

    private final Letters letters;
    private final Map<String, List<Reading>> known = new ConcurrentHashMap<>();

    /// @param letters of what is searched for: a reading in which none of it can be is left out
    Veils(Letters letters) {
        this.letters = letters;
    }

    List<Reading> lifted(String text) {
        String bounded = text.length() > CHARS_MAX ? text.substring(0, CHARS_MAX) : text;
        List<Reading> readings = new ArrayList<>();
        Matcher hex = HEX.matcher(bounded);
        while (hex.find()) {
            String digits = hex.group().replaceAll("[ :\\-]", "");
            // A letter before the run may be one of its digits by chance, so it is read from both.
            decoded("hex", HexFormat.of().parseHex(digits), readings);
            decoded("hex", HexFormat.of().parseHex(digits, 1, digits.length() - 1), readings);
        }
        Matcher base64 = BASE64.matcher(bounded);
        while (base64.find()) {
            readings.addAll(base64(base64.group().replace('-', '+').replace('_', '/')));
        }
        if (bounded.indexOf('%') >= 0) {
            Matcher percent = PERCENT.matcher(bounded);
            while (percent.find()) {
                decoded("percent", percentBytes(percent.group()), readings);
            }
        }
        Matcher reference = REFERENCE.matcher(bounded);
        if (reference.find()) {
            read("escape", reference.reset().replaceAll(Veils::referenced), readings);
        }
        return readings;
    }

    /// A needle may begin at any of four places of the alphabet's groups.
    private List<Reading> base64(String run) {
        List<Reading> before = known.get(run);
        if (before != null) {
            return before;
        }
        List<Reading> readings = new ArrayList<>();
        for (int offset = 0; offset < 4 && run.length() - offset >= 4; offset++) {
            String part = run.substring(offset);
            String whole = part.substring(0, part.length() - (part.length() % 4 == 1 ? 1 : 0));
            try {
                decoded("base64", Base64.getDecoder().decode(whole), readings);
            } catch (IllegalArgumentException e) {
                // The last group's spare bits are not zero: not base64 at this offset; the shorter form still may be.
                decoded("base64", Base64.getDecoder().decode(whole.substring(0, whole.length() / 4 * 4)), readings);
            }
        }
        List<Reading> distinct = readings.stream().distinct().toList();
        if (known.size() < REMEMBERED_MAX) {
            known.put(run, distinct);
        }
        return distinct;
    }

    private void read(String layer, CharSequence text, List<Reading> readings) {
        if (letters.mayBeIn(text)) {
            readings.add(new Reading(layer, Tokens.squeezed(Fold.text(text.toString()))));
        }
    }

    private static byte[] percentBytes(String run) {
        ByteBuffer bytes = ByteBuffer.allocate(run.length());
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(run, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        byte[] result = new byte[bytes.position()];
        bytes.flip().get(result);
        return result;
    }

    private static String referenced(MatchResult match) {
        int radix = match.group(3) != null ? 10 : 16;
        String digits = Optional.ofNullable(match.group(1))
                .or(() -> Optional.ofNullable(match.group(2)))
                .or(() -> Optional.ofNullable(match.group(3)))
                .orElseGet(() -> match.group(4));
        int codePoint = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(codePoint) ? Matcher.quoteReplacement(Character.toString(codePoint)) : "";
    }

    private void decoded(String layer, byte[] bytes, List<Reading> readings) {
        read(layer, bytes, 0, StandardCharsets.UTF_8, readings);
        // Any bytes are UTF-16 of some sort, so both ways to pair them are read.
        read(layer, bytes, 0, StandardCharsets.UTF_16LE, readings);
        read(layer, bytes, 1, StandardCharsets.UTF_16LE, readings);
        read(layer, bytes, 0, StandardCharsets.UTF_16BE, readings);
        read(layer, bytes, 1, StandardCharsets.UTF_16BE, readings);
    }

    /// Half a character at either end is cut off: an offset into base64 makes one.
    private void read(String layer, byte[] bytes, int from, Charset charset, List<Reading> readings) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        for (int start = from; start < HALVES && start < bytes.length; start++) {
            for (int end = bytes.length; end > bytes.length - HALVES && end > start; end--) {
                ByteBuffer part = ByteBuffer.wrap(bytes, start, end - start);
                // No exception for what is none: most bytes are no text, and there are very many of them.
                if (decoder.reset().decode(part, text.clear(), true).isUnderflow()) {
                    read(layer, text.flip(), readings);
                    return;
                }
                if (part.position() <= bytes.length - 2 * HALVES) {
                    // What is no character lies before all that another end would cut off.
                    break;
                }
            }
        }
    }
}
