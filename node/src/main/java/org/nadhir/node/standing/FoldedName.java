package org.nadhir.node.standing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nadhir.reports.Shadow;

/// A name folded for comparison, never for showing. Arabic is folded as in the register ([Shadow]); in Latin script
/// accents, apostrophes and case go, since transliterations differ in nothing as much as in those.
///
/// @param words all words, in order
/// @param core the words without articles and words of descent, sorted
/// @param sounds for each word of `core` the consonants that both scripts write; see [#sound]
record FoldedName(List<String> words, List<String> core, List<String> sounds) {

    private static final int WORDS_MAX = 60;
    /// The Arabic article as it is transliterated (before sun letters too), and words of descent. Ours.
    private static final Set<String> SMALL = Set.of(
            "al", "el", "ul", "ad", "ash", "as", "an", "at", "ar", "az", "ud", "bin", "ben", "ibn", "bint", "the",
            "of", "de", "du", "la", "le", "and", "بن", "ابن", "بنت", "ال", "و");
    private static final String ARTICLE = "ال";
    private static final int ARTICLE_WORD_MIN = 5;

    FoldedName {
        words = List.copyOf(words);
        core = List.copyOf(core);
        sounds = List.copyOf(sounds);
    }

    static FoldedName of(String name) {
        String plain = Normalizer.normalize(Shadow.fold(name), Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length() && words.size() < WORDS_MAX; i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (isSilent(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        List<String> core = words.stream()
                .filter(one -> !SMALL.contains(one))
                .map(FoldedName::withoutArticle)
                .sorted()
                .toList();
        return new FoldedName(words, core, core.stream().map(FoldedName::sound).toList());
    }

    /// All words in one, as an index has them.
    String whole() {
        return String.join(" ", words);
    }

    String wholeCore() {
        return String.join(" ", core);
    }

    boolean isArabic() {
        return words.stream().anyMatch(word -> isArabic(word.charAt(0)));
    }

    private static boolean isArabic(char c) {
        return c >= '\u0600' && c <= '\u06ff';
    }

    /// Marks over letters, apostrophes and what stands for hamza and ayn: within a word they part nothing.
    private static boolean isSilent(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.MODIFIER_LETTER || "'`´ʻʼʾʿ".indexOf(c) >= 0;
    }

    private static String withoutArticle(String word) {
        return word.startsWith(ARTICLE) && word.length() >= ARTICLE_WORD_MIN ? word.substring(ARTICLE.length()) : word;
    }

    /// The consonants of a word in classes that hold in both scripts: Arabic writes few vowels, and transliterations
    /// differ in vowels, in emphatic letters and in doubling. The classes are ours.
    static String sound(String word) {
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            int pair = "skdtgc".indexOf(word.charAt(i)) >= 0 && next == 'h' ? 1 : 0;
            boolean french = word.charAt(i) == 'd' && next == 'j';
            char c = pair == 1 ? digraph(word.charAt(i)) : french ? 'j' : single(word.charAt(i));
            boolean lastH = c == 'h' && i == word.length() - 1;
            if (c != ' ' && !lastH && (sound.isEmpty() || sound.charAt(sound.length() - 1) != c)) {
                sound.append(c);
            }
            i += french ? 1 : pair;
        }
        return sound.toString();
    }

    private static char digraph(char first) {
        return switch (first) {
            case 's', 'c' -> 'S';
            case 'k' -> 'x';
            case 'g' -> 'G';
            default -> first;
        };
    }

    private static char single(char c) {
        return switch (c) {
            case 'b', 'p', 'ب' -> 'b';
            case 't', 'ت', 'ط', 'ث' -> 't';
            case 'j', 'g', 'ج' -> 'j';
            case 'h', 'ح', 'ه' -> 'h';
            case 'خ' -> 'x';
            case 'd', 'z', 'د', 'ذ', 'ز', 'ض', 'ظ' -> 'd';
            case 'r', 'ر' -> 'r';
            case 's', 'س', 'ص' -> 's';
            case 'ش' -> 'S';
            case 'غ' -> 'G';
            case 'f', 'v', 'ف' -> 'f';
            case 'k', 'q', 'c', 'x', 'ق', 'ك' -> 'k';
            case 'l', 'ل' -> 'l';
            case 'm', 'م' -> 'm';
            case 'n', 'ن' -> 'n';
            default -> ' ';
        };
    }
}
