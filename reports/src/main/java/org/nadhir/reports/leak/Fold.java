package org.nadhir.reports.leak;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each character is read as: the folding pipeline of TRUST §2.3, worked out once for every character.
///
/// In this order: compatibility decomposition (NFKD: presentation forms, full width, letters with marks and letters in
/// circles fall apart) → format characters, combining marks (harakat, hamza above and below, accents), tatweel and the
/// lone hamza are dropped → lower case → forms of one Arabic letter become one (alef, yeh, kaf, heh, and their Farsi
/// and Urdu kin) → digits of every script become ASCII → what looks like a Latin letter becomes one (`lookalikes.tsv`,
/// from UTS #39).
final class Fold {

    /// Not a letter and not a digit: ends a word.
    static final char BREAK = 0;
    /// Gone without a trace: the letters on both sides are neighbours.
    static final char DROPPED = 1;
    /// Becomes several letters: [#many].
    static final char MANY = 2;

    private static final int PLANE = 0x10000;
    private static final char[] TABLE = new char[PLANE];
    private static final char[] OWN = new char[PLANE];
    private static final Map<Integer, String> SEVERAL = new HashMap<>();
    private static final Map<Integer, Character> ALIKE = new HashMap<>();
    /// Cyrillic and Greek small letters that stand for Latin ones in most fonts, but not in the table of Unicode, which
    /// compares capitals with capitals. Our own.
    private static final String MORE_ALIKE = "авсԁеѕіјкӏморԛгтухһѵ" + "αβεικνορτυχωγ" + "ΗΥηλμδσςζφπξ" + "ɛʛ";
    private static final String MORE_LATIN = "abcdesijklmopqrtyxhv" + "abeiknoptuxwy" + "hynlmdsszfpx" + "eg";

    static {
        for (String[] row : Resource.rows("lookalikes.tsv")) {
            for (String code : row[1].split(" ", -1)) {
                ALIKE.put(Integer.parseInt(code, 16), row[0].charAt(0));
            }
        }
        for (int i = 0; i < MORE_ALIKE.length(); i++) {
            ALIKE.put((int) MORE_ALIKE.charAt(i), MORE_LATIN.charAt(i));
        }
        for (int c = 0; c < PLANE; c++) {
            fill(c);
        }
    }

    private Fold() {}

    private static void fill(int c) {
        String own = Character.isSurrogate((char) c) ? "" : own(c);
        Character alike = alike(c, own);
        if (own.length() > 1 && alike == null) {
            SEVERAL.put(c, own);
            TABLE[c] = MANY;
            OWN[c] = MANY;
        } else {
            char single = own.isEmpty() ? (isDropped(c) ? DROPPED : BREAK) : own.charAt(0);
            TABLE[c] = alike == null ? single : alike;
            OWN[c] = single == BREAK || single == DROPPED ? TABLE[c] : single;
        }
    }

    private static @Nullable Character alike(int c, String own) {
        Character alike = ALIKE.get(c);
        return alike == null && own.length() == 1 ? ALIKE.get((int) own.charAt(0)) : alike;
    }

    /// What a character of the basic plane is read as, or [#BREAK], [#DROPPED], [#MANY].
    static char of(char c) {
        return TABLE[c];
    }

    /// The same without look-alikes: a Cyrillic letter stays one.
    static char own(char c) {
        return OWN[c];
    }

    /// What a character that is read as several is read as.
    static String many(char c) {
        return SEVERAL.getOrDefault((int) c, "");
    }

    /// What a character outside the basic plane is read as; empty where it is no letter.
    static String beyond(int codePoint) {
        String own = own(codePoint);
        Character alike = alike(codePoint, own);
        return alike == null ? own : String.valueOf(alike);
    }

    /// Whether a character that is no letter is dropped and does not end a word.
    static boolean isDropped(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x0640
                || (c >= 0x02B9 && c <= 0x02C1)
                || c == 0x0621
                || c == 0x3164
                || c == 0x115F
                || c == 0x1160
                || c == 0xFFA0;
    }

    /// A text's letters and digits, folded, without what stands between them.
    static String squeezed(String text) {
        Folded folded = Folded.of(text);
        return new String(folded.letters(), 0, folded.length());
    }

    private static String own(int c) {
        int type = Character.getType(c);
        if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || isDropped(c)) {
            return "";
        }
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        StringBuilder own = new StringBuilder(apart.length());
        apart.codePoints().map(Character::toLowerCase).forEach(d -> {
            if (!isDropped(d) && Character.isLetterOrDigit(d)) {
                own.append(kin(d));
            }
        });
        return own.toString();
    }

    private static String kin(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return String.valueOf((char) ('0' + Character.digit(c, 10)));
        }
        return switch (c) {
            case 'ٱ', 'ٲ', 'ٳ' -> "ا";
            case 'ى', 'ی', 'ې', 'ۍ', 'ے', 'ٸ', 'ؽ', 'ؾ', 'ؿ' -> "ي";
            case 'ک', 'ڪ', 'ګ', 'گ', 'ڬ', 'ڭ', 'ڮ' -> "ك";
            case 'ة', 'ۀ', 'ہ', 'ھ', 'ە', 'ۃ', 'ۂ' -> "ه";
            case 'پ', 'ٮ' -> "ب";
            case 'چ', 'ڄ', 'ڃ' -> "ج";
            case 'ژ', 'ڗ' -> "ز";
            case 'ڤ', 'ڡ', 'ڢ', 'ڥ' -> "ف";
            case 'ٯ', 'ڧ', 'ڨ' -> "ق";
            case 'ٹ', 'ټ', 'ٺ', 'ٻ' -> "ت";
            case 'ڈ', 'ډ' -> "د";
            case 'ڑ', 'ړ' -> "ر";
            case 'ں', 'ڻ', 'ڼ' -> "ن";
            case 'ۆ', 'ۇ', 'ۈ', 'ۋ', 'ۏ', 'ۄ' -> "و";
            case 'ı', 'ɪ' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'þ' -> "th";
            case 'ς' -> "σ";
            default -> Character.toString(c);
        };
    }
}
