package org.nadhir.reports.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.model.Bytes;

/// The first layer of the guard: values as they are known, byte for byte, in finished bytes.
///
/// One pass, however many values: at each byte the next four are asked for in a row of bits (the idea of R. Karp and
/// M. Rabin with a fixed window, IBM J. Res. Dev. 31:2, 1987), and only where they begin a value are the values of each
/// length that begin so compared, by one sum and then by their bytes. Safe for many threads.
public final class ExactScan {

    private static final int WINDOW = 4;
    private static final int LONGEST = 64;
    private static final long FACTOR = 0x9E3779B97F4A7C15L | 1;

    private final byte[][] values;
    private final LongIndex whole = new LongIndex();
    private final LongIndex lengths = new LongIndex();
    private final long[] masks;
    private final long[] bits = new long[1 << 15];

    private ExactScan(byte[][] values) {
        this.values = values;
        long[] found = new long[16];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            byte[] value = values[i];
            if (value.length < WINDOW) {
                continue;
            }
            int length = Math.min(LONGEST, value.length);
            whole.put(sum(value, 0, length), i);
            int head = head(value, 0);
            int bit = bit(head);
            bits[bit >>> 6] |= 1L << bit;
            int entry = lengths.firstUnfinished(head);
            int number = entry < 0 ? count++ : lengths.value(entry);
            if (entry < 0) {
                found = number == found.length ? Arrays.copyOf(found, number * 2) : found;
                lengths.put(head, number);
            }
            found[number] |= 1L << (length - 1);
        }
        this.masks = found;
        whole.finished();
        lengths.finished();
    }

    /// Makes a search ready. Values of fewer than four bytes are not found.
    public static ExactScan of(List<String> values) {
        return new ExactScan(values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    /// A value in bytes.
    ///
    /// @param value its number in the list
    /// @param start its first byte
    /// @param end behind its last one
    public record Place(int value, int start, int end) {}

    /// Where the values stand, in order of their first bytes; at most `most` places.
    public List<Place> search(Bytes finished, int most) {
        return search(finished.toArray(), most);
    }

    List<Place> search(byte[] bytes, int most) {
        List<Place> places = new ArrayList<>();
        if (bytes.length < WINDOW || whole.isEmpty()) {
            return places;
        }
        int head = (bytes[0] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF);
        for (int i = 0; i + WINDOW <= bytes.length && places.size() < most; i++) {
            head = head << 8 | (bytes[i + 3] & 0xFF);
            int bit = bit(head);
            if ((bits[bit >>> 6] & (1L << bit)) != 0) {
                tryLengths(bytes, i, head, places, most);
            }
        }
        return places;
    }

    private void tryLengths(byte[] bytes, int start, int head, List<Place> places, int most) {
        int first = lengths.first(head);
        if (first < 0) {
            return;
        }
        long sum = 0;
        int done = 0;
        for (long left = masks[lengths.value(first)]; left != 0; left &= left - 1) {
            int length = Long.numberOfTrailingZeros(left) + 1;
            if (start + length > bytes.length) {
                return;
            }
            for (; done < length; done++) {
                sum = sum * FACTOR + bytes[start + done];
            }
            for (int entry = whole.first(mix(sum)); entry >= 0 && places.size() < most; entry = whole.next(entry)) {
                byte[] value = values[whole.value(entry)];
                int end = start + value.length;
                if (end <= bytes.length && Arrays.equals(value, 0, value.length, bytes, start, end)) {
                    places.add(new Place(whole.value(entry), start, end));
                }
            }
        }
    }

    private static int head(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }

    private static int bit(int head) {
        return (head * 0x9E3779B1) >>> 11;
    }

    private static long sum(byte[] bytes, int start, int length) {
        long sum = 0;
        for (int i = start; i < start + length; i++) {
            sum = sum * FACTOR + bytes[i];
        }
        return mix(sum);
    }

    private static long mix(long sum) {
        long mixed = (sum ^ (sum >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
