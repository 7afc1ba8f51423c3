package org.nadhir.reports.leak;

import java.util.HashSet;
import java.util.Set;

/// Words that everybody uses, so that one of them alone tells nothing: common words of five languages and the words in
/// which warnings are written. Our own (`common.tsv`), folded on loading.
final class Lexicon {

    private static final Lexicon ONE = read();

    private final Set<String> words;

    private Lexicon(Set<String> words) {
        this.words = words;
    }

    static Lexicon common() {
        return ONE;
    }

    private static Lexicon read() {
        Set<String> words = new HashSet<>();
        for (String[] row : Resource.rows("common.tsv")) {
            for (String word : row[1].split("\\|", -1)) {
                String folded = Fold.squeezed(word);
                words.add(folded);
                words.add(Form.bare(folded));
            }
        }
        return new Lexicon(Set.copyOf(words));
    }

    /// Whether a folded word is common as it stands.
    boolean holds(String word) {
        return words.contains(word);
    }

    /// Whether a folded word, or what is left of it without what is written before and behind it, is common.
    boolean isCommon(String word) {
        return words.contains(word)
                || words.contains(Affixes.stem(word))
                || Affixes.stems(word).stream().anyMatch(words::contains);
    }
}
