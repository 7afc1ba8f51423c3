package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether two words can be the same name in two spellings: letter for letter, each consonant against the ways in
/// which it is romanised, each written vowel against a vowel.
///
/// Between Arabic and Latin letters: what Arabic writes as ا و ي must be some vowel in Latin; a vowel of Latin may be
/// unwritten in Arabic, but not at the beginning and, except a French mute e, not at the end. Between two Latin
/// spellings the vowels may differ, and one of them may be missing. Our own rules.
final class Sounds {

    private static final int FIRST_LOOSE = 32;
    private static final String VOWELS = "aeiouyw23\u0627\u0648\u064A\u0639";
    private static final List<String> ALL = List.of(
            "b", "p", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "k", "q", "g", "gh", "l", "m", "n", "f",
            "v", "ch", "zh");
    /// What stands for خ where a language has no such sound.
    private static final String LOOSE = "loose";
    private static final Map<String, Long> MASKS = new HashMap<>();

    static {
        put("b", "b");
        put("p", "p");
        put("t", "t", "th");
        put("th", "th", "t", "s");
        put("j dj", "j", "g", "zh");
        put("h 7", "h", LOOSE);
        put("kh 5 خ", "kh", LOOSE);
        put("d", "d", "dh");
        put("dh", "dh", "d", "z");
        put("r ر", "r");
        put("z", "z", "dh", "zh");
        put("zh", "zh", "z", "j");
        put("s", "s");
        put("sh", "sh", "ch");
        put("ch tch", "ch", "sh", LOOSE);
        put("k ck", "k", "q", LOOSE);
        put("q", "q", "k");
        put("c", "k", "q", "s", LOOSE);
        put("g", "g", "gh", "q");
        put("gh", "gh", "g");
        put("f ph", "f");
        put("v", "v", "f");
        put("x", "sh", "kh");
        put("6", "t");
        put("8", "gh", "q");
        put("9", "s", "q");
        put("4", "dh", "sh");
        put("l ل", "l");
        put("m م", "m");
        put("n ن", "n");
        put("ب", "b", "p", "v");
        put("ت ط", "t");
        put("ث", "th", "t", "s");
        put("ج", "j", "g", "ch");
        put("ح ه", "h");
        put("د", "d");
        put("ذ", "dh", "d", "z");
        put("ز", "z", "zh");
        put("س ص", "s");
        put("ش", "sh", "ch");
        put("ض", "d", "dh", "z");
        put("ظ", "z", "dh", "d", "th");
        put("غ", "gh", "g");
        put("ف", "f", "v");
        put("ق", "q", "k", "g");
        put("ك", "k", "q", "g");
    }

    private Sounds() {}

    /// Consonants with what stands before each, and behind the last: 0 nothing, 1 perhaps a vowel, 2 a vowel.
    private record Word(List<Long> consonants, List<Integer> before, int behind, boolean latin) {}

    /// Whether the words have Latin letters, so that digits in them may be letters.
    static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /// @param strict without the habits that write another sound: Halid and Kaled for خالد
    static boolean alike(String one, String other, boolean strict) {
        for (Word a : readings(one)) {
            for (Word b : readings(other)) {
                if (alike(a, b, strict)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Word> readings(String word) {
        Word merged = read(word, true);
        return isLatin(word) && word.indexOf('h') > 0 ? List.of(merged, read(word, false)) : List.of(merged);
    }

    private static boolean alike(Word a, Word b, boolean strict) {
        int count = a.consonants.size();
        if (count != b.consonants.size() || !sameOutside(a, b)) {
            return false;
        }
        int missing = 0;
        for (int i = 0; i < count; i++) {
            long common = a.consonants.get(i) & b.consonants.get(i);
            if (common == 0 || (strict && (common & ((1L << FIRST_LOOSE) - 1)) == 0)) {
                return false;
            }
            int before = a.before.get(i) + b.before.get(i);
            boolean differs = a.before.get(i) + 2 == b.before.get(i) || b.before.get(i) + 2 == a.before.get(i);
            if (before == 2 && differs) {
                missing++;
                if (i == 0 || !(a.latin && b.latin)) {
                    return false;
                }
            }
        }
        return missing == 0 || (missing == 1 && count >= 3);
    }

    private static boolean sameOutside(Word a, Word b) {
        return Math.abs(a.behind - b.behind) < 2;
    }

    private static Word read(String word, boolean merged) {
        boolean latin = isLatin(word);
        List<Long> consonants = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        int vowel = 0;
        int vowelStart = 0;
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            if (VOWELS.indexOf(c) >= 0) {
                boolean silent = c == '\u0639' && i > 0;
                vowelStart = vowel == 0 ? i : vowelStart;
                vowel = Math.max(vowel, silent ? 1 : 2);
                i++;
                continue;
            }
            boolean last = i + 1 == word.length();
            if (last && i > 0 && (c == 'h' || c == '\u0647') && consonants.size() > 0) {
                // Teh marbuta folded, or the h that Latin puts for it: may be written or not.
                return new Word(consonants, before, latin || vowel == 0 ? 1 : vowel, latin);
            }
            int width = merged && latin ? width(word, i) : 1;
            boolean doubled = latin && vowel == 0 && !consonants.isEmpty() && word.charAt(i - 1) == c;
            if (!doubled) {
                consonants.add(mask(word.substring(i, i + width)));
                before.add(!latin && vowel == 0 && !before.isEmpty() ? 1 : vowel);
            }
            vowel = 0;
            i += width;
        }
        boolean mute = latin && vowel == 2 && vowelStart == word.length() - 1 && word.endsWith("e");
        return new Word(consonants, before, mute ? 1 : vowel, latin);
    }

    private static int width(String word, int at) {
        if (at + 1 < word.length()) {
            char next = word.charAt(at + 1);
            char c = word.charAt(at);
            if (word.startsWith("tch", at)) {
                return 3;
            }
            boolean group = (next == 'h' && "stkgdpcz".indexOf(c) >= 0)
                    || (c == 'd' && next == 'j')
                    || (c == 'c' && next == 'k');
            return group ? 2 : 1;
        }
        return 1;
    }

    private static long mask(String sound) {
        Long mask = MASKS.get(sound);
        // Other letters and digits are alike to themselves only, as far as twenty places can tell.
        return mask == null ? 1L << (FIRST_LOOSE + 8 + sound.charAt(0) % 20) : mask;
    }

    private static void put(String spellings, String... sounds) {
        long mask = 0;
        for (String sound : sounds) {
            mask |= 1L << (sound.equals(LOOSE) ? FIRST_LOOSE : ALL.indexOf(sound));
        }
        for (String spelling : spellings.split(" ", -1)) {
            MASKS.put(spelling, mask);
        }
    }
}
