package org.nadhir.node.stix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Flaw;

/// Cuts a stream into values, by brackets and quotes alone: what is between them is for [Tape] to judge. So a value
/// that is no JSON ends where it ends, and the next can be read. Holds one value and one block in memory.
final class Frames {

    private static final int BLOCK = 1 << 16;

    private final InputStream stream;
    private byte[] buffer = new byte[BLOCK];
    private int at;
    private int filled;
    private int mark = -1;
    private long before;

    Frames(InputStream stream) {
        this.stream = stream;
    }

    /// The next byte that is not white space, or −1 at the end; it stays.
    int peek() throws IOException {
        while (at < filled || fill()) {
            byte b = buffer[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b & 0xff;
            }
            at++;
        }
        return -1;
    }

    void skip() {
        at++;
    }

    /// Byte of the stream at which it stands.
    int offset() {
        return (int) Math.min(Integer.MAX_VALUE, before + at);
    }

    /// Keeps what follows, so that [#back] can return here.
    void mark() {
        mark = at;
    }

    void forget() {
        mark = -1;
    }

    void back() {
        at = mark;
        mark = -1;
    }

    /// Whether as much was kept since the mark as an object may be long.
    boolean isFull() {
        return at - mark > StixObjects.BYTES_MAX;
    }

    /// The value that begins here; null where it is longer than an object may be.
    ///
    /// @throws Tape.Stop where the stream ends within it
    byte @Nullable [] value() throws IOException, Tape.Stop {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        int depth = 0;
        boolean large = false;
        while (at < filled || fill()) {
            int start = at;
            boolean ended = false;
            while (at < filled && !ended) {
                byte b = buffer[at];
                boolean first = at == start && value.size() == 0 && !large;
                if (b == '"') {
                    break;
                } else if (b == '{' || b == '[') {
                    depth++;
                    at++;
                } else if (b == '}' || b == ']') {
                    ended = --depth <= 0;
                    at += depth >= 0 ? 1 : 0;
                } else if (depth == 0 && !first && (b == ',' || b <= ' ')) {
                    ended = true;
                } else {
                    at++;
                }
            }
            large |= keep(value, start);
            if (!ended && at < filled) {
                large |= string(value);
                ended = depth == 0;
            }
            if (ended) {
                return large ? null : value.toByteArray();
            }
        }
        if (depth > 0) {
            throw new Tape.Stop(Flaw.ENDS_EARLY, offset());
        }
        return large ? null : value.toByteArray();
    }

    /// Goes behind the string that begins here.
    private boolean string(ByteArrayOutputStream value) throws IOException, Tape.Stop {
        boolean large = false;
        boolean escaped = false;
        boolean opened = false;
        while (at < filled || fill()) {
            int start = at;
            while (at < filled) {
                byte b = buffer[at++];
                if (escaped) {
                    escaped = false;
                } else if (b == '\\') {
                    escaped = true;
                } else if (b == '"' && opened) {
                    return keep(value, start) || large;
                } else {
                    opened = true;
                }
            }
            large |= keep(value, start);
        }
        throw new Tape.Stop(Flaw.ENDS_EARLY, offset());
    }

    /// Takes up what was passed since `start`; whether it is too much.
    private boolean keep(ByteArrayOutputStream value, int start) {
        if (value.size() + at - start > StixObjects.BYTES_MAX) {
            return true;
        }
        value.write(buffer, start, at - start);
        return false;
    }

    private boolean fill() throws IOException {
        int kept = mark < 0 ? filled : mark;
        System.arraycopy(buffer, kept, buffer, 0, filled - kept);
        before += kept;
        at -= kept;
        filled -= kept;
        mark = mark < 0 ? -1 : 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = stream.readNBytes(buffer, filled, buffer.length - filled);
        filled += read;
        return read > 0;
    }
}
