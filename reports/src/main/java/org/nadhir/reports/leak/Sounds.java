package org.nadhir.reports.leak;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether two words can be the same name in two spellings: letter for letter, each consonant against the ways in
/// which it is romanised, each written vowel against a vowel.
///
/// Between Arabic and Latin letters: what Arabic writes as ا و ي must be a vowel of its kind in Latin; a vowel of Latin
/// may be unwritten in Arabic, but not at the beginning and, except a French mute e, not at the end. Between two Latin
/// spellings a and e, e and i, u and o are one, and one vowel may be missing. Our own rules.
final class Sounds {

    /// What stands between consonants: nothing; perhaps some vowel; or a set of [#OPEN], [#FRONT] and [#BACK].
    private static final byte NOTHING = 0;
    private static final byte PERHAPS = 8;
    private static final byte OPEN = 1;
    private static final byte FRONT = 2;
    private static final byte BACK = 4;
    private static final byte ANY = OPEN | FRONT | BACK;
    private static final int FIRST_LOOSE = 32;
    private static final String VOWELS = "aeiouyw23\u0627\u0648\u064A\u0639";
    private static final List<String> ALL = List.of(
            "b", "p", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "k", "q", "g", "gh", "l", "m", "n",
            "f", "v", "ch", "zh");
    /// What stands for خ where a language has no such sound.
    private static final String LOOSE = "loose";
    private static final Map<String, Long> MASKS = new HashMap<>();
    private static final long[] SINGLE = new long[0x700];

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
        put("q", "q", "k", "g");
        put("c", "k", "s", LOOSE);
        put("g", "g", "gh");
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

    /// A word as it is compared.
    /// Each consonant in how many ways it may sound, as a set; what stands before each, and behind the last.
    static final class Spoken {

        private final long[] consonants;
        private final byte[] before;
        private final byte behind;
        private final boolean latin;

        Spoken(long[] consonants, byte[] before, byte behind, boolean latin) {
            this.consonants = consonants;
            this.before = before;
            this.behind = behind;
            this.latin = latin;
        }

        long[] consonants() {
            return consonants;
        }

        byte[] before() {
            return before;
        }

        byte behind() {
            return behind;
        }

        boolean latin() {
            return latin;
        }
    }

    /// Whether a word has Latin letters, so that digits in it may be letters.
    static boolean isLatin(String word) {
        return isLatin(word, 0);
    }

    /// The same of a word from its letter `from` on.
    static boolean isLatin(String word, int from) {
        for (int i = from; i < word.length(); i++) {
            if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /// The ways to read a word: with two letters for one sound where they can be, and without.
    static List<Spoken> of(String word) {
        boolean latin = isLatin(word);
        Spoken merged = read(word, latin, true);
        return latin && word.indexOf('h') > 0 ? List.of(merged, read(word, true, false)) : List.of(merged);
    }

    /// @param strict with a vowel within that both write, and without the habits that write another sound: Halid and
    ///     Kaled for خالد
    static boolean alike(List<Spoken> one, List<Spoken> other, boolean strict) {
        for (Spoken a : one) {
            for (Spoken b : other) {
                if ((a.latin || b.latin) && alike(a, b, strict)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(Spoken a, Spoken b, boolean strict) {
        int count = a.consonants.length;
        if (count != b.consonants.length || !fit(a.behind, b.behind)) {
            return false;
        }
        int missing = 0;
        int heard = 0;
        for (int i = 0; i < count; i++) {
            heard += i > 0 && (a.before[i] & b.before[i] & ~PERHAPS) != 0 ? 1 : 0;
            long common = a.consonants[i] & b.consonants[i];
            if (common == 0 || (strict && (common & ((1L << FIRST_LOOSE) - 1)) == 0)) {
                return false;
            }
            if (!fit(a.before[i], b.before[i])) {
                missing++;
                boolean unwritten = a.before[i] == NOTHING || b.before[i] == NOTHING;
                if (i == 0 || !unwritten || !(a.latin && b.latin)) {
                    return false;
                }
            }
        }
        return strict ? missing == 0 && heard > 0 : missing == 0 || (missing == 1 && count >= 3);
    }

    private static boolean fit(byte one, byte other) {
        return one == PERHAPS || other == PERHAPS || one == other || (one & other) != 0;
    }

    private static byte join(byte one, byte other) {
        boolean any = one == PERHAPS || other == PERHAPS;
        return any ? one == NOTHING ? other : ANY : (byte) (one | other);
    }

    private static byte vowel(char c) {
        return switch (c) {
            case 'a', 'ا' -> OPEN;
            case 'e' -> OPEN | FRONT;
            case 'i', 'y', 'ي' -> FRONT;
            case 'o', 'u', 'w', 'و' -> BACK;
            default -> PERHAPS;
        };
    }

    private static Spoken read(String word, boolean latin, boolean merged) {
        long[] consonants = new long[word.length()];
        byte[] before = new byte[word.length()];
        int count = 0;
        byte vowel = NOTHING;
        int vowelStart = 0;
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            if (VOWELS.indexOf(c) >= 0) {
                vowelStart = vowel == NOTHING ? i : vowelStart;
                byte heard = vowel(c);
                vowel = heard == PERHAPS && (i == 0 || vowel != NOTHING) ? ANY : join(vowel, heard);
                i++;
                continue;
            }
            if (i + 1 == word.length() && count > 0 && (c == 'h' || c == '\u0647')) {
                // Teh marbuta folded, or the h that Latin puts for it: may be written or not.
                return spoken(consonants, before, count, latin || vowel == NOTHING ? PERHAPS : vowel, latin);
            }
            int width = merged && latin ? width(word, i) : 1;
            boolean doubled = latin && vowel == NOTHING && count > 0 && word.charAt(i - 1) == c;
            if (!doubled) {
                consonants[count] = mask(word, i, width);
                before[count] = !latin && vowel == NOTHING && count > 0 ? PERHAPS : vowel;
                count++;
            }
            vowel = NOTHING;
            i += width;
        }
        boolean mute = latin && vowel != NOTHING && vowelStart == word.length() - 1 && word.endsWith("e");
        return spoken(consonants, before, count, mute ? PERHAPS : vowel, latin);
    }

    private static Spoken spoken(long[] consonants, byte[] before, int count, byte behind, boolean latin) {
        return new Spoken(Arrays.copyOf(consonants, count), Arrays.copyOf(before, count), behind, latin);
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

    private static long mask(String word, int at, int width) {
        char c = word.charAt(at);
        if (width == 1 && c < SINGLE.length && SINGLE[c] != 0) {
            return SINGLE[c];
        }
        // Other letters and digits are alike to themselves only, as far as twenty places can tell.
        return MASKS.getOrDefault(word.substring(at, at + width), 1L << (FIRST_LOOSE + 8 + c % 20));
    }

    private static void put(String spellings, String... sounds) {
        long mask = 0;
        for (String sound : sounds) {
            mask |= 1L << (sound.equals(LOOSE) ? FIRST_LOOSE : ALL.indexOf(sound));
        }
        for (String spelling : spellings.split(" ", -1)) {
            MASKS.put(spelling, mask);
            if (spelling.length() == 1) {
                SINGLE[spelling.charAt(0)] = mask;
            }
        }
    }
}
