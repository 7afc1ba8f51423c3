package org.nadhir.reports.leak;

import java.util.Map;
import java.util.Set;

/// A word of a text as names are compared: read once, however often it stands there.
final class TextWord {

    static final Set<String> ARTICLES = Set.of(
            "al", "el", "ال", "ul", "il", "ad", "ar", "ash", "az", "ath", "adh", "ed", "er", "ech", "ez", "the");
    private static final Map<String, String> ONE =
            Map.of("ابي", "ابو", "ابا", "ابو", "abou", "abu", "aboo", "abu", "abi", "abu", "bu", "abu", "bou", "abu");
    /// As what follows it is written together with it; the o keeps d and j apart.
    static final String SERVANT_OF = "abdo";
    private static final Set<String> SERVANT =
            Set.of("عبد", "abd", "abdul", "abdel", "abdal", "abdoul", "abdur", "abder", "abdol", "abdool");

    private final String letters;
    private final String own;
    private final String word;
    private final boolean article;
    private final boolean servant;
    private final int number;

    /// @param letters folded
    /// @param own the same without look-alikes undone
    /// @param number counted by whoever makes words
    TextWord(String letters, String own, int number) {
        this(letters, own, canonical(letters), number);
    }

    private TextWord(String letters, String own, String word, int number) {
        this.letters = letters;
        this.own = own;
        this.word = word;
        this.number = number;
        this.article = ARTICLES.contains(letters);
        this.servant = SERVANT.contains(letters);
    }

    /// Made of several words of the text.
    static TextWord joined(String letters, String own, int number) {
        return new TextWord(letters, own, letters, number);
    }

    /// Letter by letter as it stands, folded.
    String letters() {
        return letters;
    }

    /// As it is compared: the cases of أبو are one, and عبد and what follows have no article between them.
    String word() {
        return word;
    }

    /// The letters without look-alikes undone; empty where they stand apart.
    String own() {
        return own;
    }

    boolean isArticle() {
        return article;
    }

    /// Whether it belongs to the word that follows: servant of.
    boolean isServant() {
        return servant;
    }

    /// Its place among the words of its text, whatever it reads as.
    int number() {
        return number;
    }

    /// Whether another one has the same letters, in the same writing.
    boolean isSame(TextWord other) {
        return letters.equals(other.letters) && own.equals(other.own) && word.equals(other.word);
    }

    private static String canonical(String word) {
        String one = ONE.get(word);
        if (one != null) {
            return one;
        }
        if (word.startsWith("عبدال") && word.length() >= 7) {
            return "عبد" + word.substring(5);
        }
        if (word.startsWith("abd") && word.length() >= 8) {
            boolean vowel = "aeuo".indexOf(word.charAt(3)) >= 0;
            boolean doubled = word.charAt(4) == word.charAt(5);
            if (vowel && (word.charAt(4) == 'l' || doubled)) {
                return SERVANT_OF + word.substring(5);
            }
        }
        return word;
    }
}
