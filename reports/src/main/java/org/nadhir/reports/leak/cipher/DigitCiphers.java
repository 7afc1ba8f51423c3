package org.nadhir.reports.leak.cipher;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Numbers that are written as other numbers, and letters that are written as digits.
public final class DigitCiphers {

    /// ITU-T E.161: the letters on the keys of a telephone.
    private static final String KEYS = "22233344455566677778889999";
    /// The same on Arabic telephones (ETSI ES 202 130, table for Arabic).
    private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ARABIC_KEYS = "3222555666644448889999977333";
    /// Polybius, in the square of five by five where i and j are one; of the knock code c and k are.
    private static final String SQUARE = "abcdefghiklmnopqrstuvwxyz";
    private static final String KNOCKS = "abcdefghijlmnopqrstuvwxyz";
    private static final int SIDE = 5;
    private static final int LETTERS_MIN = 6;
    /// Addresses are long; in two digits for a letter nobody writes one.
    private static final int KEYS_MAX = 60;
    private static final int LETTERS_MAX = 24;
    private static final int VALUE_DIGITS_MIN = 7;
    private static final int COUNTRY_CODE_MAX = 3;
    private static final int[] BASES = {16, 8, 2, 36, 32};

    private DigitCiphers() {}

    /// A name as rows of digits.
    ///
    /// @param letters folded
    public static Set<String> ofLetters(String letters) {
        Set<String> all = new LinkedHashSet<>();
        StringBuilder kept = new StringBuilder(letters.length());
        letters.chars().filter(c -> isLetter((char) c)).forEach(c -> kept.append((char) c));
        String plain = kept.toString();
        if (plain.length() < LETTERS_MIN || plain.length() > KEYS_MAX) {
            return all;
        }
        all.add(keys(letters, false));
        if (Keyboards.hasLatin(plain)) {
            all.add(cut(keys(plain, true)));
        }
        if (plain.length() <= LETTERS_MAX && Keyboards.hasLatin(plain)) {
            all.add(square(plain.replace('j', 'i'), SQUARE, true));
            all.add(square(plain.replace('j', 'i'), SQUARE, false));
            all.add(square(plain.replace('k', 'c'), KNOCKS, true));
        }
        return all;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'ا' && c <= 'ي');
    }

    /// The keys to press; each of them as often as its letter needs, or once.
    private static String keys(String letters, boolean often) {
        StringBuilder keys = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            int arabic = ARABIC_LETTERS.indexOf(c);
            if (c >= 'a' && c <= 'z') {
                char key = KEYS.charAt(c - 'a');
                int times = often ? c - 'a' - KEYS.indexOf(key) + 1 : 1;
                keys.append(String.valueOf(key).repeat(times));
            } else if (arabic >= 0) {
                keys.append(ARABIC_KEYS.charAt(arabic));
            } else if (c >= '0' && c <= '9') {
                keys.append(c);
            }
        }
        return keys.toString();
    }

    /// So much of a long row tells it from any other.
    private static String cut(String row) {
        return row.substring(0, Math.min(row.length(), KEYS_MAX));
    }

    private static String square(String letters, String alphabet, boolean rowFirst) {
        StringBuilder square = new StringBuilder(letters.length() * 2);
        for (int i = 0; i < letters.length(); i++) {
            int at = alphabet.indexOf(letters.charAt(i));
            if (at >= 0) {
                int row = at / SIDE + 1;
                int column = at % SIDE + 1;
                square.append(rowFirst ? row : column).append(rowFirst ? column : row);
            }
        }
        return square.toString();
    }

    /// A number in other bases, in lower case; of a telephone number also without what may be its country's code.
    ///
    /// @param digits seven or more; of fewer nothing is made
    public static Set<String> values(String digits, boolean phone) {
        Set<String> all = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>(List.of(digits));
        String significant = digits.replaceFirst("^0+", "");
        for (int code = 1; phone && code <= COUNTRY_CODE_MAX && code < significant.length(); code++) {
            parts.add(significant.substring(code));
        }
        for (String part : parts) {
            if (part.length() >= VALUE_DIGITS_MIN) {
                BigInteger value = new BigInteger(part);
                for (int base : BASES) {
                    all.add(value.toString(base));
                }
            }
        }
        return all;
    }

    /// Numbers whose digits are those of a number changed alike: one more, one less, five more, counted from nine or
    /// from ten.
    public static Set<String> changed(String digits) {
        Set<String> all = new LinkedHashSet<>();
        for (int more : new int[] {1, 9, 5, 2, 3}) {
            all.add(changed(digits, 1, more));
        }
        all.add(changed(digits, 9, 9));
        all.add(changed(digits, 9, 0));
        all.remove(digits);
        return all;
    }

    private static String changed(String digits, int factor, int more) {
        char[] changed = digits.toCharArray();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = (char) ('0' + ((changed[i] - '0') * factor + more) % 10);
        }
        return new String(changed);
    }
}
