package org.nadhir.node.vault;

import java.text.Normalizer;
import java.util.Locale;

/// A place, a day or a trait in the one spelling under which sources are compared: compatibility forms, case, marks,
/// white space and punctuation do not count, nor which form of alef, yeh, kaf or teh marbuta was typed (Unicode 16,
/// UAX #15; the Arabic letters are those of TRUST.md §2.3).
///
/// It may be coarser or finer than the leak guard's own folding without harm: where two spellings are not seen as the
/// same here, fewer sources seem to share it, and more is held back.
final class Folded {

    private static final String FROM = "ٱىیکةھہە";
    private static final String TO = "اييكهههه";

    private Folded() {}

    static String of(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(c -> folded.appendCodePoint(letter(c)));
        return folded.toString();
    }

    private static int letter(int c) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        int arabic = FROM.indexOf(c);
        return arabic < 0 ? c : TO.charAt(arabic);
    }
}
