package org.nadhir.reports.leak;

import java.text.Normalizer;
import java.util.Locale;

/// Brings a text into the form in which names are compared.
///
/// In this order: compatibility decomposition (NFKD, so that presentation forms, full width and letters with marks
/// fall apart) → format characters, all combining marks (harakat, hamza above and below, accents) and tatweel are
/// dropped → lower case → forms of one Arabic letter become one (alef, yeh, kaf, heh, their Farsi and Urdu kin) →
/// digits of every script become ASCII → letters that look like Latin ones become Latin.
/// The last table is our own and small: the Cyrillic and Greek letters that stand for Latin ones in most fonts.
final class Fold {

    private static final String LOOK_ALIKE = "авсԁеѕіјкӏморԛгтухһѵ" + "αβεικνορτυχωγ";
    private static final String LATIN = "abcdesijklmopqrtyxhv" + "abeiknoptuxwy";

    private Fold() {}

    static String text(String text) {
        if (isAscii(text)) {
            // Of all that is done below, only this does anything to ASCII.
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().filter(c -> !isDropped(c)).forEach(c -> folded.appendCodePoint(fold(c)));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x0640
                || c == 0x0621;
    }

    private static int fold(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(c, 10);
        }
        int alike = LOOK_ALIKE.indexOf(c);
        if (alike >= 0) {
            return LATIN.charAt(alike);
        }
        return switch (c) {
            case 'ٱ', 'ٲ', 'ٳ' -> 'ا';
            case 'ى', 'ی', 'ې', 'ۍ', 'ے' -> 'ي';
            case 'ک', 'ڪ', 'ګ', 'گ' -> 'ك';
            case 'ة', 'ۀ', 'ہ', 'ھ', 'ە', 'ۃ' -> 'ه';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case 'ژ' -> 'ز';
            case 'ڤ' -> 'ف';
            case 'ٹ' -> 'ت';
            case 'ڈ' -> 'د';
            case 'ڑ' -> 'ر';
            case 'ں' -> 'ن';
            case 'ı' -> 'i';
            default -> c;
        };
    }
}
