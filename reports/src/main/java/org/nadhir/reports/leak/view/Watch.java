package org.nadhir.reports.leak.view;

/// Keeps count of which of the bytes that go by could be text, so that most bytes, which are none, are read once only.
final class Watch {

    private int high;
    private int highMost;
    private int missing;
    private int run;
    private int runMost;
    private int lows;

    void see(int octet) {
        if (octet >= 0x80) {
            high++;
            highMost = Math.max(highMost, high);
            boolean follows = octet < 0xC0 && missing > 0;
            missing = follows ? missing - 1 : octet < 0xC2 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
            run = follows || missing > 0 ? run + 1 : 0;
        } else {
            high = octet == ' ' ? high : 0;
            lows += octet < 8 ? 1 : 0;
            run = missing > 0 || octet < ' ' ? 0 : run + 1;
            missing = 0;
        }
        runMost = Math.max(runMost, run);
    }

    /// Whether any reading could have so many letters.
    boolean isWorth(int letters) {
        return runMost >= letters || highMost >= letters || lows >= letters;
    }

    /// The most bytes in a row that could be UTF-8 and no control character.
    int runMost() {
        return runMost;
    }

    /// The most bytes in a row beyond ASCII, spaces apart.
    int highMost() {
        return highMost;
    }

    /// How many bytes could be the high half of a letter in UTF-16.
    int lows() {
        return lows;
    }

    void forget() {
        high = 0;
        highMost = 0;
        missing = 0;
        run = 0;
        runMost = 0;
        lows = 0;
    }
}
