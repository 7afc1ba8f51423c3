package org.nadhir.reports.leak;

/// Where the letters of a name must stand so that they are the name and not a piece of other words.
enum Fit {
    /// Anywhere: so many letters do not meet by chance.
    ANYWHERE,
    /// From the beginning of a word to the end of a word, with what the language writes before and behind.
    WORDS,
    /// One word, or letters that stand apart.
    WORD;

    static final int WORDS_MIN = 6;
    static final int ANYWHERE_MIN = 9;

    /// By the number of letters.
    static Fit of(int letters) {
        return letters >= ANYWHERE_MIN ? ANYWHERE : letters >= WORDS_MIN ? WORDS : WORD;
    }

    /// 0 where the letters `[start, end)` do not fit, 1 where they are whole words, 2 with something before or behind.
    int of(Folded text, int start, int end) {
        int first = text.wordOf(start);
        int last = text.wordOf(end - 1);
        int from = text.wordStart(first);
        int until = text.wordStart(last + 1);
        if (from == start && until == end) {
            return this == WORD && last > first && last - first + 1 < end - start ? 0 : 1;
        }
        if (this == WORD && last > first) {
            return 0;
        }
        boolean affixed = start - from <= 4
                && until - end <= 6
                && Affixes.isBefore(string(text, from, start))
                && Affixes.isBehind(string(text, end, until));
        return affixed ? 2 : this == ANYWHERE ? 1 : 0;
    }

    private static String string(Folded text, int start, int end) {
        return new String(text.letters(), start, end - start);
    }
}
