package org.nadhir.reports.leak.view;

import java.util.Arrays;

/// Runs of an encoding's letters in a text, and runs of runs: what was cut into groups of one length, with up to three
/// other characters between two groups, is one.
final class Groups {

    /// Says whether a character belongs to an alphabet.
    interface Letter {
        boolean test(char c);
    }

    private static final int BETWEEN_MAX = 3;
    /// One group alone takes a shorter one with it if it is as long as a line, or as short as groups are made.
    private static final int LINE_MIN = 16;
    private static final int GROUP_MAX = 4;

    private final String text;
    private final Letter letter;
    private final Letter between;
    private int next;
    private int pendingStart = -1;
    private int pendingEnd;
    private int[] places = new int[64];
    private int chars;
    private int count;

    Groups(String text, Letter letter, Letter between) {
        this.text = text;
        this.letter = letter;
        this.between = between;
    }

    /// Goes on to the next run.
    boolean next() {
        chars = 0;
        count = 0;
        if (pendingStart < 0 && !findRun()) {
            return false;
        }
        int size = pendingEnd - pendingStart;
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

    /// Where its `k`-th letter stands.
    int at(int k) {
        return places[k];
    }

    private boolean findRun() {
        int i = next;
        while (i < text.length() && !letter.test(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            next = i;
            return false;
        }
        pendingStart = i;
        while (i < text.length() && letter.test(text.charAt(i))) {
            i++;
        }
        pendingEnd = i;
        next = i;
        return true;
    }

    private boolean isOne(int end) {
        if (pendingStart - end > BETWEEN_MAX) {
            return false;
        }
        for (int i = end; i < pendingStart; i++) {
            if (!between.test(text.charAt(i))) {
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
