package org.nadhir.reports.score;

import java.util.Locale;

/// Ratios with their counts beside them.
final class Figures {

    private Figures() {}

    static double of(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static double f1(int right, int system, int gold) {
        double precision = of(right, system);
        double recall = of(right, gold);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static String line(String what, int part, int whole) {
        return String.format(Locale.ROOT, "%s: %.3f (%d of %d)", what, of(part, whole), part, whole);
    }

    static String f1Line(String what, int right, int system, int gold) {
        return String.format(Locale.ROOT, "%s: F1 %.3f, P %.3f (%d of %d), R %.3f (%d of %d)", what,
                f1(right, system, gold), of(right, system), right, system, of(right, gold), right, gold);
    }
}
