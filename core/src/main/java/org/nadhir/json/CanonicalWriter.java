package org.nadhir.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Writes the one canonical form of a value, RFC 8785: members sorted by the UTF-16 units of their names,
/// numbers as ECMAScript writes them, least escapes, no white space, UTF-8. Text is written as it is, never
/// normalised: whoever needs a Unicode form brings the text into it before.
public final class CanonicalWriter {

    private CanonicalWriter() {}

    /// The canonical bytes.
    ///
    /// @throws IllegalArgumentException where `value` is nested deeper than [JsonReader] would read
    public static byte[] write(Json value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /// The same as characters, for people and tests.
    public static String text(Json value) {
        StringBuilder out = new StringBuilder();
        append(out, value, 0);
        return out.toString();
    }

    private static void append(StringBuilder out, Json value, int depth) {
        switch (value) {
            case Json.Obj object -> {
                char separator = open(out, '{', depth);
                for (var member : sorted(object.members()).entrySet()) {
                    separator = separate(out, separator);
                    string(out, member.getKey());
                    out.append(':');
                    append(out, member.getValue(), depth + 1);
                }
                out.append('}');
            }
            case Json.Arr array -> {
                char separator = open(out, '[', depth);
                for (Json item : array.items()) {
                    separator = separate(out, separator);
                    append(out, item, depth + 1);
                }
                out.append(']');
            }
            case Json.Str string -> string(out, string.value());
            case Json.Num number -> out.append(EcmaNumber.text(number.value()));
            case Json.Bool bool -> out.append(bool.value());
            case Json.Null() -> out.append("null");
        }
    }

    /// String compares by UTF-16 code units, which is the order that RFC 8785 §3.2.3 wants. What was read in that order
    /// stands in it, which is the case for all that is read canonical.
    private static SequencedMap<String, Json> sorted(SequencedMap<String, Json> members) {
        String before = "";
        for (String name : members.keySet()) {
            if (name.compareTo(before) < 0) {
                return new TreeMap<>(members);
            }
            before = name;
        }
        return members;
    }

    private static char open(StringBuilder out, char bracket, int depth) {
        if (depth >= JsonReader.DEPTH_MAX) {
            throw new IllegalArgumentException("nested deeper than " + JsonReader.DEPTH_MAX);
        }
        out.append(bracket);
        return 0;
    }

    private static char separate(StringBuilder out, char separator) {
        if (separator != 0) {
            out.append(separator);
        }
        return ',';
    }

    private static void string(StringBuilder out, String value) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\') {
                continue;
            }
            out.append(value, written, i);
            written = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        if (written == 0) {
            out.append(value);
        } else {
            out.append(value, written, value.length());
        }
        out.append('"');
    }
}
