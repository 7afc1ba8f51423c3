package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a folded text: runs of letters and digits.
///
/// @param words as they stand
/// @param bare without articles: `ال` before a word, and `al`, `el`, `ال` that stand alone, are taken off
record Tokens(List<String> words, List<String> bare) {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ال", "ul", "ad", "ar", "as", "ash", "an", "az");
    private static final int STEM_CHARS_MIN = 2;

    Tokens {
        words = List.copyOf(words);
        bare = List.copyOf(bare);
    }

    static Tokens of(String folded) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inWord = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        List<String> bare =
                words.stream().filter(word -> !ARTICLES.contains(word)).map(Tokens::bare).toList();
        return new Tokens(words, bare);
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() - 2 >= STEM_CHARS_MIN ? word.substring(2) : word;
    }

    String squeezed() {
        return String.join("", words);
    }
}
