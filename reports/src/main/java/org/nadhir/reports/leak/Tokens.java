package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of a folded text: runs of letters and digits.
///
/// @param words as they stand
/// @param bare without articles: `ال` before a word, and `al`, `el`, `ال` that stand alone, are taken off
/// @param squeezed the words written together
/// @param bareSqueezed the bare words written together
/// @param skeleton the skeletons of the bare words written together
/// @param skeletonWithoutArticles the same, with `al` and `el` taken off that are written together with the word
record Tokens(
        List<String> words,
        List<String> bare,
        String squeezed,
        String bareSqueezed,
        String skeleton,
        String skeletonWithoutArticles) {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ال", "ul", "ad", "ar", "as", "ash", "an", "az");
    private static final int STEM_CHARS_MIN = 2;

    Tokens {
        words = List.copyOf(words);
        bare = List.copyOf(bare);
    }

    static Tokens of(String folded) {
        List<String> words = words(folded);
        List<String> bare =
                words.stream().filter(word -> !ARTICLES.contains(word)).map(Tokens::bare).toList();
        List<String> without = bare.stream().map(Tokens::withoutArticle).toList();
        String skeleton = joined(bare);
        return new Tokens(
                words,
                bare,
                String.join("", words),
                String.join("", bare),
                skeleton,
                without.equals(bare) ? skeleton : joined(without));
    }

    /// The words of a folded text written together.
    static String squeezed(String folded) {
        return String.join("", words(folded));
    }

    private static List<String> words(String folded) {
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
        return words;
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() - 2 >= STEM_CHARS_MIN ? word.substring(2) : word;
    }

    private static String joined(List<String> words) {
        return words.stream().map(Skeleton::of).collect(Collectors.joining());
    }

    /// Latin letters write the article together with the name as well: Elnajar.
    static String withoutArticle(String word) {
        return word.length() >= 6 && (word.startsWith("al") || word.startsWith("el")) ? word.substring(2) : word;
    }
}
