package org.nadhir.reports.leak;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What one search has made out of the words of a text: each different word is judged once. Kept apart from the words,
/// since others search the same text. One thread's, and gone with the search.
final class Judged {

    private static final int WORDS_AT_FIRST = 1 << 10;

    private @Nullable Match[] matches = new Match[WORDS_AT_FIRST];
    /// One more than the bits of [#roles], so that 0 says that nobody has asked.
    private int[] roles = new int[WORDS_AT_FIRST];
    private int compared;

    /// What a word may be, or null while nobody has asked.
    @Nullable
    Match find(TextWord word) {
        return word.number() < matches.length ? matches[word.number()] : null;
    }

    Match keep(TextWord word, Match match) {
        if (word.number() >= matches.length) {
            matches = Arrays.copyOf(matches, size(word));
        }
        matches[word.number()] = match;
        return match;
    }

    /// A bit for each thing that a word may be beside a name, or negative while nobody has asked: [AccountSearch] says
    /// which.
    int roles(TextWord word) {
        return word.number() < roles.length ? roles[word.number()] - 1 : -1;
    }

    int roles(TextWord word, int found) {
        if (word.number() >= roles.length) {
            roles = Arrays.copyOf(roles, size(word));
        }
        roles[word.number()] = found + 1;
        return found;
    }

    private static int size(TextWord word) {
        return word.number() + (word.number() >> 1) + 1;
    }

    /// Whether another word may be compared with slips of the pen and by its sound; counts it.
    boolean mayCompare(int most) {
        return compared++ < most;
    }

    /// Whether no word was asked for beyond `most`.
    boolean hasComparedAll(int most) {
        return compared <= most;
    }
}
