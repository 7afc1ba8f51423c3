package org.nadhir.node.stix;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nadhir.json.Flaw;

/// One JSON value of somebody else's as a flat table of nodes over its bytes: nothing is copied, text is decoded only
/// when asked for. Strict as core's own reader is: UTF-8 without a byte order mark, no duplicate names, no lone
/// surrogates, bounded depth and length of numbers. Nodes are numbers; 0 is the root, a node's children follow it.
/// Made to be used again for the next value; not for several threads. Source: RFC 8259, RFC 3629, DESIGN.md §5.12.
final class Tape {

    static final int DEPTH_MAX = 32;
    static final int NUMBER_BYTES_MAX = 32;
    static final int NONE = -1;

    static final int OBJECT = 0;
    static final int ARRAY = 1;
    static final int STRING = 2;
    static final int NUMBER = 3;
    static final int TRUE = 4;
    static final int FALSE = 5;
    static final int NULL = 6;

    private static final int KIND_BITS = 7;
    private static final int ESCAPED = 8;
    /// Cells of a node: kind, first byte, byte behind, node behind its children, name's bytes, name's hash, parent.
    private static final int CELLS = 8;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int END = 3;
    private static final int NAME_FROM = 4;
    private static final int NAME_TO = 5;
    private static final int HASH = 6;
    private static final int PARENT = 7;
    private static final int PAIRWISE_MAX = 24;

    private int[] cells = new int[64 * CELLS];
    private int nodes;
    private final Scanner scanner = new Scanner();
    private byte[] in = new byte[0];
    private final Map<Integer, byte[]> escapedNames = new HashMap<>();

    /// Reads exactly one value out of all of `bytes`.
    ///
    /// @throws Stop where it is not one; the tape then holds nothing of use
    void read(byte[] bytes) throws Stop {
        in = bytes;
        nodes = 0;
        escapedNames.clear();
        scanner.start(bytes);
        scanner.space();
        value(NONE, 0, 0, 0, 0);
        scanner.space();
        scanner.end();
    }

    private void value(int parent, int depth, int nameFrom, int nameTo, int hash) throws Stop {
        int node = nodes++;
        int cell = node * CELLS;
        if (cell == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        cells[cell + NAME_FROM] = nameFrom;
        cells[cell + NAME_TO] = nameTo;
        cells[cell + HASH] = hash;
        cells[cell + PARENT] = parent;
        byte first = scanner.peek();
        int kind = kind(first);
        int from = scanner.at();
        switch (kind) {
            case OBJECT -> object(node, depth);
            case ARRAY -> array(node, depth);
            case STRING -> {
                from++;
                kind |= scanner.string() ? ESCAPED : 0;
            }
            case NUMBER -> scanner.number();
            case TRUE -> scanner.word("true");
            case FALSE -> scanner.word("false");
            default -> scanner.word("null");
        }
        cells[cell] = kind;
        cells[cell + FROM] = from;
        cells[cell + TO] = scanner.at() - ((kind & KIND_BITS) == STRING ? 1 : 0);
        cells[cell + END] = nodes;
    }

    private int kind(byte first) throws Stop {
        return switch (first) {
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case '"' -> STRING;
            case 't' -> TRUE;
            case 'f' -> FALSE;
            case 'n' -> NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
            default -> throw new Stop(Flaw.UNEXPECTED, scanner.at());
        };
    }

    private void object(int node, int depth) throws Stop {
        scanner.open(depth);
        if (scanner.closes('}')) {
            return;
        }
        int members = 0;
        do {
            if (scanner.peek() != '"') {
                throw new Stop(Flaw.UNEXPECTED, scanner.at());
            }
            int from = scanner.at() + 1;
            boolean escaped = scanner.string();
            int to = scanner.at() - 1;
            int hash;
            if (escaped) {
                byte[] name = Escapes.decode(in, from, to).getBytes(StandardCharsets.UTF_8);
                escapedNames.put(nodes, name);
                hash = hash(name, 0, name.length);
            } else {
                hash = hash(in, from, to);
            }
            scanner.colon();
            value(node, depth + 1, from, to, hash);
            members++;
        } while (scanner.another('}'));
        if (members > 1) {
            unique(node, members);
        }
    }

    private void array(int node, int depth) throws Stop {
        scanner.open(depth);
        if (scanner.closes(']')) {
            return;
        }
        do {
            value(node, depth + 1, 0, 0, 0);
        } while (scanner.another(']'));
    }

    private void unique(int node, int members) throws Stop {
        if (members > PAIRWISE_MAX) {
            Set<String> names = new HashSet<>();
            for (int child = node + 1; child < nodes; child = cells[child * CELLS + END]) {
                if (!names.add(name(child))) {
                    throw new Stop(Flaw.DUPLICATE_MEMBER, cells[child * CELLS + NAME_FROM] - 1);
                }
            }
            return;
        }
        for (int child = node + 1; child < nodes; child = cells[child * CELLS + END]) {
            int hash = cells[child * CELLS + HASH];
            for (int other = node + 1; other < child; other = cells[other * CELLS + END]) {
                if (cells[other * CELLS + HASH] == hash && name(other).equals(name(child))) {
                    throw new Stop(Flaw.DUPLICATE_MEMBER, cells[child * CELLS + NAME_FROM] - 1);
                }
            }
        }
    }

    static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    int kind(int node) {
        return cells[node * CELLS] & KIND_BITS;
    }

    boolean isEmpty(int node) {
        return cells[node * CELLS + END] == node + 1;
    }

    /// The first child, or [#NONE].
    int child(int node) {
        return isEmpty(node) ? NONE : node + 1;
    }

    int children(int node) {
        int children = 0;
        for (int child = child(node); child != NONE; child = next(child)) {
            children++;
        }
        return children;
    }

    /// The next child of the same parent, or [#NONE].
    int next(int node) {
        int after = cells[node * CELLS + END];
        int parent = cells[node * CELLS + PARENT];
        return parent != NONE && after < cells[parent * CELLS + END] ? after : NONE;
    }

    int parent(int node) {
        return cells[node * CELLS + PARENT];
    }

    int nameHash(int node) {
        return cells[node * CELLS + HASH];
    }

    /// Whether a member is called `name`, given as UTF-8.
    boolean isNamed(int node, byte[] name) {
        byte[] escaped = escapedNames.isEmpty() ? null : escapedNames.get(node);
        if (escaped != null) {
            return Arrays.equals(escaped, name);
        }
        int cell = node * CELLS;
        return Arrays.equals(in, cells[cell + NAME_FROM], cells[cell + NAME_TO], name, 0, name.length);
    }

    /// Whether the bytes of a member's name end so; a name written with escapes does not.
    boolean endsNamed(int node, String end) {
        int to = cells[node * CELLS + NAME_TO];
        int from = to - end.length();
        if (from < cells[node * CELLS + NAME_FROM]) {
            return false;
        }
        for (int i = 0; i < end.length(); i++) {
            if (in[from + i] != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String name(int node) {
        byte[] escaped = escapedNames.isEmpty() ? null : escapedNames.get(node);
        if (escaped != null) {
            return new String(escaped, StandardCharsets.UTF_8);
        }
        int from = cells[node * CELLS + NAME_FROM];
        return new String(in, from, cells[node * CELLS + NAME_TO] - from, StandardCharsets.UTF_8);
    }

    /// The member of that name, or [#NONE].
    int member(int node, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int hash = hash(bytes, 0, bytes.length);
        for (int child = kind(node) == OBJECT ? child(node) : NONE; child != NONE; child = next(child)) {
            if (nameHash(child) == hash && isNamed(child, bytes)) {
                return child;
            }
        }
        return NONE;
    }

    /// A string's text, a number's digits.
    String text(int node) {
        int cell = node * CELLS;
        int from = cells[cell + FROM];
        return (cells[cell] & ESCAPED) != 0
                ? Escapes.decode(in, from, cells[cell + TO])
                : new String(in, from, cells[cell + TO] - from, StandardCharsets.UTF_8);
    }

    /// Whether the bytes between [#from] and [#to] are the text itself.
    boolean isPlain(int node) {
        return (cells[node * CELLS] & ESCAPED) == 0;
    }

    int from(int node) {
        return cells[node * CELLS + FROM];
    }

    int to(int node) {
        return cells[node * CELLS + TO];
    }

    byte[] bytes() {
        return in;
    }

    /// Where the node lies in the value, as RFC 6901 writes it.
    String pointer(int node) {
        if (node <= 0) {
            return "";
        }
        int parent = parent(node);
        if (kind(parent) == OBJECT) {
            return pointer(parent) + "/" + name(node).replace("~", "~0").replace("/", "~1");
        }
        int index = 0;
        for (int item = child(parent); item != node; item = next(item)) {
            index++;
        }
        return pointer(parent) + "/" + index;
    }

    /// Ends reading where the bytes are not what they must be; carries no trace, it is an answer.
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
        private final Flaw flaw;
        private final int offset;

        Stop(Flaw flaw, int offset) {
            super(flaw.name(), null, false, false);
            this.flaw = flaw;
            this.offset = offset;
        }

        Flaw flaw() {
            return flaw;
        }

        int offset() {
            return offset;
        }
    }
}
