package org.nadhir.reports.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The best row of labels for a sentence (Viterbi 1967), among the legal ones only: no name goes on that has not begun.
///
/// Of rows with the same sum the one whose last labels come first in [Label] is taken, so that the answer is always the
/// same.
final class Lattice {

    private static final long IMPOSSIBLE = Long.MIN_VALUE / 2;

    private static final boolean[][] LEGAL = legal();

    private Lattice() {}

    private static boolean[][] legal() {
        boolean[][] legal = new boolean[Label.COUNT + 1][Label.COUNT];
        for (int label = 0; label < Label.COUNT; label++) {
            for (int before = 0; before < Label.COUNT; before++) {
                legal[before][label] = Label.at(label).mayFollow(Label.at(before));
            }
            legal[Label.COUNT][label] = Label.at(label).mayFollow(null);
        }
        return legal;
    }

    /// @param scores of each label for each token
    /// @param transitions of each label behind each other; the last row is for the beginning of a sentence
    static List<Label> best(long[][] scores, long[][] transitions) {
        int length = scores.length;
        if (length == 0) {
            return List.of();
        }
        int[][] from = new int[length][Label.COUNT];
        long[] sums = new long[Label.COUNT];
        for (int label = 0; label < Label.COUNT; label++) {
            sums[label] = LEGAL[Label.COUNT][label]
                    ? scores[0][label] + transitions[Label.COUNT][label]
                    : IMPOSSIBLE;
        }
        for (int at = 1; at < length; at++) {
            long[] next = new long[Label.COUNT];
            for (int label = 0; label < Label.COUNT; label++) {
                long best = IMPOSSIBLE;
                for (int before = 0; before < Label.COUNT; before++) {
                    if (LEGAL[before][label] && sums[before] > IMPOSSIBLE) {
                        long sum = sums[before] + transitions[before][label];
                        if (sum > best) {
                            best = sum;
                            from[at][label] = before;
                        }
                    }
                }
                next[label] = best == IMPOSSIBLE ? IMPOSSIBLE : best + scores[at][label];
            }
            sums = next;
        }
        return back(from, sums);
    }

    private static List<Label> back(int[][] from, long[] sums) {
        int label = 0;
        for (int other = 1; other < Label.COUNT; other++) {
            label = sums[other] > sums[label] ? other : label;
        }
        List<Label> labels = new ArrayList<>();
        for (int at = from.length - 1; at >= 0; at--) {
            labels.add(Label.at(label));
            label = from[at][label];
        }
        Collections.reverse(labels);
        return labels;
    }
}
