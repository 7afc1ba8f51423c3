package org.nadhir.reports.leak;

import java.util.ArrayList;
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
        put("c", "k", "s", "j", "ch", LOOSE);
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
        put("ذ", "dh", "d", "z", "th");
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
        private final boolean said;

        Spoken(long[] consonants, byte[] before, byte behind, boolean latin, boolean said) {
            this.consonants = consonants;
            this.before = before;
            this.behind = behind;
            this.latin = latin;
            this.said = said;
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

    /// The ways to read a word: with two letters for one sound where they can be, and without; an h at the end as a
    /// letter of its own, and as none; v as the و of Persian; the bound t of Arabic as it is heard before a word.
    static List<Spoken> of(String word) {
        List<Spoken> ways = new ArrayList<>(4);
        add(word, false, ways);
        return ways;
    }

    /// The same of what a European name sounds like ([Respelled]): compared with other scripts only.
    static List<Spoken> said(String respelled) {
        List<Spoken> ways = new ArrayList<>(2);
        ways.add(read(respelled, true, Joined.ALL, false, true));
        if (respelled.indexOf('h') > 0) {
            ways.add(read(respelled, true, Joined.HISSING, false, true));
        }
        return ways;
    }

    private static void add(String word, boolean said, List<Spoken> ways) {
        boolean latin = isLatin(word);
        ways.add(read(word, latin, Joined.ALL, true, said));
        if (latin && word.indexOf('h') > 0) {
            ways.add(read(word, true, Joined.NONE, true, said));
            ways.add(read(word, true, Joined.HISSING, true, said));
        }
        if (latin && word.length() > 2 && word.endsWith("h")) {
            ways.add(read(word, true, Joined.ALL, false, said));
        }
        if (latin && word.indexOf('v') >= 0) {
            ways.add(read(word.replace('v', 'w'), true, Joined.ALL, true, said));
        } else if (!latin && word.length() > 2 && word.endsWith("\u0647")) {
            ways.add(read(word.substring(0, word.length() - 1) + '\u062A', false, Joined.ALL, true, said));
        }
    }

    /// How much speaks for two words being one name: each consonant, and each vowel that both write; less for a vowel
    /// that one lacks, and for a habit that writes another sound (Halid, Kaled for خالد). 0 where they are two names.
    ///
    /// @param text how the word of a text may sound
    /// @param name how the word of a name may
    static int evidence(List<Spoken> text, List<Spoken> name) {
        int most = 0;
        for (Spoken a : text) {
            for (Spoken b : name) {
                if ((a.latin || b.latin) && !(a.latin && b.said)) {
                    most = Math.max(most, evidence(a, b));
                }
            }
        }
        return most;
    }

    /// Whether anything speaks for it.
    static boolean isAlike(List<Spoken> text, List<Spoken> name) {
        for (Spoken a : text) {
            for (Spoken b : name) {
                if ((a.latin || b.latin) && !(a.latin && b.said) && evidence(a, b) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int evidence(Spoken a, Spoken b) {
        int count = a.consonants.length;
        if (count == 0 || count != b.consonants.length || !fit(a.behind, b.behind)) {
            return 0;
        }
        // No European writes خ for k or h.
        boolean strict = !a.latin && b.latin;
        int missing = 0;
        int evidence = count + heard(a.behind, b.behind);
        for (int i = 0; i < count; i++) {
            long common = a.consonants[i] & b.consonants[i];
            boolean loose = (common & ((1L << FIRST_LOOSE) - 1)) == 0 && common == 1L << FIRST_LOOSE;
            if (common == 0 || (strict && loose)) {
                return 0;
            }
            evidence += heard(a.before[i], b.before[i]) - (loose ? 1 : 0);
            if (!fit(a.before[i], b.before[i])) {
                missing++;
                boolean unwritten = a.before[i] == NOTHING || b.before[i] == NOTHING;
                if (i == 0 || !unwritten || !((a.latin && b.latin) || b.said)) {
                    return 0;
                }
            }
        }
        return missing == 0 || (missing == 1 && count >= 3) ? Math.max(1, evidence - missing) : 0;
    }

    /// How many vowels both write.
    private static int heard(byte one, byte other) {
        return one == PERHAPS || other == PERHAPS ? 0 : Math.min(2, Integer.bitCount(one & other & ANY));
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

    /// Which pairs of letters are one sound: those with h of Urdu are two (Bhatti, Chaudhry).
    private enum Joined {
        ALL,
        HISSING,
        NONE
    }

    /// @param joined which pairs of letters are one sound
    /// @param mute whether an h at the end may be none
    private static Spoken read(String word, boolean latin, Joined joined, boolean mute, boolean said) {
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
                // An alef at the beginning only carries a vowel.
                byte heard = !latin && i == 0 && c == '\u0627' ? ANY : vowel(c);
                vowel = heard == PERHAPS && (i == 0 || vowel != NOTHING) ? ANY : join(vowel, heard);
                i++;
                continue;
            }
            if (mute && i + 1 == word.length() && count > 0 && (c == 'h' || c == '\u0647')) {
                // Teh marbuta folded, or the h that Latin puts for it: may be written or not.
                return spoken(consonants, before, count, latin || vowel == NOTHING ? PERHAPS : vowel, latin, said);
            }
            int width = latin ? width(word, i, joined) : 1;
            boolean doubled = latin && vowel == NOTHING && count > 0 && word.charAt(i - 1) == c;
            if (!doubled) {
                consonants[count] = mask(word, i, width);
                before[count] = !latin && vowel == NOTHING && count > 0 ? PERHAPS : vowel;
                count++;
            }
            vowel = NOTHING;
            i += width;
        }
        boolean unheard = latin && vowel != NOTHING && vowelStart == word.length() - 1 && word.endsWith("e");
        return spoken(consonants, before, count, unheard ? PERHAPS : vowel, latin, said);
    }

    private static Spoken spoken(
            long[] consonants, byte[] before, int count, byte behind, boolean latin, boolean said) {
        return new Spoken(Arrays.copyOf(consonants, count), Arrays.copyOf(before, count), behind, latin, said);
    }

    private static int width(String word, int at, Joined joined) {
        if (joined == Joined.NONE || (joined == Joined.HISSING && "tcsdz".indexOf(word.charAt(at)) < 0)) {
            return 1;
        }
        boolean aspirate = joined == Joined.HISSING && at + 1 < word.length() && word.charAt(at + 1) == 'h';
        if (aspirate && (word.charAt(at) == 't' || word.charAt(at) == 'd')) {
            return 1;
        }
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
