package org.nadhir.reports.leak;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Runs of six words of the raw reports: a release that shares one repeats the source's own words.
final class Shingles {

    static final int WORDS = 6;

    private final List<Set<String>> texts;
    private final Set<String> words;

    private Shingles(List<Set<String>> texts, Set<String> words) {
        this.texts = texts;
        this.words = words;
    }

    static Shingles of(List<String> rawTexts) {
        List<List<String>> texts = rawTexts.stream()
                .map(text -> Tokens.of(Fold.text(text)).words())
                .toList();
        Set<String> all = new HashSet<>();
        texts.forEach(all::addAll);
        return new Shingles(texts.stream().map(words -> runs(words, all)).toList(), all);
    }

    /// The runs that hold no word but those of `known`: no other can be shared.
    private static Set<String> runs(List<String> words, Set<String> known) {
        Set<String> runs = new HashSet<>();
        int knownInRow = 0;
        for (int i = 0; i < words.size(); i++) {
            knownInRow = known.contains(words.get(i)) ? knownInRow + 1 : 0;
            if (knownInRow >= WORDS) {
                runs.add(String.join(" ", words.subList(i + 1 - WORDS, i + 1)));
            }
        }
        return runs;
    }

    /// The number of the first text that shares a run with `others`, or −1.
    int sharedWith(List<String> others) {
        Set<String> runs = runs(others, words);
        for (int i = 0; i < texts.size(); i++) {
            if (runs.stream().anyMatch(texts.get(i)::contains)) {
                return i;
            }
        }
        return -1;
    }
}
