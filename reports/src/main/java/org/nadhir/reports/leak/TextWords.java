package org.nadhir.reports.leak;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The different words of a text and its views, numbered. Open addressing, so that a word that was seen before costs no
/// object. One thread's, and gone with the text.
final class TextWords {

    /// More different words than any release has; further ones are read anew each time.
    private static final int KEPT_MAX = 1 << 17;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private @Nullable TextWord[] words = new TextWord[1 << 10];
    private long[] hashes = new long[1 << 10];
    private int count;
    /// How many words were made so far, those that are not kept among them.
    private int numbers;
    private final Map<String, TextWord> joined = new HashMap<>();

    /// All words of a text, in their order.
    TextWord[] each(Folded folded) {
        TextWord[] each = new TextWord[folded.wordCount()];
        for (int i = 0; i < each.length; i++) {
            each[i] = of(folded, i);
        }
        return each;
    }

    /// Word `word` of a text.
    private TextWord of(Folded folded, int word) {
        int start = folded.wordStart(word);
        int end = folded.wordStart(word + 1);
        long hash = folded.hash(start, end);
        int slot = slot(hash);
        TextWord known = words[slot];
        while (known != null) {
            if (hashes[slot] == hash && folded.isWord(start, end, known.letters(), known.own())) {
                return known;
            }
            slot = (slot + 1) & (words.length - 1);
            known = words[slot];
        }
        TextWord made = new TextWord(folded.word(word), folded.ownWord(word), numbers++);
        if (count < KEPT_MAX) {
            words[slot] = made;
            hashes[slot] = hash;
            count++;
            if (count * 2 > words.length) {
                grow();
            }
        }
        return made;
    }

    /// A word put together from several of a text.
    TextWord joined(String letters, String own) {
        return joined.size() < KEPT_MAX
                ? joined.computeIfAbsent(letters + '\n' + own, key -> TextWord.joined(letters, own, numbers++))
                : TextWord.joined(letters, own, numbers++);
    }

    private int slot(long hash) {
        return (int) ((hash * FACTOR) >>> 40) & (words.length - 1);
    }

    private void grow() {
        @Nullable TextWord[] old = words;
        long[] oldHashes = hashes;
        words = new TextWord[old.length * 2];
        hashes = new long[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            TextWord word = old[i];
            if (word != null) {
                int slot = slot(oldHashes[i]);
                while (words[slot] != null) {
                    slot = (slot + 1) & (words.length - 1);
                }
                words[slot] = word;
                hashes[slot] = oldHashes[i];
            }
        }
    }
}
