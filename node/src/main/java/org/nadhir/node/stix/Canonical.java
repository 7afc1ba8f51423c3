package org.nadhir.node.stix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// The one canonical form (RFC 8785) of what a [Tape] holds, without reading it again: the same bytes as
/// [CanonicalWriter] makes of it. Serves one thread and is made to be used again.
final class Canonical {

    private static final int BEGIN_BYTES = 4_096;

    private final Tape tape;
    private byte[] out = new byte[BEGIN_BYTES];
    private int length;

    Canonical(Tape tape) {
        this.tape = tape;
    }

    byte[] write() {
        length = 0;
        value(0);
        return Arrays.copyOf(out, length);
    }

    private void value(int node) {
        switch (tape.kind(node)) {
            case Tape.OBJECT -> object(node);
            case Tape.ARRAY -> array(node);
            case Tape.STRING -> string(node);
            case Tape.NUMBER -> append(CanonicalWriter.write(new Json.Num(Double.parseDouble(tape.text(node)))));
            default -> append(tape.bytes(), tape.from(node), tape.to(node));
        }
    }

    private record Member(String name, int node) {}

    private void object(int node) {
        Member[] members = new Member[tape.children(node)];
        boolean isSorted = true;
        int count = 0;
        for (int child = tape.child(node); child != Tape.NONE; child = tape.next(child)) {
            members[count] = new Member(tape.name(child), child);
            isSorted &= count == 0 || members[count - 1].name().compareTo(members[count].name()) < 0;
            count++;
        }
        if (!isSorted) {
            // String compares by UTF-16 code units, which is the order that RFC 8785 §3.2.3 wants.
            Arrays.sort(members, Comparator.comparing(Member::name));
        }
        append('{');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                append(',');
            }
            append(CanonicalWriter.write(new Json.Str(members[i].name())));
            append(':');
            value(members[i].node());
        }
        append('}');
    }

    private void array(int node) {
        append('[');
        for (int child = tape.child(node); child != Tape.NONE; child = tape.next(child)) {
            if (child != node + 1) {
                append(',');
            }
            value(child);
        }
        append(']');
    }

    /// Text without escapes is canonical as it stands: what must be escaped would have been.
    private void string(int node) {
        if (tape.isPlain(node)) {
            append('"');
            append(tape.bytes(), tape.from(node), tape.to(node));
            append('"');
        } else {
            append(CanonicalWriter.text(new Json.Str(tape.text(node))).getBytes(UTF_8));
        }
    }

    private void append(char ascii) {
        room(1);
        out[length++] = (byte) ascii;
    }

    private void append(byte[] bytes) {
        append(bytes, 0, bytes.length);
    }

    private void append(byte[] bytes, int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, out, length, to - from);
        length += to - from;
    }

    private void room(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
        }
    }
}
