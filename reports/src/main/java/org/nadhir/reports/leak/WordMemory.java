package org.nadhir.reports.leak;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What words of earlier texts turned out to be: most words of a warning stand in every warning, and what one may be
/// depends on the names alone.
///
/// Bounded: of the words that share a place the last two are kept. Lives no longer than the search that it belongs to,
/// and shows through nothing but time: a word is judged the same whether it is remembered or not. Safe for many
/// threads.
final class WordMemory {

    private static final int PLACES = 1 << 14;
    private static final int LETTERS_MAX = 24;

    private final AtomicReferenceArray<@Nullable Match> kept = new AtomicReferenceArray<>(PLACES);

    /// What this word is, or null where nobody remembers.
    @Nullable
    Match find(TextWord word) {
        int place = place(word);
        Match match = kept.get(place);
        if (match != null && match.text().isSame(word)) {
            return match;
        }
        Match before = kept.get(place ^ 1);
        return before != null && before.text().isSame(word) ? before : null;
    }

    /// Whether a word may come again: what has digits is no word, and comes only once.
    boolean isWorth(TextWord word) {
        String letters = word.letters();
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) >= '0' && letters.charAt(i) <= '9') {
                return false;
            }
        }
        return letters.length() <= LETTERS_MAX;
    }

    /// Keeps what nobody writes into any more.
    void keep(Match match) {
        int place = place(match.text());
        kept.set(place ^ 1, kept.get(place));
        kept.set(place, match);
    }

    private static int place(TextWord word) {
        int hash = word.letters().hashCode() * 31 + word.own().hashCode();
        return (hash ^ (hash >>> 15)) & (PLACES - 1);
    }
}
