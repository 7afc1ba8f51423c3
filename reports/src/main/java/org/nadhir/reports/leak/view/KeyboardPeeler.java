package org.nadhir.reports.leak.view;

/// Words typed with the wrong keyboard on: Arabic 101 and Persian (ISIRI 9147) for Latin letters and the other way
/// round, AZERTY for QWERTY and the other way round.
///
/// Source: the layouts as Windows and X11 ship them; the tables are our own.
final class KeyboardPeeler implements Peeler {

    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";
    private static final String ARABIC = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظذ";
    private static final String PERSIAN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./ژ";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String AZERTY = "qbcdefghijkl,noparstuvzxyw";
    private static final String QWERTY = "qbcdefghijkl;noparstuvzxyw";

    private static final char[] ARABIC_TO_LATIN = table(ARABIC, KEYS);
    private static final char[] LATIN_TO_ARABIC = table(KEYS, ARABIC);
    private static final char[] PERSIAN_TO_LATIN = table(PERSIAN, KEYS);
    private static final char[] LATIN_TO_PERSIAN = table(KEYS, PERSIAN);
    private static final char[] AZERTY_TO_QWERTY = table(LATIN, AZERTY);
    private static final char[] QWERTY_TO_AZERTY = azerty();

    @Override
    public void peel(Base base, Harvest harvest) {
        if (!base.ascii) {
            typed(base, harvest, "keyboard-ar-latin", ARABIC_TO_LATIN, "");
            if (hasPersian(base.text)) {
                typed(base, harvest, "keyboard-fa-latin", PERSIAN_TO_LATIN, "");
            }
        }
        typed(base, harvest, "keyboard-latin-ar", LATIN_TO_ARABIC, "");
        typed(base, harvest, "keyboard-latin-fa", LATIN_TO_PERSIAN, "zxcbnm]'");
        typed(base, harvest, "keyboard-azerty", AZERTY_TO_QWERTY, "aqzwm");
        typed(base, harvest, "keyboard-qwerty", QWERTY_TO_AZERTY, ";");
    }

    /// @param needed only words with one of these are written; empty for all words
    private static void typed(Base base, Harvest harvest, String layer, char[] table, String needed) {
        Sheet sheet = harvest.sheet(base);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            boolean wanted = needed.isEmpty();
            while (i < text.length() && typed(table, text.charAt(i)) != 0) {
                wanted |= !wanted && needed.indexOf(text.charAt(i) | 0x20) >= 0;
                i++;
            }
            if (wanted && i - start > 1) {
                for (int k = start; k < i; k++) {
                    char c = typed(table, text.charAt(k));
                    if (c == 'ﻻ') {
                        sheet.put("لا", k, k + 1);
                    } else {
                        sheet.put(c, k, k + 1);
                    }
                }
                sheet.put(' ', i - 1, i);
            }
            i++;
        }
        harvest.add(layer, sheet, true);
    }

    private static char typed(char[] table, char c) {
        return c < table.length ? table[c] : 0;
    }

    private static boolean hasPersian(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("پچژگیک".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static char[] table(String from, String to) {
        char[] table = new char[from.charAt(0) < 0x80 ? 0x80 : 0x700];
        for (int i = 0; i < from.length(); i++) {
            if (from.charAt(i) >= table.length) {
                continue;
            }
            table[from.charAt(i)] = to.charAt(i);
            table[Character.toUpperCase(from.charAt(i))] = to.charAt(i);
        }
        return table;
    }

    private static char[] azerty() {
        char[] table = table(LATIN, QWERTY);
        table[';'] = 'm';
        table['m'] = 'm';
        return table;
    }
}
