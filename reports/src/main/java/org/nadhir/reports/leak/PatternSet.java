package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Many strings, looked for at once in a [Stream].
///
/// At each place the sum of the first six characters is asked for in a row of bits; of shorter strings that of the
/// first four. Only where they begin a string are the lengths of the strings that begin so tried, each by one sum: at
/// most 61 steps a place, however many strings begin alike, so that no text makes the search slow.
final class PatternSet {

    /// Shorter strings are words, and looked for as such.
    static final int SHORTEST = 4;
    /// Six letters of a name are seldom those of another word, four often are.
    private static final int LONG = 6;
    private static final int LONGEST = 64;
    /// So many bits of a sum are not asked for; the others are enough for two million beginnings.
    private static final int FIRST_BITS = 39;

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
    private final Beginnings shorts = new Beginnings(SHORTEST);
    private final Beginnings longs = new Beginnings(LONG);

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
        for (int i = 0; i < strings.size(); i++) {
            int length = Math.min(strings.get(i).length(), LONGEST);
            Stream stream = Stream.of(strings.get(i).substring(0, length));
            whole.put(stream.sum(0, length), i);
            (length < LONG ? shorts : longs).put(stream, length);
        }
        whole.finished();
        shorts.finished();
        longs.finished();
        return this;
    }

    /// How strings begin, and how long those are that begin so.
    private static final class Beginnings {
        private final int width;
        private final LongIndex numbers = new LongIndex();
        private final List<Integer> places = new ArrayList<>();
        private long[] lengths = new long[16];
        private long[] filter = new long[1];
        private int shift = Long.SIZE - 6;
        private int count;

        Beginnings(int width) {
            this.width = width;
        }

        void put(Stream string, int length) {
            long head = string.sum(0, width);
            int entry = numbers.firstUnfinished(head);
            int number = entry < 0 ? count++ : numbers.value(entry);
            if (entry < 0) {
                lengths = number == lengths.length ? Arrays.copyOf(lengths, number * 2) : lengths;
                numbers.put(head, number);
                places.add(string.bit(0, width, FIRST_BITS));
            }
            lengths[number] |= 1L << (length - 1);
        }

        /// A row of bits, of which one in sixteen at most is set, answers most questions at once.
        void finished() {
            numbers.finished();
            int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(count * 16L), 6, Long.SIZE - FIRST_BITS);
            filter = new long[1 << (bits - 6)];
            shift = Long.SIZE - bits;
            for (int place : places) {
                int bit = place >>> (shift - FIRST_BITS);
                filter[bit >>> 6] |= 1L << bit;
            }
            places.clear();
        }

        boolean isEmpty() {
            return count == 0;
        }

        /// A bit for each length of a string that begins as the text does from `start` on.
        long lengths(Stream text, int start) {
            if (start + width > text.length()) {
                return 0;
            }
            int bit = text.bit(start, width, shift);
            if ((filter[bit >>> 6] >>> bit & 1) == 0) {
                return 0;
            }
            int entry = numbers.first(text.sum(start, width));
            return entry < 0 ? 0 : lengths[numbers.value(entry)];
        }
    }

    int size() {
        return strings.size();
    }

    String string(int value) {
        return strings.get(value);
    }

    void search(Stream text, Found found) {
        boolean any = !shorts.isEmpty();
        int last = text.length() - (any ? SHORTEST : LONG);
        for (int i = 0; i <= last; i++) {
            long lengths = longs.lengths(text, i) | (any ? shorts.lengths(text, i) : 0);
            if (lengths != 0) {
                tryLengths(text, i, lengths, found);
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
}
