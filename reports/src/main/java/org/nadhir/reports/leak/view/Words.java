package org.nadhir.reports.leak.view;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The words of a text: runs of letters with their marks, and runs of digits.
final class Words {

    /// So many words at first: texts are long, and many views hold a few words only.
    private static final int FIRST = 512;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    /// Belongs to the letters about it and is none: a mark, a joiner.
    private static final int DROPPED = 4;
    /// What Java calls a letter or a digit.
    private static final int PART = 8;
    private static final int MARK = 16;
    private static final byte[] KINDS = kinds();

    private final String text;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private @Nullable String[] plain = new String[0];
    private int count;

    private Words(String text) {
        int most = Math.min(FIRST, text.length() / 2 + 1);
        this.text = text;
        this.starts = new int[most];
        this.ends = new int[most];
        this.hashes = new long[most];
    }

    static Words of(String text) {
        Words words = new Words(text);
        int i = 0;
        while (i < text.length()) {
            byte kind = KINDS[text.charAt(i)];
            if ((kind & (LETTER | DIGIT)) == 0) {
                i++;
                continue;
            }
            int inside = (kind & DIGIT) != 0 ? DIGIT : LETTER | DROPPED;
            int start = i;
            long hash = 0;
            while (i < text.length() && (KINDS[text.charAt(i)] & inside) != 0) {
                char letter = Plain.of(text.charAt(i));
                hash = letter == 0 ? hash : next(hash, letter);
                i++;
            }
            words.add(start, i, hash);
        }
        words.plain = new String[words.count];
        return words;
    }

    /// What [#hash] is of the plain form of word `i` without its first character.
    long hashOfRest(int i) {
        long hash = 0;
        for (int k = starts[i] + 1; k < ends[i]; k++) {
            char letter = Plain.of(text.charAt(k));
            hash = letter == 0 ? hash : next(hash, letter);
        }
        return hash;
    }

    static long hash(String plain) {
        long hash = 0;
        for (int i = 0; i < plain.length(); i++) {
            hash = next(hash, plain.charAt(i));
        }
        return hash;
    }

    /// The hash of a word of one letter more.
    static long next(long hash, char letter) {
        return (hash + letter) * 0x9E3779B97F4A7C15L;
    }

    int size() {
        return count;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    long hash(int i) {
        return hashes[i];
    }

    String text() {
        return text;
    }

    /// The word in plain letters; empty beyond the ends.
    String plain(int i) {
        if (i < 0 || i >= count) {
            return "";
        }
        String known = plain[i];
        String made = known == null ? Plain.of(text, starts[i], ends[i]) : known;
        plain[i] = made;
        return made;
    }

    /// How many plain letters word `i` has: none, one, or two for more.
    int plainLength(int i) {
        int length = 0;
        for (int k = starts[i]; k < ends[i] && length < 2; k++) {
            length += Plain.of(text.charAt(k)) == 0 ? 0 : 1;
        }
        return length;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < count && (KINDS[text.charAt(starts[i])] & DIGIT) != 0;
    }

    /// How many characters stand between word `i` and the next.
    int between(int i) {
        return starts[i + 1] - ends[i];
    }

    /// Whether one of these stands between word `i` and the next.
    boolean isBetween(int i, String marks) {
        for (int k = ends[i]; i + 1 < count && k < starts[i + 1]; k++) {
            if (marks.indexOf(text.charAt(k)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(int start, int end, long hash) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        count++;
    }

    static boolean isLetter(char c) {
        return (KINDS[c] & LETTER) != 0;
    }

    /// [Character#isLetterOrDigit(char)], at the cost of one look.
    static boolean isPart(char c) {
        return (KINDS[c] & PART) != 0;
    }

    /// Whether it stands over or under the letter before it and has no width.
    static boolean isMark(char c) {
        return (KINDS[c] & MARK) != 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            int lower = c | 0x20;
            boolean letter = c < 0x80
                    ? lower >= 'a' && lower <= 'z'
                    : Character.isLetter(c) || Character.isSurrogate(c);
            boolean dropped = c >= 0x80 && Plain.of(c) == 0;
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            int word = (letter ? LETTER : 0) | (Digits.decimal(c) >= 0 ? DIGIT : 0) | (dropped ? DROPPED : 0);
            kinds[i] = (byte) (word | (Character.isLetterOrDigit(c) ? PART : 0) | (mark ? MARK : 0));
        }
        return kinds;
    }
}
