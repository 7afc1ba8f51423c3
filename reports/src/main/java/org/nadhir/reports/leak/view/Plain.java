package org.nadhir.reports.leak.view;

import java.text.Normalizer;
import java.util.Arrays;

/// One form for letters that write the same word, for looking words up in our own lists only: lower case, no accents,
/// no harakat; alef, yeh, kaf and heh of Arabic, Persian and Urdu are one each; digits are ASCII.
final class Plain {

    /// By character: its plain form, or NUL where it is dropped.
    private static final char[] FORMS = forms();

    private Plain() {}

    static char of(char c) {
        return FORMS[c];
    }

    static String of(String word) {
        return of(word, 0, word.length());
    }

    static String of(String text, int start, int end) {
        char[] plain = new char[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = FORMS[text.charAt(i)];
            if (c != 0) {
                plain[length++] = c;
            }
        }
        return new String(plain, 0, length);
    }

    private static char[] forms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = (char) i;
        }
        for (int i = 0; i < 0x2000; i++) {
            forms[i] = form((char) i);
        }
        Arrays.fill(forms, 0x200B, 0x2010, '\0');
        for (int i = 0xFB50; i < 0xFFF0; i++) {
            String apart = Normalizer.normalize(String.valueOf((char) i), Normalizer.Form.NFKD);
            forms[i] = apart.length() == 1 ? forms[apart.charAt(0)] : (char) i;
        }
        String same = "أإآٱ=ا ىیېےئ=ي کڪ=ك ةہھەۀۃ=ه ؤ=و ں=ن";
        for (String row : same.split(" ", -1)) {
            int sign = row.indexOf('=');
            row.substring(0, sign).chars().forEach(c -> forms[c] = row.charAt(sign + 1));
        }
        forms['’'] = '\'';
        forms['œ'] = 'o';
        return forms;
    }

    private static char form(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 0x640) {
            return 0;
        }
        int digit = c < 0x80 ? -1 : Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(c < 0x600 ? apart.charAt(0) : c);
    }
}
