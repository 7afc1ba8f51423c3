package org.nadhir.reports.leak;

/// Letters put in the place of others, as people do by hand: shifted along the alphabet, counted from its other end,
/// typed on another keyboard, written in Buckwalter's transliteration. Works on folded letters.
final class Cipher {

    /// The Arabic alphabet in its order.
    private static final String ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvnm,./`";
    private static final String ARABIC_KEYS = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ";
    private static final String PERSIAN_KEYS = "ضصثقفغعهخحجچشسیبلاتنمکگظطزردپو./پ";
    /// T. Buckwalter, Arabic transliteration (Xerox, 1990s; public).
    private static final String ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
    private static final String BUCKWALTER = "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy";
    private static final char OTHER = '\uFFFE';
    private static final int LATIN_LETTERS = 26;
    private static final int[] PLACES = places();

    private Cipher() {}

    /// What stands between each two letters on the way round the alphabet: the same whatever the shift.
    ///
    /// @return for `length` letters `length - 1` steps
    static char[] steps(char[] letters, int length) {
        char[] steps = new char[Math.max(0, length - 1)];
        for (int i = 0; i + 1 < length; i++) {
            steps[i] = step(letters[i], letters[i + 1]);
        }
        return steps;
    }

    /// The steps of a word, or empty where one of its characters is no letter of the two alphabets.
    static String steps(String word) {
        String steps = new String(steps(word.toCharArray(), word.length()));
        return steps.indexOf(OTHER) >= 0 ? "" : steps;
    }

    private static char step(char one, char next) {
        if (isLatin(one) && isLatin(next)) {
            return (char) ((next - one + LATIN_LETTERS) % LATIN_LETTERS + 1);
        }
        int from = arabic(one);
        int to = arabic(next);
        return from < 0 || to < 0
                ? OTHER
                : (char) ((to - from + ALPHABET.length()) % ALPHABET.length() + 1 + LATIN_LETTERS);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static int arabic(char c) {
        return c < 'ا' || c > 'ي' ? -1 : PLACES[c - 'ا'];
    }

    private static int[] places() {
        int[] places = new int['ي' - 'ا' + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = ALPHABET.indexOf((char) ('ا' + i));
        }
        return places;
    }

    /// Counted from the other end of the alphabet.
    static String mirrored(String word) {
        StringBuilder mirrored = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int place = arabic(c);
            mirrored.append(isLatin(c)
                    ? (char) ('a' + 'z' - c)
                    : place >= 0 ? ALPHABET.charAt(ALPHABET.length() - 1 - place) : c);
        }
        return mirrored.toString();
    }

    /// What the keys of an Arabic word write on a Latin keyboard, and the other way; before folding.
    static String onArabicKeys(String text) {
        return typed(text, LATIN_KEYS, ARABIC_KEYS);
    }

    /// The same with the Persian keyboard.
    static String onPersianKeys(String text) {
        return typed(text, LATIN_KEYS, PERSIAN_KEYS);
    }

    private static String typed(String text, String latin, String other) {
        StringBuilder typed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            int key = latin.indexOf(c);
            int back = other.indexOf(c);
            if (c == 'أ' || c == 'إ' || c == 'آ') {
                back = other.indexOf('ا');
            }
            typed.append(key >= 0 ? other.charAt(key) : back >= 0 ? latin.charAt(back) : c);
        }
        return typed.toString();
    }

    /// An Arabic text in Buckwalter's letters.
    static String buckwalter(String text) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = ARABIC.indexOf(text.charAt(i));
            written.append(at >= 0 ? BUCKWALTER.charAt(at) : text.charAt(i));
        }
        return written.toString();
    }

    /// Each printable ASCII character 47 places on: letters become digits and signs.
    static String rotated(String text) {
        StringBuilder rotated = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            rotated.append(c > ' ' && c < 0x7F ? (char) ('!' + (c - '!' + 47) % 94) : c);
        }
        return rotated.toString();
    }

    static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /// A letter written several times is one.
    static String single(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }
}
