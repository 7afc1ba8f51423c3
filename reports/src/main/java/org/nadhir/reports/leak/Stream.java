package org.nadhir.reports.leak;

/// A row of characters made from the letters of a text, with a sum over every stretch of it at hand.
///
/// The sum of a stretch is a polynomial of its characters modulo 2^64 (R. Karp and M. Rabin, IBM J. Res. Dev. 31:2,
/// 1987). Equal stretches have equal sums; unequal ones may, so whoever finds equal sums compares the characters.
final class Stream {

    private static final long FACTOR = 0x9E3779B97F4A7C15L | 1;
    private static final int LONGEST = 64;
    private static final long[] POWERS = new long[LONGEST + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= LONGEST; i++) {
            POWERS[i] = POWERS[i - 1] * FACTOR;
        }
    }

    private final char[] characters;
    private final int length;
    private final int[] letters;
    private final long[] sums;

    /// @param letters for each character the number of the letter that it was made from, and one more for the end;
    ///     empty where the two are the same
    Stream(char[] characters, int length, int[] letters) {
        this.characters = characters;
        this.length = length;
        this.letters = letters;
        this.sums = new long[length + 1];
        for (int i = 0; i < length; i++) {
            sums[i + 1] = sums[i] * FACTOR + characters[i] + 1;
        }
    }

    static Stream of(String text) {
        return new Stream(text.toCharArray(), text.length(), new int[0]);
    }

    /// The letters without those that repeat the one before.
    static Stream singled(char[] letters, int length) {
        char[] singled = new char[length];
        int[] places = new int[length + 1];
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || letters[i] != letters[i - 1]) {
                singled[count] = letters[i];
                places[count++] = i;
            }
        }
        places[count] = length;
        return new Stream(singled, count, places);
    }

    /// The sum of the first `count` characters of a text, as [#sum] has it, with no row made.
    static long sumOfFirst(String text, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum = sum * FACTOR + text.charAt(i) + 1;
        }
        return mix(sum);
    }

    static Stream of(Folded folded) {
        return new Stream(folded.letters(), folded.length(), new int[0]);
    }

    int length() {
        return length;
    }

    char at(int i) {
        return characters[i];
    }

    /// The number of the letter from which character `i` was made.
    int letter(int i) {
        return letters.length == 0 ? i : letters[i];
    }

    /// The sum of the `count` characters from `start` on; at most [#LONGEST] of them.
    long sum(int start, int count) {
        return mix(sums[start + count] - sums[start] * POWERS[count]);
    }

    /// Some bits of the sum of the same, at half the cost of [#sum]: a place in a row of `1 << (64 - shift)` bits.
    int bit(int start, int count, int shift) {
        return (int) (((sums[start + count] - sums[start] * POWERS[count]) * FACTOR) >>> shift);
    }

    /// The sum of the same without the character `gap`.
    long sumWithout(int start, int count, int gap) {
        int before = gap - start;
        int after = count - before - 1;
        long head = sums[gap] - sums[start] * POWERS[before];
        long tail = sums[start + count] - sums[gap + 1] * POWERS[after];
        return mix(head * POWERS[after] + tail);
    }

    /// The sum of the same without the characters `first` and `second`, in this order.
    long sumWithout(int start, int count, int first, int second) {
        int between = second - first - 1;
        int after = start + count - second - 1;
        long head = sums[first] - sums[start] * POWERS[first - start];
        long middle = sums[second] - sums[first + 1] * POWERS[between];
        long tail = sums[start + count] - sums[second + 1] * POWERS[after];
        return mix((head * POWERS[between] + middle) * POWERS[after] + tail);
    }

    boolean matches(int start, String text) {
        if (start < 0 || start + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (characters[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Spreads the bits: the low ones of a polynomial depend on few characters.
    private static long mix(long sum) {
        long mixed = (sum ^ (sum >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
