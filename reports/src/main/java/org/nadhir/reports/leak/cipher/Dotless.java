package org.nadhir.reports.leak.cipher;

import java.util.Set;

/// Arabic letters without their dots, as they were first written: in the letters of Unicode that have none, or in those
/// of the alphabet that have none.
///
/// Which letters share a form: A. Gacek, Arabic Manuscripts, 2009, "rasm"; our own table. ن, ي and ق have a form of
/// their own at the end of a word and stand among ب and ف within it.
final class Dotless {

    private static final String DOTTED = "تثپٹجخچذڈزژڑشضظغةۃگ";
    private static final String BARE = "ببببحححددرررسصطعههك";
    private static final String ENDS = "نيیئق";
    private static final String WITHIN = "ببببف";

    private Dotless() {}

    /// @param lower with its spaces
    static void of(String lower, Set<String> all) {
        for (Form form : Form.values()) {
            StringBuilder bare = new StringBuilder(lower.length());
            for (int i = 0; i < lower.length(); i++) {
                boolean end = i + 1 == lower.length() || !Character.isLetter(lower.charAt(i + 1));
                bare.append(of(lower.charAt(i), end, form));
            }
            all.add(bare.toString());
        }
    }

    /// What is made of letters that have a form of their own at the end of a word.
    private enum Form {
        BY_PLACE,
        ALIKE_EVERYWHERE,
        THEIR_OWN
    }

    private static char of(char c, boolean end, Form form) {
        int at = DOTTED.indexOf(c);
        if (at >= 0) {
            return BARE.charAt(at);
        }
        at = ENDS.indexOf(c);
        boolean own = form == Form.THEIR_OWN || (form == Form.BY_PLACE && end);
        return at < 0 || own ? c : WITHIN.charAt(at);
    }
}
