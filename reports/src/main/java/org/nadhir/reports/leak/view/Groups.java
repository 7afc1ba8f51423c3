package org.nadhir.reports.leak.view;

import java.util.Arrays;

/// Runs of an encoding's letters in a text, and runs of runs: what was cut into groups of one length, with up to five
/// other characters between two groups, is one.
final class Groups {

    private static final int BETWEEN_MAX = 5;
    /// One group alone takes a shorter one with it if it is as long as a line, or as short as groups are made.
    private static final int LINE_MIN = 16;
    private static final int GROUP_MAX = 4;

    private final String text;
    private final boolean[] letter;
    private final boolean[] between;
    private final boolean numbers;
    private int next;
    private int pendingStart = -1;
    private int pendingPrefix;
    private int pendingEnd;
    private int[] places = new int[64];
    private int chars;
    private int count;
    private int size;

    private Groups(String text, boolean[] letter, boolean[] between, boolean numbers) {
        this.text = text;
        this.letter = letter;
        this.between = between;
        this.numbers = numbers;
    }

    /// These ASCII characters, for the constructor.
    static boolean[] set(String characters) {
        boolean[] set = new boolean[128];
        characters.chars().forEach(c -> set[c] = true);
        return set;
    }

    private static boolean isOf(boolean[] set, char c) {
        return c < set.length && set[c];
    }

    static Groups of(String text, boolean[] letter, boolean[] between) {
        return new Groups(text, letter, between, false);
    }

    /// Groups that are numbers, each of which may have a prefix: `0x4B`.
    static Groups ofNumbers(String text, boolean[] letter, boolean[] between) {
        return new Groups(text, letter, between, true);
    }

    /// Goes on to the next run.
    boolean next() {
        chars = 0;
        count = 0;
        if (pendingStart < 0 && !findRun()) {
            return false;
        }
        size = pendingEnd - pendingStart;
        boolean more = true;
        while (more) {
            take();
            int end = pendingEnd;
            pendingStart = -1;
            more = findRun() && isOne(end) && pendingEnd - pendingStart == size;
        }
        boolean tail = pendingStart >= 0 && isOne(places[chars - 1] + 1) && pendingEnd - pendingStart < size;
        if (tail && (count > 1 || size >= LINE_MIN || size <= GROUP_MAX)) {
            // The last group may be shorter. It may as well be the first one of what follows, so it stays.
            take();
        }
        return true;
    }

    private void take() {
        for (int i = pendingStart; i < pendingEnd; i++) {
            put(i);
        }
        count++;
    }

    /// How many letters the run has.
    int chars() {
        return chars;
    }

    /// How many groups it was cut into.
    int count() {
        return count;
    }

    /// How many letters the first group has.
    int size() {
        return size;
    }

    /// Where its `k`-th letter stands.
    int at(int k) {
        return places[k];
    }

    private boolean findRun() {
        int i = next;
        while (i < text.length() && !isOf(letter, text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            next = i;
            return false;
        }
        // The prefix of a number is none of its digits.
        boolean prefix = text.charAt(i) == '0' && i + 2 < text.length() && "xXbBoO".indexOf(text.charAt(i + 1)) >= 0;
        pendingPrefix = i;
        i += prefix && numbers && isOf(letter, text.charAt(i + 2)) ? 2 : 0;
        pendingStart = i;
        while (i < text.length() && isOf(letter, text.charAt(i))) {
            i++;
        }
        pendingEnd = i;
        next = i;
        return true;
    }

    private boolean isOne(int end) {
        if (pendingPrefix - end > BETWEEN_MAX) {
            return false;
        }
        for (int i = end; i < pendingPrefix; i++) {
            if (!isOf(between, text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void put(int place) {
        if (chars == places.length) {
            places = Arrays.copyOf(places, chars * 2);
        }
        places[chars++] = place;
    }
}
