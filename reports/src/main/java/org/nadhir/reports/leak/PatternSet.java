package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Many strings, looked for at once in a [Stream].
///
/// At each place the first four characters are asked for in a row of bits. Only where they begin a string are the
/// lengths of the strings that begin so tried, each by one sum: at most 61 steps a place, however many strings begin
/// alike, so that no text makes the search slow.
final class PatternSet {

    /// Shorter strings are words, and looked for as such.
    static final int SHORTEST = 4;
    private static final int LONGEST = 64;

    /// Takes what is found.
    @FunctionalInterface
    interface Found {
        /// A string stands at `[start, end)`.
        ///
        /// @param value what the string was put in with
        void at(int start, int end, int value);
    }

    private final List<String> strings = new ArrayList<>();
    private int[] values = new int[16];
    private final LongIndex whole = new LongIndex();
    private final LongIndex lengths = new LongIndex();
    private long[] masks = new long[0];

    /// Strings of fewer than [#SHORTEST] characters are not taken up.
    void put(String string, int value) {
        if (string.length() < SHORTEST) {
            return;
        }
        if (strings.size() == values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[strings.size()] = value;
        strings.add(string);
    }

    PatternSet finished() {
        long[] found = new long[16];
        int count = 0;
        for (int i = 0; i < strings.size(); i++) {
            String string = strings.get(i);
            int length = Math.min(string.length(), LONGEST);
            Stream stream = Stream.of(string.substring(0, length));
            whole.put(stream.sum(0, length), i);
            long head = head(((long) string.charAt(0) << 48)
                    | ((long) string.charAt(1) << 32)
                    | ((long) string.charAt(2) << 16)
                    | string.charAt(3));
            int entry = lengthsOf(head);
            if (entry < 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                lengths.put(head, count);
                entry = count++;
            }
            found[entry] |= 1L << (length - 1);
        }
        masks = found;
        whole.finished();
        lengths.finished();
        return this;
    }

    /// While it is being filled the row of bits is not there yet.
    private int lengthsOf(long head) {
        int entry = lengths.firstUnfinished(head);
        return entry < 0 ? -1 : lengths.value(entry);
    }

    int size() {
        return strings.size();
    }

    String string(int value) {
        return strings.get(value);
    }

    void search(Stream text, Found found) {
        if (strings.isEmpty()) {
            return;
        }
        int last = text.length() - SHORTEST;
        long four = last < 0 ? 0 : ((long) text.at(0) << 32) | ((long) text.at(1) << 16) | text.at(2);
        for (int i = 0; i <= last; i++) {
            four = (four << 16) | text.at(i + 3);
            long head = head(four);
            if (lengths.mayHold(head)) {
                int entry = lengths.first(head);
                if (entry >= 0) {
                    tryLengths(text, i, masks[lengths.value(entry)], found);
                }
            }
        }
    }

    private void tryLengths(Stream text, int start, long mask, Found found) {
        for (long left = mask; left != 0; left &= left - 1) {
            int length = Long.numberOfTrailingZeros(left) + 1;
            if (start + length > text.length()) {
                return;
            }
            int entry = whole.first(text.sum(start, length));
            while (entry >= 0) {
                int number = whole.value(entry);
                String string = strings.get(number);
                if (text.matches(start, string)) {
                    found.at(start, start + string.length(), values[number]);
                }
                entry = whole.next(entry);
            }
        }
    }

    private static long head(long four) {
        long mixed = four * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 31);
    }
}
