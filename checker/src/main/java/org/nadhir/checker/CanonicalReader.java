package org.nadhir.checker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.checker.Node.Value;

/// Reads canonical JSON (RFC 8785) and no other: what is not in that form is refused where it departs from it. So
/// nothing ever needs to be written again to be compared.
final class CanonicalReader {

    private static final int DEPTH_MAX = 32;
    private static final int NUMBER_CHARACTERS_MAX = 32;
    /// ECMAScript writes these without exponent; our formats have no others.
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,20})(\\.[0-9]{0,19}[1-9])?");

    private static final long INTEGER_MAX = (1L << 53) - 1;
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";

    private final String text;
    private int at;

    private CanonicalReader(String text) {
        this.text = text;
    }

    static Node read(byte[] bytes, int bytesMax) throws Flawed {
        Flawed.unless(bytes.length <= bytesMax, "larger than " + bytesMax + " bytes");
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Flawed("not UTF-8");
        }
        CanonicalReader reader = new CanonicalReader(text);
        Node node = reader.value(0);
        Flawed.unless(reader.at == text.length(), "something follows the value");
        return node;
    }

    private Node value(int depth) throws Flawed {
        int start = at;
        Flawed.unless(depth <= DEPTH_MAX, "nested too deep");
        Value value = switch (peek()) {
            case '{' -> new Value.Members(object(depth));
            case '[' -> new Value.Items(array(depth));
            case '"' -> new Value.Text(string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
        return new Node(value, text, start, at);
    }

    private Map<String, Node> object(int depth) throws Flawed {
        Map<String, Node> members = new LinkedHashMap<>();
        @Nullable String before = null;
        at++;
        if (skip('}')) {
            return members;
        }
        do {
            String name = string();
            // Strings compare by UTF-16 units, the order of RFC 8785; equal names are duplicates.
            Flawed.unless(before == null || before.compareTo(name) < 0, here("members out of order or twice"));
            expect(':');
            members.put(name, value(depth + 1));
            before = name;
        } while (skip(','));
        expect('}');
        return members;
    }

    private List<Node> array(int depth) throws Flawed {
        List<Node> items = new ArrayList<>();
        at++;
        if (skip(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (skip(','));
        expect(']');
        return items;
    }

    private String string() throws Flawed {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (!skip('"')) {
            char c = peek();
            Flawed.unless(c >= 0x20, here("control character"));
            at++;
            value.append(c == '\\' ? escape() : c);
        }
        return value.toString();
    }

    /// Only what must be escaped may be.
    private char escape() throws Flawed {
        char letter = peek();
        at++;
        int known = SHORT_LETTERS.indexOf(letter);
        if (known >= 0) {
            return SHORT_ESCAPES.charAt(known);
        }
        Flawed.unless(letter == 'u' && at + 4 <= text.length(), here("needless escape"));
        String digits = text.substring(at, at + 4);
        Flawed.unless(digits.matches("00[01][0-9a-f]"), here("needless escape"));
        at += 4;
        char c = (char) Integer.parseInt(digits, 16);
        Flawed.unless(SHORT_ESCAPES.indexOf(c) < 0, here("long escape where there is a short one"));
        return c;
    }

    private Value number() throws Flawed {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        Flawed.unless(matcher.lookingAt(), here("no value of canonical JSON"));
        String digits = matcher.group();
        Flawed.unless(digits.length() <= NUMBER_CHARACTERS_MAX && !digits.equals("-0"), here("number"));
        at += digits.length();
        if (digits.indexOf('.') >= 0) {
            Flawed.unless(isShortest(digits), here("number is not in its shortest form"));
            return new Value.Other();
        }
        Flawed.unless(digits.length() <= 17, here("number too large"));
        long number = Long.parseLong(digits);
        Flawed.unless(Math.abs(number) <= INTEGER_MAX, here("number too large"));
        return new Value.Whole(number);
    }

    /// No decimal with one digit less is the same double.
    private static boolean isShortest(String digits) {
        double value = Double.parseDouble(digits);
        BigDecimal decimal = new BigDecimal(digits);
        int shorter = decimal.precision() - 1;
        if (shorter < 1) {
            return true;
        }
        var down = decimal.round(new MathContext(shorter, RoundingMode.DOWN));
        var up = decimal.round(new MathContext(shorter, RoundingMode.UP));
        return down.doubleValue() != value && up.doubleValue() != value;
    }

    private Value word(String word) throws Flawed {
        Flawed.unless(text.startsWith(word, at), here("no value of canonical JSON"));
        at += word.length();
        return new Value.Other();
    }

    private boolean skip(char wanted) throws Flawed {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char wanted) throws Flawed {
        Flawed.unless(skip(wanted), here("'" + wanted + "' is missing"));
    }

    private char peek() throws Flawed {
        Flawed.unless(at < text.length(), "the text ends early");
        return text.charAt(at);
    }

    private String here(String why) {
        return "not canonical JSON at character " + at + ": " + why;
    }
}
