package org.nadhir.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The strict, bounded reader of our own formats: RFC 8259 grammar, and beyond it no duplicate names, no lone
/// surrogates, no byte order mark. Whatever the bytes are, the answer is a [Result]; nothing is thrown.
/// Time and memory grow linearly with the size that the caller allows.
public final class JsonReader {

    /// Nesting that our formats never need; keeps the recursion shallow.
    public static final int DEPTH_MAX = 32;
    public static final int NUMBER_CHARS_MAX = 32;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /// The value, or why there is none.
    public sealed interface Result {
        record Read(Json value) implements Result {}

        /// There is no value.
        ///
        /// @param offset byte at which the flaw was met, counted from 0
        record Refused(Flaw flaw, int offset) implements Result {}
    }

    /// Reads exactly one value, which may stand between white space.
    ///
    /// @param bytesMax the channel's limit; more is refused unread
    public static Result read(byte[] bytes, int bytesMax) {
        if (bytes.length > bytesMax) {
            return new Result.Refused(Flaw.TOO_LARGE, bytesMax);
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult decoded = decoder.decode(in, chars, true);
        if (decoded.isError()) {
            return new Result.Refused(Flaw.NOT_UTF8, in.position());
        }
        JsonReader reader = new JsonReader(chars.flip().toString());
        try {
            return new Result.Read(reader.whole());
        } catch (Stop stop) {
            String before = reader.text.substring(0, stop.at);
            return new Result.Refused(stop.flaw, before.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /// Reads one value that must stand in its canonical form (RFC 8785): for bytes that are compared or hashed.
    public static Result readCanonical(byte[] bytes, int bytesMax) {
        Result result = read(bytes, bytesMax);
        if (result instanceof Result.Read(Json value)) {
            int difference = Arrays.mismatch(bytes, CanonicalWriter.write(value));
            return difference < 0 ? result : new Result.Refused(Flaw.NOT_CANONICAL, difference);
        }
        return result;
    }

    private Json whole() throws Stop {
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            throw new Stop(Flaw.BYTE_ORDER_MARK, 0);
        }
        skipSpace();
        Json value = value(0);
        skipSpace();
        if (at < text.length()) {
            throw new Stop(Flaw.TRAILING, at);
        }
        return value;
    }

    private Json value(int depth) throws Stop {
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Str(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw new Stop(Flaw.UNEXPECTED, at);
        };
    }

    private Json object(int depth) throws Stop {
        open(depth);
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        if (peek() == '}') {
            at++;
            return new Json.Obj(members);
        }
        while (true) {
            int nameAt = at;
            if (peek() != '"') {
                throw new Stop(Flaw.UNEXPECTED, at);
            }
            String name = string();
            if (members.containsKey(name)) {
                throw new Stop(Flaw.DUPLICATE_MEMBER, nameAt);
            }
            skipSpace();
            expect(':');
            skipSpace();
            members.put(name, value(depth + 1));
            if (!another('}')) {
                return new Json.Obj(members);
            }
        }
    }

    private Json array(int depth) throws Stop {
        open(depth);
        List<Json> items = new ArrayList<>();
        if (peek() == ']') {
            at++;
            return new Json.Arr(items);
        }
        while (true) {
            items.add(value(depth + 1));
            if (!another(']')) {
                return new Json.Arr(items);
            }
        }
    }

    private void open(int depth) throws Stop {
        if (depth >= DEPTH_MAX) {
            throw new Stop(Flaw.TOO_DEEP, at);
        }
        at++;
        skipSpace();
    }

    /// After an item: true behind a comma, false behind the closing bracket.
    private boolean another(char close) throws Stop {
        skipSpace();
        char c = peek();
        at++;
        if (c == close) {
            return false;
        }
        if (c != ',') {
            throw new Stop(Flaw.UNEXPECTED, at - 1);
        }
        skipSpace();
        return true;
    }

    private String string() throws Stop {
        int start = at;
        expect('"');
        int plain = at;
        if (skipPlain() == '"') {
            at++;
            return sound(text.substring(plain, at - 1), start);
        }
        StringBuilder value = new StringBuilder();
        char end = '\\';
        while (end != '"') {
            value.append(text, plain, at++).append(escape());
            plain = at;
            end = skipPlain();
        }
        return sound(value.append(text, plain, at++).toString(), start);
    }

    /// Goes on to what ends a run of characters that stand for themselves: most of our text is one such run.
    private char skipPlain() throws Stop {
        int length = text.length();
        for (int i = at; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                at = i;
                return c;
            }
            if (c < 0x20) {
                throw new Stop(Flaw.CONTROL_CHARACTER, i);
            }
        }
        throw new Stop(Flaw.ENDS_EARLY, length);
    }

    private static String sound(String value, int start) throws Stop {
        if (Surrogates.firstLone(value) >= 0) {
            throw new Stop(Flaw.LONE_SURROGATE, start);
        }
        return value;
    }

    private char escape() throws Stop {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    unit = unit << 4 | hexDigit();
                }
                yield (char) unit;
            }
            default -> throw new Stop(Flaw.BAD_ESCAPE, at - 1);
        };
    }

    /// ASCII only: `Character.digit` would take Arabic-Indic and full-width digits.
    private int hexDigit() throws Stop {
        char c = peek();
        at++;
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        if (c > 'f' || letter < 0 || letter > 5) {
            throw new Stop(Flaw.BAD_ESCAPE, at - 1);
        }
        return letter + 10;
    }

    private Json number() throws Stop {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        int mantissaEnd = at;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
            mantissaEnd = at;
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at - start > NUMBER_CHARS_MAX) {
            throw new Stop(Flaw.NUMBER_TOO_LONG, start);
        }
        double value = Double.parseDouble(text.substring(start, at));
        boolean vanished = value == 0 && text.substring(start, mantissaEnd).chars().anyMatch(c -> c >= '1' && c <= '9');
        if (vanished || Double.isInfinite(value)) {
            throw new Stop(Flaw.NUMBER_OUT_OF_RANGE, start);
        }
        return new Json.Num(value);
    }

    private void digits() throws Stop {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw new Stop(at < text.length() ? Flaw.UNEXPECTED : Flaw.ENDS_EARLY, at);
        }
    }

    private Json word(String word, Json value) throws Stop {
        if (!text.startsWith(word, at)) {
            throw new Stop(Flaw.UNEXPECTED, at);
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) throws Stop {
        if (peek() != wanted) {
            throw new Stop(Flaw.UNEXPECTED, at);
        }
        at++;
    }

    private char peek() throws Stop {
        if (at >= text.length()) {
            throw new Stop(Flaw.ENDS_EARLY, at);
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /// Ends the reading; never leaves this class.
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final Flaw flaw;
        private final int at;

        Stop(Flaw flaw, int at) {
            super(null, null, false, false);
            this.flaw = flaw;
            this.at = at;
        }
    }
}
