package org.nadhir.reports.leak;

/// The consonants of a word, one letter for each class that transliteration confuses, so that خالد, Khalid, Khaled
/// and 5aled come out the same. Works on folded text.
///
/// The classes are our own, made from the usual romanisations (ALA-LC, BGN/PCGN, press, chat alphabet):
/// vowels, و, ي and ع carry nothing; th and t, kh and h, gh, g and j, dh and d, p and b, q, k and c fall together;
/// double letters are one.
final class Skeleton {

    private static final String[][] PAIRS = {
        {"sh", "x"}, {"ch", "x"}, {"kh", "h"}, {"gh", "j"}, {"dh", "d"}, {"th", "t"}, {"dj", "j"},
        {"ph", "f"}, {"ck", "k"}, {"ts", "s"}, {"zh", "z"},
    };

    private static final String FIRST_OF_PAIRS = "sckgdtpz";

    private Skeleton() {}

    static String of(String word) {
        StringBuilder skeleton = new StringBuilder(word.length());
        boolean chat = isChatAlphabet(word);
        int at = 0;
        while (at < word.length()) {
            char sound = 0;
            boolean mayBegin = FIRST_OF_PAIRS.indexOf(word.charAt(at)) >= 0;
            for (int i = 0; mayBegin && i < PAIRS.length; i++) {
                String[] pair = PAIRS[i];
                if (word.startsWith(pair[0], at)) {
                    sound = pair[1].charAt(0);
                    at++;
                    break;
                }
            }
            if (sound == 0) {
                sound = sound(word.charAt(at), chat);
            }
            at++;
            boolean doubled = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == sound;
            if (sound != 0 && !doubled) {
                skeleton.append(sound);
            }
        }
        return skeleton.toString();
    }

    /// Digits stand for letters only in a word that has Latin letters as well.
    private static boolean isChatAlphabet(String word) {
        return word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static char sound(char c, boolean chat) {
        return switch (c) {
            case 'b', 'p', 'ب' -> 'b';
            case 't', 'ت', 'ط', 'ث' -> 't';
            case 'j', 'g', 'ج', 'غ' -> 'j';
            case 'h', 'ه', 'ح', 'خ' -> 'h';
            case 'd', 'د', 'ض', 'ذ' -> 'd';
            case 'r', 'ر' -> 'r';
            case 'z', 'ز', 'ظ' -> 'z';
            case 's', 'س', 'ص' -> 's';
            case 'x', 'ش' -> 'x';
            case 'f', 'v', 'ف' -> 'f';
            case 'q', 'k', 'c', 'ق', 'ك' -> 'k';
            case 'l', 'ل' -> 'l';
            case 'm', 'م' -> 'm';
            case 'n', 'ن' -> 'n';
            default -> digit(c, chat);
        };
    }

    private static char digit(char c, boolean chat) {
        if (c < '0' || c > '9') {
            return 0;
        }
        if (!chat) {
            return c;
        }
        return switch (c) {
            case '5', '7' -> 'h';
            case '6' -> 't';
            case '8' -> 'j';
            case '9' -> 's';
            case '4' -> 'd';
            default -> 0;
        };
    }
}
