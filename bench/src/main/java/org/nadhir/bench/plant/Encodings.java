package org.nadhir.bench.plant;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What machines write: the same bytes in other signs. Forms by RFC 4648, 3986, 2045, 3492 and the HTML standard.
final class Encodings {

    private static final String FAMILY = "encodings";
    static final String RARER = "rarer encodings and digests";
    private static final HexFormat HEX = HexFormat.of();

    static final List<Disguise> ALL = List.of(
            coded("hex", value -> HEX.formatHex(value.getBytes(UTF_8))),
            coded("hex in capitals", value -> HEX.withUpperCase().formatHex(value.getBytes(UTF_8))),
            coded("hex with spaces", value -> HexFormat.ofDelimiter(" ").formatHex(value.getBytes(UTF_8))),
            coded("hex with colons", value -> HexFormat.ofDelimiter(":").formatHex(value.getBytes(UTF_8))),
            coded("hex as an array", value ->
                    HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(value.getBytes(UTF_8))),
            coded("hex escapes", value -> HexFormat.of().withPrefix("\\x").withDelimiter("").formatHex(bytes(value))),
            rare("hex reversed", value -> Chars.reversed(HEX.formatHex(value.getBytes(UTF_8)))),
            coded("hex of UTF-16BE", value -> HEX.formatHex(value.getBytes(UTF_16BE))),
            coded("hex of UTF-16LE", value -> HEX.formatHex(value.getBytes(UTF_16LE))),
            Disguise.letters(FAMILY, "base64 at any offset", Kinds.SHORT, (value, random) ->
                    base64(".".repeat(random.nextInt(3)) + value + ".".repeat(random.nextInt(3)))),
            coded("base64 without padding", value ->
                    Base64.getEncoder().withoutPadding().encodeToString(bytes(value))),
            coded("base64 for URLs", value -> Base64.getUrlEncoder().encodeToString(bytes(value))),
            coded("base64 in lines", value -> Base64.getMimeEncoder(8, bytes("\n")).encodeToString(bytes(value))),
            coded("base64 of UTF-16LE", value -> Base64.getEncoder().encodeToString(value.getBytes(UTF_16LE))),
            coded("base64 of a sentence", value -> base64("The one who said so is " + value + ", as before.")),
            coded("base64 of base64", value -> base64(base64(value))),
            rare("base64 of hex", value -> base64(HEX.formatHex(bytes(value)))),
            rare("base64 reversed", value -> Chars.reversed(base64(value))),
            rare("base64 of what is reversed", value -> base64(Chars.reversed(value))),
            rare("base32", value -> Bits.base32(bytes(value))),
            rare("base58", value -> Bits.base58(bytes(value))),
            rare("ascii85", value -> Bits.ascii85(bytes(value))),
            coded("percent", value -> percent(value, "%")),
            coded("double percent", value -> percent(value, "%25")),
            coded("URL form", value -> URLEncoder.encode(value, UTF_8)),
            coded("quoted-printable", value -> percent(value, "=")),
            rare("mail header word", value -> "=?utf-8?B?" + base64(value) + "?="),
            coded("\\u escapes", value -> units(value, "\\u%04x")),
            coded("\\u escapes in capitals", value -> units(value, "\\u%04X")),
            coded("\\u{} escapes", value -> Chars.each(value, "\\u{%x}"::formatted)),
            coded("U+ code points", value -> spaced(value, "U+%04X")),
            coded("decimal code points", value -> spaced(value, "%d")),
            coded("decimal code points in brackets", value ->
                    "[" + value.codePoints().mapToObj(Integer::toString).collect(Collectors.joining(",")) + "]"),
            coded("decimal entities", value -> Chars.each(value, "&#%d;"::formatted)),
            coded("hexadecimal entities", value -> Chars.each(value, "&#x%X;"::formatted)),
            coded("entities without semicolons", value -> Chars.each(value, "&#%d "::formatted)),
            coded("entities escaped again", value -> Chars.each(value, "&amp;#%d;"::formatted)),
            rare("binary", value -> octets(value, 2, 8, " ")),
            rare("binary without spaces", value -> octets(value, 2, 8, "")),
            rare("octal escapes", value -> "\\" + octets(value, 8, 3, "\\")),
            rare("decimal bytes", value -> octets(value, 10, 1, " ")),
            rare("bytes read as Latin-1", value -> new String(bytes(value), ISO_8859_1)),
            rare("UTF-7", Bits::utf7),
            Disguise.letters(RARER, "punycode", Kinds.ARABIC, (value, random) -> punycode(value)),
            rare("deflated and base64", Bits::deflated),
            digest("MD5"),
            digest("SHA-1"),
            digest("SHA-256"));

    private Encodings() {}

    private static byte[] bytes(String value) {
        return value.getBytes(UTF_8);
    }

    private static Disguise coded(String name, UnaryOperator<String> code) {
        return Disguise.letters(FAMILY, name, Kinds.SHORT, (value, random) -> code.apply(value));
    }

    private static Disguise rare(String name, UnaryOperator<String> code) {
        return Disguise.letters(RARER, name, Kinds.SHORT, (value, random) -> code.apply(value));
    }

    private static Disguise digest(String algorithm) {
        return Disguise.letters(RARER, algorithm + " in hex", Kinds.SHORT, (value, random) -> {
            try {
                return HEX.formatHex(MessageDigest.getInstance(algorithm).digest(bytes(value)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has " + algorithm, e);
            }
        });
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(bytes(value));
    }

    private static String percent(String value, String sign) {
        return HexFormat.of().withUpperCase().withPrefix(sign).formatHex(bytes(value));
    }

    private static String units(String value, String form) {
        return value.chars().mapToObj(form::formatted).collect(Collectors.joining());
    }

    private static String spaced(String value, String form) {
        return value.codePoints().mapToObj(form::formatted).collect(Collectors.joining(" "));
    }

    private static String octets(String value, int radix, int width, String between) {
        byte[] bytes = bytes(value);
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> Integer.toString(Byte.toUnsignedInt(bytes[i]), radix))
                .map(text -> "0".repeat(Math.max(0, width - text.length())) + text)
                .collect(Collectors.joining(between));
    }

    private static String punycode(String value) {
        try {
            return IDN.toASCII(value.replace(" ", "-"), IDN.ALLOW_UNASSIGNED) + ".example";
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
