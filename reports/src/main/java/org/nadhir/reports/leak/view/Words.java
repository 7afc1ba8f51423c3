package org.nadhir.reports.leak.view;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The words of a text: runs of letters with their marks, and runs of digits.
final class Words {

    private final String text;
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private long[] hashes = new long[512];
    private @Nullable String[] plain = new String[0];
    private int count;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text) {
        Words words = new Words(text);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean digit = Digits.decimal(c) >= 0;
            if (!digit && !isLetter(c)) {
                i++;
                continue;
            }
            int start = i;
            long hash = 0;
            while (i < text.length() && isInside(text.charAt(i), digit)) {
                char letter = Plain.of(text.charAt(i));
                hash = letter == 0 ? hash : next(hash, letter);
                i++;
            }
            words.add(start, i, hash);
        }
        words.plain = new String[words.count];
        return words;
    }

    static long hash(String plain) {
        long hash = 0;
        for (int i = 0; i < plain.length(); i++) {
            hash = next(hash, plain.charAt(i));
        }
        return hash;
    }

    private static long next(long hash, char letter) {
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
        return i >= 0 && i < count && Digits.decimal(text.charAt(starts[i])) >= 0;
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
        int lower = c | 0x20;
        return (lower >= 'a' && lower <= 'z') || (c > 0x7F && (Character.isLetter(c) || Character.isSurrogate(c)));
    }

    private static boolean isInside(char c, boolean digit) {
        if (digit) {
            return Digits.decimal(c) >= 0;
        }
        return isLetter(c) || (c > 0x7F && Plain.of(c) == 0);
    }
}
