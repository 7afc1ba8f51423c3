package org.nadhir.reports.leak.cipher;

import java.util.List;
import java.util.Set;

/// Each letter by another one of its alphabet: counted from the other end, or so many places on.
///
/// Where all letters of a value are of the two great alphabets, any number of places is found without this class
/// (`Cipher.steps`). Here are values with digits, with Persian and Urdu letters, and the order of the abjad.
final class Alphabets {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String SCHOOL = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final String PERSIAN = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
    private static final String URDU = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہی";
    private static final int[] PLACES = {1, 2, 3, 4, 5, 7, 10, 13, 14, -1, -2, -3, -4, -5};
    private static final int DIGITS = 10;
    /// Fewer letters are not looked for by their steps.
    private static final int STEPS_LETTERS_MIN = 6;

    private Alphabets() {}

    static void exchanged(String lower, String letters, Set<String> all) {
        if (Keyboards.hasLatin(letters)) {
            all.add(mirrored(letters, LATIN, false));
            // UTS #39 reads a v with a hook as u.
            all.add(letters.replace('v', 'u'));
            // Many leave letters with accents as they are.
            if (lower.chars().anyMatch(c -> c >= 0x80 && c < 0x250)) {
                all.add(mirrored(lower, LATIN, false));
                for (int places = 1; places < LATIN.length(); places++) {
                    all.add(moved(lower, LATIN, places, 0));
                }
            }
            boolean brief = letters.length() < STEPS_LETTERS_MIN;
            if (brief || letters.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                all.add(mirrored(letters, LATIN, true));
                for (int places = 1; places < LATIN.length(); places++) {
                    all.add(moved(letters, LATIN, places, 0));
                }
                all.add(moved(letters, LATIN, LATIN.length() / 2, DIGITS / 2));
                all.add(moved(letters, LATIN, 1, 1));
            }
        }
        if (Keyboards.hasArabic(letters)) {
            all.add(mirrored(letters, ABJAD, false));
            all.add(mirrored(lower, ABJAD, false));
            all.add(mirrored(letters, SCHOOL, false));
            boolean other = !isOf(lower, SCHOOL);
            for (String alphabet : other ? List.of(SCHOOL, PERSIAN, URDU) : List.<String>of()) {
                all.add(mirrored(lower, alphabet, false));
                for (int places : PLACES) {
                    all.add(moved(lower, alphabet, places, 0));
                }
            }
            all.add(moved(letters, ABJAD, 1, 0));
            all.add(moved(letters, ABJAD, -1, 0));
        }
    }

    private static boolean isOf(String text, String alphabet) {
        return text.chars().allMatch(c -> c < 0x600 || alphabet.indexOf(c) >= 0);
    }

    private static String mirrored(String text, String alphabet, boolean digits) {
        char[] mirrored = text.toCharArray();
        for (int i = 0; i < mirrored.length; i++) {
            int at = alphabet.indexOf(mirrored[i]);
            if (at >= 0) {
                mirrored[i] = alphabet.charAt(alphabet.length() - 1 - at);
            } else if (digits && mirrored[i] >= '0' && mirrored[i] <= '9') {
                mirrored[i] = (char) ('0' + '9' - mirrored[i]);
            }
        }
        return new String(mirrored);
    }

    private static String moved(String text, String alphabet, int places, int digits) {
        char[] moved = text.toCharArray();
        for (int i = 0; i < moved.length; i++) {
            int at = alphabet.indexOf(moved[i]);
            if (at >= 0) {
                moved[i] = alphabet.charAt(Math.floorMod(at + places, alphabet.length()));
            } else if (moved[i] >= '0' && moved[i] <= '9') {
                moved[i] = (char) ('0' + (moved[i] - '0' + digits) % DIGITS);
            }
        }
        return new String(moved);
    }
}
