package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// Finds where each object of an envelope (TAXII 2.1 §3.7) begins and ends, without reading what is in it: what is
/// wrong within one object is a matter of that object alone. Linear in time; keeps two numbers for each object.
final class EnvelopeScan {

    private static final String LITERAL = "true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
    private static final int LITERAL_CHARS_MAX = 32;

    private final byte[] bytes;
    private final int end;
    private final int most;
    private int at;

    private EnvelopeScan(byte[] bytes, int end, int most) {
        this.bytes = bytes;
        this.end = end;
        this.most = most;
    }

    /// From the first byte inclusive to the last exclusive.
    record Slice(int start, int end) {}

    /// Where the objects lie.
    ///
    /// @param length how much of `bytes` counts
    /// @param most so many objects and no more
    /// @throws Refused.Stop where it is no envelope
    static List<Slice> objects(byte[] bytes, int length, int most) throws Refused.Stop {
        return new EnvelopeScan(bytes, length, most).envelope();
    }

    private List<Slice> envelope() throws Refused.Stop {
        List<Slice> objects = new ArrayList<>();
        boolean seen = false;
        expect('{');
        if (!isNext('}')) {
            do {
                String name = name();
                expect(':');
                if (name.equals("objects")) {
                    if (seen) {
                        throw bad("The envelope has the member objects twice");
                    }
                    seen = true;
                    array(objects);
                } else {
                    value();
                }
            } while (isNext(','));
            expect('}');
        }
        space();
        if (at < end) {
            throw bad("Something follows the envelope at byte " + at);
        }
        if (!seen) {
            throw bad("The envelope has no member objects");
        }
        return objects;
    }

    private void array(List<Slice> objects) throws Refused.Stop {
        expect('[');
        if (isNext(']')) {
            return;
        }
        do {
            if (objects.size() == most) {
                throw new Refused.Stop(new Refused(
                        413, "More than " + most + " objects in one envelope", "Send them in several envelopes"));
            }
            space();
            int start = at;
            value();
            objects.add(new Slice(start, at));
        } while (isNext(','));
        expect(']');
    }

    private String name() throws Refused.Stop {
        space();
        int start = at;
        string();
        return new String(bytes, start + 1, at - start - 2, UTF_8);
    }

    private void value() throws Refused.Stop {
        space();
        if (at >= end) {
            throw endsEarly();
        }
        switch (bytes[at]) {
            case '"' -> string();
            case '{', '[' -> nested();
            default -> literal();
        }
    }

    private void string() throws Refused.Stop {
        if (at >= end || bytes[at] != '"') {
            throw bad("No string at byte " + at);
        }
        at++;
        while (at < end && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        if (at >= end) {
            throw endsEarly();
        }
        at++;
    }

    /// To the bracket that closes the one it stands on, whatever is within.
    private void nested() throws Refused.Stop {
        int depth = 0;
        do {
            if (at >= end) {
                throw endsEarly();
            }
            switch (bytes[at]) {
                case '"' -> {
                    string();
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {
                    // Part of a word, a number, or between them: whoever reads the object sees to it.
                }
            }
            at++;
        } while (depth > 0);
    }

    private void literal() throws Refused.Stop {
        int start = at;
        while (at < end && ",]} \t\r\n".indexOf(bytes[at]) < 0) {
            at++;
        }
        boolean isShort = at - start <= LITERAL_CHARS_MAX;
        if (!isShort || !new String(bytes, start, at - start, UTF_8).matches(LITERAL)) {
            throw bad("No value at byte " + start);
        }
    }

    private void space() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    private boolean isNext(char wanted) {
        space();
        boolean is = at < end && bytes[at] == wanted;
        if (is) {
            at++;
        }
        return is;
    }

    private void expect(char wanted) throws Refused.Stop {
        if (!isNext(wanted)) {
            throw at >= end ? endsEarly() : bad("Not '" + wanted + "' at byte " + at);
        }
    }

    private static Refused.Stop endsEarly() {
        return bad("The envelope ends early");
    }

    private static Refused.Stop bad(String title) {
        return new Refused.Stop(Refused.bad(
                title, "Send one JSON object {\"objects\": [...]} in UTF-8 without a byte order mark;"
                        + " nothing was stored"));
    }
}
