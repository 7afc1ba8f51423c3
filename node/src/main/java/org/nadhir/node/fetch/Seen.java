package org.nadhir.node.fetch;

import java.nio.ByteBuffer;

/// Which versions of which objects there were, with what content: 32 bytes for each, in a table with open addresses,
/// so that a collection of a million takes some tens of megabytes. Serves one thread.
final class Seen {

    /// A name's print and its content's, as they are kept in a file.
    static final int ENTRY_BYTES = 2 * Print.BYTES;

    private static final int CELLS = 4;
    private static final int BEGIN = 1 << 10;
    /// Of the places that are taken before the table grows.
    private static final double FILLED_MAX = 0.6;

    /// What is known of a name.
    enum Known {
        NEW,
        SAME,
        OTHER
    }

    private long[] table = new long[BEGIN * CELLS];
    private int size;

    /// Reads the entries of a file.
    ///
    /// @throws IllegalArgumentException where it is no whole number of them
    static Seen of(byte[] entries) {
        if (entries.length % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("not a whole number of entries");
        }
        Seen seen = new Seen();
        ByteBuffer in = ByteBuffer.wrap(entries);
        while (in.hasRemaining()) {
            seen.add(new Print(in.getLong(), in.getLong()), new Print(in.getLong(), in.getLong()));
        }
        return seen;
    }

    static byte[] entry(Print name, Print content) {
        return ByteBuffer.allocate(ENTRY_BYTES)
                .putLong(name.high())
                .putLong(name.low())
                .putLong(content.high())
                .putLong(content.low())
                .array();
    }

    int size() {
        return size;
    }

    Known look(Print name, Print content) {
        int cell = cell(table, name.high(), name.low());
        if (isFree(table, cell)) {
            return Known.NEW;
        }
        return table[cell + 2] == content.high() && table[cell + 3] == content.low() ? Known.SAME : Known.OTHER;
    }

    /// Takes it up; a later content of the same name replaces the earlier one.
    void add(Print name, Print content) {
        int cell = cell(table, name.high(), name.low());
        if (isFree(table, cell)) {
            size++;
        }
        put(table, cell, name.high(), name.low(), content.high(), content.low());
        if (size > FILLED_MAX * table.length / CELLS) {
            grow();
        }
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (int i = 0; i < table.length; i += CELLS) {
            if (!isFree(table, i)) {
                int cell = cell(larger, table[i], table[i + 1]);
                put(larger, cell, table[i], table[i + 1], table[i + 2], table[i + 3]);
            }
        }
        table = larger;
    }

    private static void put(long[] table, int cell, long a, long b, long c, long d) {
        table[cell] = a;
        table[cell + 1] = b;
        table[cell + 2] = c;
        table[cell + 3] = d;
    }

    private static int cell(long[] table, long high, long low) {
        int places = table.length / CELLS;
        int place = (int) (low & (places - 1));
        while (!isFree(table, place * CELLS)
                && (table[place * CELLS] != high || table[place * CELLS + 1] != low)) {
            place = (place + 1) & (places - 1);
        }
        return place * CELLS;
    }

    private static boolean isFree(long[] table, int cell) {
        return table[cell] == 0 && table[cell + 1] == 0;
    }
}
