package org.nadhir.reports.leak;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Runs of six words of the raw reports: a release that shares one repeats the source's own words.
final class Shingles {

    static final int WORDS = 6;

    private final List<Set<String>> texts;

    private Shingles(List<Set<String>> texts) {
        this.texts = texts;
    }

    static Shingles of(List<String> rawTexts) {
        return new Shingles(
                rawTexts.stream().map(text -> runs(Tokens.of(Fold.text(text)).words())).toList());
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return runs;
    }

    /// The number of the first text that shares a run with `words`, or −1.
    int sharedWith(List<String> words) {
        Set<String> runs = runs(words);
        for (int i = 0; i < texts.size(); i++) {
            if (runs.stream().anyMatch(texts.get(i)::contains)) {
                return i;
            }
        }
        return -1;
    }
}
