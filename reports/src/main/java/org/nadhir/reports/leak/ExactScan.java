package org.nadhir.reports.leak;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.model.Bytes;

/// The first layer of the guard: values as they are known, byte for byte, in finished bytes.
///
/// One pass, however many values: at each byte the next eight are asked for in a row of bits, and the next four in
/// another one for the few values that are shorter (the idea of R. Karp and M. Rabin with a fixed window, IBM J. Res.
/// Dev. 31:2, 1987); eight, since two Arabic letters have four bytes and begin some value among many. Only where they
/// begin a value are the values of each length that begin so compared, by one sum and then by their bytes. Safe for
/// many threads.
public final class ExactScan {

    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 64;
    private static final int TOGETHER = 4;
    private static final long FACTOR = 0x9E3779B97F4A7C15L | 1;
    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[][] values;
    private final LongIndex whole = new LongIndex();
    private final Heads shorts = new Heads();
    private final Heads longs = new Heads();

    private ExactScan(byte[][] values) {
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            int length = Math.min(LONGEST, values[i].length);
            if (length >= SHORT) {
                whole.put(sum(values[i], 0, length), i);
                (length < LONG ? shorts : longs).put(length < LONG ? four(values[i], 0) : eight(values[i], 0), length);
            }
        }
        whole.finished();
        shorts.finished();
        longs.finished();
    }

    /// With what values begin, and how long those are that begin so.
    private static final class Heads {
        /// A row of so many bits stays in a processor's nearer memory, and of 20,000 values one place in fifty is asked
        /// for again.
        private static final int BITS = 20;

        private final LongIndex numbers = new LongIndex();
        private final byte[] bits = new byte[1 << (BITS - 3)];
        private long[] masks = new long[16];
        private int count;

        void put(long head, int length) {
            int bit = bit(head);
            bits[bit >>> 3] |= (byte) (1 << (bit & 7));
            int entry = numbers.firstUnfinished(mix(head));
            int number = entry < 0 ? count++ : numbers.value(entry);
            if (entry < 0) {
                masks = number == masks.length ? Arrays.copyOf(masks, number * 2) : masks;
                numbers.put(mix(head), number);
            }
            masks[number] |= 1L << (length - 1);
        }

        void finished() {
            numbers.finished();
        }

        /// 1 where a value may begin so, else 0.
        int isSet(long head) {
            int bit = bit(head);
            return bits[bit >>> 3] >>> (bit & 7) & 1;
        }

        /// A bit for each length of a value that begins so.
        long lengths(long head) {
            int entry = isSet(head) == 0 ? -1 : numbers.first(mix(head));
            return entry < 0 ? 0 : masks[numbers.value(entry)];
        }

        private static int bit(long head) {
            return (int) ((head * FACTOR) >>> (Long.SIZE - BITS));
        }
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
        int i = 0;
        while (i + SHORT <= bytes.length && places.size() < most && !whole.isEmpty()) {
            i = next(bytes, i);
            if (i + LONG <= bytes.length) {
                tryLengths(bytes, i, shorts.lengths(four(bytes, i)) | longs.lengths(eight(bytes, i)), places, most);
            } else if (i + SHORT <= bytes.length) {
                tryLengths(bytes, i, shorts.lengths(four(bytes, i)), places, most);
            }
            i++;
        }
        return places;
    }

    /// The first place from `start` on where a value may begin; near the end any.
    private int next(byte[] bytes, int start) {
        int i = start;
        // Several places with one branch for all of them: hardly any begins a value.
        while (i + TOGETHER + LONG <= bytes.length) {
            int any = may(bytes, i) | may(bytes, i + 1) | may(bytes, i + 2) | may(bytes, i + 3);
            if (any != 0) {
                while (may(bytes, i) == 0) {
                    i++;
                }
                return i;
            }
            i += TOGETHER;
        }
        return i;
    }

    private int may(byte[] bytes, int at) {
        long head = eight(bytes, at);
        return longs.isSet(head) | shorts.isSet(head & 0xFFFFFFFFL);
    }

    private void tryLengths(byte[] bytes, int start, long lengths, List<Place> places, int most) {
        long sum = 0;
        int done = 0;
        for (long left = lengths; left != 0; left &= left - 1) {
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

    private static long four(byte[] bytes, int at) {
        return (int) FOUR.get(bytes, at) & 0xFFFFFFFFL;
    }

    private static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
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
