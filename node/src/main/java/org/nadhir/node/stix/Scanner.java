package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;
import org.nadhir.json.Flaw;
import org.nadhir.node.stix.Tape.Stop;

/// The tokens of JSON, checked byte by byte. Sources: RFC 8259; RFC 3629 §4 for what UTF-8 is.
final class Scanner {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private byte[] in = new byte[0];
    private int at;

    void start(byte[] bytes) throws Stop {
        in = bytes;
        at = 0;
        if (in.length >= 3 && in[0] == MARK[0] && in[1] == MARK[1] && in[2] == MARK[2]) {
            throw new Stop(Flaw.BYTE_ORDER_MARK, 0);
        }
    }

    int at() {
        return at;
    }

    byte peek() throws Stop {
        if (at == in.length) {
            throw new Stop(Flaw.ENDS_EARLY, at);
        }
        return in[at];
    }

    void space() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }

    void end() throws Stop {
        if (at < in.length) {
            throw new Stop(Flaw.TRAILING, at);
        }
    }

    void open(int depth) throws Stop {
        if (depth >= Tape.DEPTH_MAX) {
            throw new Stop(Flaw.TOO_DEEP, at);
        }
        at++;
        space();
    }

    boolean closes(char close) throws Stop {
        if (peek() == close) {
            at++;
            return true;
        }
        return false;
    }

    /// After an item: true behind a comma, false behind the closing bracket.
    boolean another(char close) throws Stop {
        space();
        byte b = peek();
        if (b != close && b != ',') {
            throw new Stop(Flaw.UNEXPECTED, at);
        }
        at++;
        space();
        if (b == close) {
            return false;
        }
        return true;
    }

    void colon() throws Stop {
        space();
        if (peek() != ':') {
            throw new Stop(Flaw.UNEXPECTED, at);
        }
        at++;
        space();
    }

    void word(String word) throws Stop {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= in.length || in[at + i] != word.charAt(i)) {
                throw new Stop(Flaw.UNEXPECTED, at);
            }
        }
        at += word.length();
    }

    /// Goes behind the string that begins here; whether it has escapes.
    boolean string() throws Stop {
        int start = at++;
        boolean escaped = false;
        while (true) {
            int i = at;
            while (i < in.length && in[i] >= 0x20 && in[i] != '"' && in[i] != '\\') {
                i++;
            }
            at = i;
            byte b = peek();
            if (b == '"') {
                at++;
                return escaped;
            } else if (b == '\\') {
                escape(start);
                escaped = true;
            } else if (b >= 0) {
                throw new Stop(Flaw.CONTROL_CHARACTER, at);
            } else {
                sequence();
            }
        }
    }

    private void escape(int start) throws Stop {
        at++;
        byte b = peek();
        at++;
        switch (b) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                char unit = unit();
                if (Character.isLowSurrogate(unit)) {
                    throw new Stop(Flaw.LONE_SURROGATE, start);
                }
                if (Character.isHighSurrogate(unit)) {
                    boolean pair = at + 1 < in.length && in[at] == '\\' && in[at + 1] == 'u';
                    at += pair ? 2 : 0;
                    if (!pair || !Character.isLowSurrogate(unit())) {
                        throw new Stop(Flaw.LONE_SURROGATE, start);
                    }
                }
            }
            default -> throw new Stop(Flaw.BAD_ESCAPE, at - 1);
        }
    }

    private char unit() throws Stop {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Formats.hex(peek());
            if (digit < 0) {
                throw new Stop(Flaw.BAD_ESCAPE, at);
            }
            unit = unit << 4 | digit;
            at++;
        }
        return (char) unit;
    }

    /// A character of two to four bytes: none longer than needed, no surrogate, none above U+10FFFF.
    private void sequence() throws Stop {
        int first = in[at] & 0xff;
        int more = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
        if (more == 0 || at + more >= in.length) {
            throw new Stop(Flaw.NOT_UTF8, at);
        }
        int second = in[at + 1] & 0xff;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        boolean sound = second >= low && second <= high;
        for (int i = 2; i <= more; i++) {
            sound &= (in[at + i] & 0xC0) == 0x80;
        }
        if (!sound) {
            throw new Stop(Flaw.NOT_UTF8, at);
        }
        at += more + 1;
    }

    void number() throws Stop {
        int start = at;
        if (in[at] == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        int mantissa = at;
        if (at < in.length && in[at] == '.') {
            at++;
            digits();
            mantissa = at;
        }
        boolean scaled = at < in.length && (in[at] | 0x20) == 'e';
        if (scaled) {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at - start > Tape.NUMBER_BYTES_MAX) {
            throw new Stop(Flaw.NUMBER_TOO_LONG, start);
        }
        if (scaled) {
            inRange(start, mantissa);
        }
    }

    private void inRange(int start, int mantissa) throws Stop {
        double value = Double.parseDouble(new String(in, start, at - start, StandardCharsets.US_ASCII));
        boolean zero = true;
        for (int i = start; i < mantissa; i++) {
            zero &= in[i] < '1' || in[i] > '9';
        }
        if (Double.isInfinite(value) || (value == 0 && !zero)) {
            throw new Stop(Flaw.NUMBER_OUT_OF_RANGE, start);
        }
    }

    private void digits() throws Stop {
        int start = at;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw new Stop(at < in.length ? Flaw.UNEXPECTED : Flaw.ENDS_EARLY, at);
        }
    }
}
