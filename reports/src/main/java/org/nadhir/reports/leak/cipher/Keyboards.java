package org.nadhir.reports.leak.cipher;

import java.util.Set;

/// What the hand writes when another keyboard is on, or when it lies one key beside its place.
///
/// Source: the layouts as Windows and X11 ship them; the tables are our own. The keyboards of Arabic and Persian for
/// names are older than this class: `Cipher.onArabicKeys`.
final class Keyboards {

    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю.";
    private static final String UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю.";
    private static final String GREEK = ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./";
    private static final String HEBREW = "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.";
    /// The key of b writes two letters: their ligature.
    private static final String ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ";
    private static final String PERSIAN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./";
    private static final String AZERTY = "azertyuiop^$qsdfghjklmùwxcvbn,;:!";
    private static final String DVORAK = "',.pyfgcrl/=aoeuidhtns-;qjkxbmwvz";
    private static final String QWERTZ = "qwertzuiopü+asdfghjklöäyxcvbnm,.-";
    private static final String AZERTY_DIGITS = "à&é\"'(-è_ç";

    private static final String[] LATIN_ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};
    private static final String[] ARABIC_ROWS = {"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ", "1234567890"};
    private static final String[] PERSIAN_ROWS = {"ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو", "1234567890"};

    private Keyboards() {}

    static void typed(String lower, String letters, Set<String> all) {
        boolean arabic = hasArabic(letters);
        boolean latin = hasLatin(letters);
        // Marks have keys of their own, or are left out before.
        boolean marks = !lower.replace(" ", "").equals(letters);
        if (latin) {
            for (String other : new String[] {RUSSIAN, UKRAINIAN, GREEK, HEBREW, ARABIC, PERSIAN}) {
                all.add(written(lower, KEYS, other));
                if (marks) {
                    all.add(written(letters, KEYS, other));
                }
            }
            // Marks stay as they are, and so does b to whoever finds no single letter on its key.
            all.add(written(letters, KEYS, ARABIC.replace('ﻻ', 'b')));
            for (String other : new String[] {AZERTY, DVORAK, QWERTZ}) {
                String typed = written(lower, KEYS, other);
                all.add(typed);
                all.add(written(lower, other, KEYS));
                if (marks) {
                    all.add(written(letters, KEYS, other));
                }
                if (other.equals(AZERTY)) {
                    all.add(withoutDigits(typed));
                }
            }
            beside(letters, LATIN_ROWS, all);
            // Letters with accents have no key beside them on most keyboards, and stay.
            if (lower.chars().anyMatch(c -> c >= 0xC0 && c < 0x250)) {
                beside(lower, LATIN_ROWS, all);
            }
        }
        if (arabic) {
            all.add(written(lower.replace("لا", "b"), ARABIC, KEYS));
            all.add(written(lower, ARABIC, KEYS));
            all.add(written(lower, ARABIC, AZERTY));
            all.add(written(lower, PERSIAN, KEYS));
            all.add(written(lower, ARABIC, RUSSIAN));
            // Letters of Persian and Urdu by those of Arabic.
            all.add(written(letters, ARABIC, KEYS));
            all.add(written(letters.replace("لا", "b"), ARABIC, KEYS));
            beside(letters, ARABIC_ROWS, all);
            beside(lower, PERSIAN_ROWS, all);
        }
    }

    static boolean hasLatin(String text) {
        return text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    static boolean hasArabic(String text) {
        return text.chars().anyMatch(c -> c >= 0x620 && c < 0x700);
    }

    private static String written(String text, String keys, String other) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = c == 'أ' || c == 'إ' || c == 'آ' ? 'ا' : c;
            int key = keys.indexOf(plain);
            written.append(key >= 0 ? other.charAt(key) : c);
        }
        return written.toString();
    }

    /// The row of digits of a French keyboard writes signs and letters.
    private static String withoutDigits(String text) {
        StringBuilder typed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            typed.append(c >= '0' && c <= '9' ? AZERTY_DIGITS.charAt(c - '0') : c == '@' ? '2' : c);
        }
        return typed.toString();
    }

    /// Each key the next of its row, to the right and to the left; at the end of a row a sign, or round to the other
    /// end; the digits with them, or as they were.
    private static void beside(String text, String[] rows, Set<String> all) {
        boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        for (int step = -1; step <= 1; step += 2) {
            for (int digitRow = digits ? 0 : 1; digitRow < 2; digitRow++) {
                all.add(beside(text, rows, step, digitRow == 0 ? 4 : 3, true));
                all.add(beside(text, rows, step, digitRow == 0 ? 4 : 3, false));
            }
        }
    }

    private static String beside(String text, String[] rows, int step, int rowCount, boolean round) {
        StringBuilder moved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c;
            for (int row = 0; row < rowCount; row++) {
                int at = rows[row].indexOf(c);
                if (at >= 0) {
                    int length = rows[row].length();
                    boolean beyond = at + step < 0 || at + step >= length;
                    next = beyond && !round ? '-' : rows[row].charAt((at + step + length) % length);
                }
            }
            moved.append(next);
        }
        return moved.toString();
    }
}
