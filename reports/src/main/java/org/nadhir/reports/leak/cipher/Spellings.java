package org.nadhir.reports.leak.cipher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Secret languages and drawn letters: pig Latin and its kin, vowels left out, two letters that together look like one,
/// Bacon's two letters.
final class Spellings {

    private static final String VOWELS = "aeiou";
    private static final String ARABIC_LONG = "اوي";
    private static final char SHADDA = '\u0651';
    /// Vowels in some places, consonants in others.
    private static final String HALVES = "ويی";
    private static final char AYN = 'a';
    private static final String CONSONANTS = AYN + "بتثجحخدذرزسشصضطظغفقكلمنهپچژکگہھٹڈڑ";
    /// As the press writes them.
    private static final String[] LATIN_CONSONANTS =
            "a b t th j h kh d dh r z s sh s d t z gh f q k l m n h p ch zh k g h h t d r".split(" ", -1);
    private static final String[][] TWO_FOR_ONE = {{"m", "rn"}, {"w", "vv"}, {"d", "cl"}, {"n", "ri"}, {"h", "li"}};
    private static final int ALL_OF_THEM = 3;
    /// F. Bacon, De augmentis scientiarum, 1623: i and j, u and v are one.
    private static final String BACON = "abcdefghiklmnopqrstuwxyz";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    /// More consonants no word begins with.
    private static final int PIG_MOST = 6;
    private static final int BACON_LETTERS = 5;
    private static final int BACON_MAX = 12;

    /// Which of و and ي are written as consonants.
    private enum Half {
        NONE,
        ALL
    }

    private Spellings() {}

    static void of(String lower, String letters, List<String> words, Set<String> all) {
        if (Keyboards.hasLatin(letters)) {
            pigLatin(words, all);
            pigLatinOfBlanks(lower, all);
            turned(words, all);
            all.add(without(letters, words, VOWELS));
            all.add(without(letters, List.of(), VOWELS));
            all.add(without(letters, List.of(), VOWELS + "y"));
            // Whoever takes five letters out leaves those with accents.
            all.add(without(lower, List.of(), VOWELS));
            drawn(letters, all);
            if (letters.length() <= BACON_MAX && letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                all.add(bacon(letters.replace('j', 'i').replace('v', 'u'), BACON));
                all.add(bacon(letters, LATIN));
            }
        }
        if (Keyboards.hasArabic(letters)) {
            all.add(without(letters, words, ARABIC_LONG));
            all.add(without(letters, List.of(), ARABIC_LONG));
            for (Half half : Half.values()) {
                for (String h : lower.indexOf('ة') < 0 ? new String[] {"ة"} : new String[] {"ه", "ت", ""}) {
                    String written = lower.replace("ة", h);
                    all.add(consonants(written, true, half));
                    all.add(consonants(written, false, half));
                    // Ayn is no vowel, and most write one for it.
                    if (lower.indexOf('ع') >= 0) {
                        all.add(consonants(written.replace('ع', AYN), true, half));
                        all.add(consonants(written.replace('ع', AYN), false, half));
                    }
                }
            }
        }
    }

    /// The consonants before the first vowel go to the end, and a syllable follows.
    private static void pigLatin(List<String> words, Set<String> all) {
        for (String afterVowel : List.of("way", "yay", "ay", "hay")) {
            StringBuilder pig = new StringBuilder();
            for (String word : words) {
                int vowel = 0;
                while (vowel < word.length() && !isVowel(word, vowel)) {
                    vowel++;
                }
                int from = vowel == word.length() ? 0 : vowel;
                pig.append(word.substring(from)).append(word, 0, from).append(from == 0 ? afterVowel : "ay");
            }
            all.add(pig.toString());
        }
    }

    /// Each word turned by one letter, whatever it is, with a syllable behind.
    private static void turned(List<String> words, Set<String> all) {
        StringBuilder turned = new StringBuilder();
        words.forEach(word -> turned.append(word.substring(1)).append(word.charAt(0)).append("ay"));
        all.add(turned.toString());
    }

    /// The same of what stands between two blanks, an address with its marks, and by those who move one letter only.
    private static void pigLatinOfBlanks(String lower, Set<String> all) {
        String[] words = lower.strip().split("\\s+", -1);
        boolean marks = !lower.chars().allMatch(c -> c == ' ' || Character.isLetter(c));
        for (int most = 1; most <= (marks ? PIG_MOST : 1); most += PIG_MOST - 1) {
            StringBuilder pig = new StringBuilder();
            boolean vowels = false;
            for (String word : words) {
                int consonants = 0;
                while (consonants < Math.min(most, word.length()) && !isVowel(word, consonants)) {
                    consonants++;
                }
                vowels |= consonants == 0;
                pig.append(word.substring(consonants)).append(word, 0, consonants);
                pig.append(consonants == 0 ? "way" : "ay");
            }
            all.add(pig.toString());
            if (vowels) {
                all.add(pig.toString().replace("way", "yay"));
                all.add(pig.toString().replace("way", "ay"));
            }
        }
    }

    private static boolean isVowel(String word, int at) {
        char c = word.charAt(at);
        boolean afterQ = c == 'u' && at > 0 && word.charAt(at - 1) == 'q';
        return !afterQ && (VOWELS.indexOf(c) >= 0 || (c == 'y' && at > 0));
    }

    /// @param words whose first letters stay, or none
    private static String without(String letters, List<String> words, String dropped) {
        StringBuilder kept = new StringBuilder(letters.length());
        for (String word : words.isEmpty() ? List.of(letters) : words) {
            for (int i = 0; i < word.length(); i++) {
                if ((i == 0 && !words.isEmpty()) || dropped.indexOf(word.charAt(i)) < 0) {
                    kept.append(word.charAt(i));
                }
            }
        }
        return kept.toString();
    }

    /// An Arabic name in Latin consonants; what carries a shadda twice, articles or none.
    private static String consonants(String lower, boolean articles, Half half) {
        StringBuilder written = new StringBuilder();
        String last = "";
        for (String word : lower.split(" ", -1)) {
            String bare = !articles && word.startsWith("ال") ? word.substring(2) : word;
            for (int i = 0; i < bare.length(); i++) {
                int at = CONSONANTS.indexOf(bare.charAt(i));
                int halfAt = half == Half.NONE ? -1 : HALVES.indexOf(bare.charAt(i));
                if (at >= 0) {
                    last = LATIN_CONSONANTS[at];
                    written.append(last);
                } else if (halfAt >= 0) {
                    last = halfAt == 0 ? "w" : "y";
                    written.append(last);
                } else if (bare.charAt(i) == SHADDA) {
                    written.append(last);
                }
            }
        }
        return written.toString();
    }

    private static void drawn(String letters, Set<String> all) {
        List<String> drawn = new ArrayList<>(List.of(letters, letters));
        for (int i = 0; i < TWO_FOR_ONE.length; i++) {
            String one = letters.replace(TWO_FOR_ONE[i][0], TWO_FOR_ONE[i][1]);
            all.add(one);
            if (i < ALL_OF_THEM) {
                drawn.set(0, drawn.get(0).replace(TWO_FOR_ONE[i][0], TWO_FOR_ONE[i][1]));
            }
            if (i < ALL_OF_THEM - 1) {
                drawn.set(1, drawn.get(1).replace(TWO_FOR_ONE[i][0], TWO_FOR_ONE[i][1]));
            }
        }
        all.addAll(drawn);
    }

    private static String bacon(String letters, String alphabet) {
        StringBuilder bacon = new StringBuilder(letters.length() * BACON_LETTERS);
        for (int i = 0; i < letters.length(); i++) {
            int place = alphabet.indexOf(letters.charAt(i));
            for (int bit = BACON_LETTERS - 1; bit >= 0; bit--) {
                bacon.append((place >> bit & 1) == 0 ? 'a' : 'b');
            }
        }
        return bacon.toString();
    }
}
