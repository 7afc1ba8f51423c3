package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;

/// Says whether a text is a pattern of STIX 2.1 (section 9: observations in brackets, comparisons within). It is only
/// read, never matched. Cost grows with the length; depth is bounded.
final class PatternReader {

    private static final int DEPTH_MAX = 32;
    private static final Set<String> ORDERED = Set.of("=", "!=", "<>", "<", ">", "<=", ">=");

    private final String text;
    private int at;

    private PatternReader(String text) {
        this.text = text;
    }

    /// Where the text stops being a pattern, as an index into it; empty where it is one.
    static OptionalInt flaw(String text) {
        PatternReader reader = new PatternReader(text);
        try {
            reader.observations(0);
            reader.space();
            return reader.at == text.length() ? OptionalInt.empty() : OptionalInt.of(reader.at);
        } catch (NoPattern e) {
            return OptionalInt.of(Math.min(reader.at, text.length()));
        }
    }

    private static final class NoPattern extends Exception {
        private static final long serialVersionUID = 1;

        NoPattern() {
            super("no pattern", null, false, false);
        }
    }

    private void observations(int depth) throws NoPattern {
        do {
            observation(depth);
            qualifiers();
        } while (word("AND") || word("OR") || word("FOLLOWEDBY"));
    }

    private void observation(int depth) throws NoPattern {
        require(depth < DEPTH_MAX);
        if (sign("[")) {
            comparisons(depth + 1);
            require(sign("]"));
        } else {
            require(sign("("));
            observations(depth + 1);
            require(sign(")"));
        }
    }

    private void qualifiers() throws NoPattern {
        while (true) {
            if (word("WITHIN")) {
                number();
                require(word("SECONDS"));
            } else if (word("REPEATS")) {
                int start = next();
                number();
                require(isCount(start));
                require(word("TIMES"));
            } else if (word("START")) {
                timestamp();
                require(word("STOP"));
                timestamp();
            } else {
                return;
            }
        }
    }

    private boolean isCount(int start) {
        String digits = text.substring(start, at);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') && digits.chars().anyMatch(c -> c != '0');
    }

    private int next() {
        space();
        return at;
    }

    private void timestamp() throws NoPattern {
        require(sign("t'"));
        int end = text.indexOf('\'', at);
        require(end > 0);
        byte[] bytes = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
        require(Timestamps.isSound(bytes, 0, bytes.length));
        at = end + 1;
    }

    private void comparisons(int depth) throws NoPattern {
        do {
            comparison(depth);
        } while (word("AND") || word("OR"));
    }

    private void comparison(int depth) throws NoPattern {
        require(depth < DEPTH_MAX);
        int start = next();
        if (sign("(")) {
            comparisons(depth + 1);
            require(sign(")"));
            return;
        }
        if (word("NOT")) {
            require(word("EXISTS"));
            path();
            return;
        }
        at = start;
        if (word("EXISTS")) {
            path();
            return;
        }
        path();
        word("NOT");
        if (word("IN")) {
            require(sign("("));
            do {
                literal();
            } while (sign(","));
            require(sign(")"));
        } else if (word("LIKE") || word("MATCHES") || word("ISSUBSET") || word("ISSUPERSET")) {
            string();
        } else {
            operator();
            literal();
        }
    }

    private void operator() throws NoPattern {
        space();
        int length = at + 2 <= text.length() && ORDERED.contains(text.substring(at, at + 2)) ? 2 : 1;
        require(at + length <= text.length() && ORDERED.contains(text.substring(at, at + length)));
        at += length;
    }

    private void path() throws NoPattern {
        space();
        int type = at;
        name(true);
        require(at - type >= 3 && at < text.length() && text.charAt(at) == ':');
        at++;
        step(true);
        while (at < text.length()) {
            if (text.charAt(at) == '.') {
                at++;
                step(false);
            } else if (text.charAt(at) == '[') {
                at++;
                index();
            } else {
                return;
            }
        }
    }

    private void step(boolean first) throws NoPattern {
        require(at < text.length());
        if (text.charAt(at) == '\'') {
            string();
            return;
        }
        int start = at;
        name(false);
        require(!first || at - start >= 3 || text.substring(start, at).equals("id"));
    }

    private void index() throws NoPattern {
        int start = at;
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
        } else {
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
        }
        require(at > start && at < text.length() && text.charAt(at) == ']');
        at++;
    }

    private void name(boolean hyphens) throws NoPattern {
        int start = at;
        while (at < text.length() && isName(text.charAt(at), hyphens && at > start)) {
            at++;
        }
        require(at > start && (text.charAt(start) < '0' || text.charAt(start) > '9'));
    }

    private static boolean isName(char c, boolean hyphens) {
        return c < 0x80 && (Formats.isLetterOrDigit((byte) c) || c == '_' || (hyphens && c == '-'));
    }

    private void literal() throws NoPattern {
        space();
        if (word("true") || word("false") || word("TRUE") || word("FALSE")) {
            return;
        }
        if (text.startsWith("t'", at)) {
            timestamp();
        } else if (sign("h'")) {
            quoted(true);
        } else if (sign("b'")) {
            quoted(false);
        } else if (at < text.length() && text.charAt(at) == '\'') {
            string();
        } else {
            number();
        }
    }

    private void quoted(boolean hex) throws NoPattern {
        int end = text.indexOf('\'', at);
        require(end > 0);
        byte[] bytes = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
        require(hex
                ? bytes.length % 2 == 0 && (bytes.length == 0 || Formats.isHex(bytes, 0, bytes.length))
                : Formats.isBase64(bytes, 0, bytes.length));
        at = end + 1;
    }

    private void string() throws NoPattern {
        require(sign("'"));
        while (at < text.length() && text.charAt(at) != '\'') {
            if (text.charAt(at) == '\\') {
                at++;
                require(at < text.length() && (text.charAt(at) == '\\' || text.charAt(at) == '\''));
            }
            at++;
        }
        require(at < text.length());
        at++;
    }

    private void number() throws NoPattern {
        space();
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int start = at;
        while (at < text.length() && (Formats.isDigit((byte) text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String digits = text.substring(start, at);
        require(digits.chars().anyMatch(c -> c != '.') && digits.indexOf('.') == digits.lastIndexOf('.')
                && digits.chars().allMatch(c -> c < 0x80) && !digits.endsWith("."));
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean sign(String sign) {
        space();
        boolean found = text.startsWith(sign, at);
        at += found ? sign.length() : 0;
        return found;
    }

    private boolean word(String word) {
        space();
        int end = at + word.length();
        boolean found = text.startsWith(word, at) && (end == text.length() || !isName(text.charAt(end), true));
        at = found ? end : at;
        return found;
    }

    private static void require(boolean holds) throws NoPattern {
        if (!holds) {
            throw new NoPattern();
        }
    }
}
