package org.nadhir.reports.leak.view;

/// Words typed with the wrong Latin keyboard on: AZERTY for QWERTY and the other way round. The keyboards of other
/// scripts are undone on the names' side, where they cost a text nothing.
///
/// Source: the layouts as Windows and X11 ship them; the tables are our own.
final class KeyboardPeeler implements Peeler {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String AZERTY = "qbcdefghijkl,noparstuvzxyw";
    private static final String QWERTY = "qbcdefghijkl;noparstuvzxyw";

    private static final boolean[] AZERTY_NEEDED = Groups.set("aqzwmAQZWM");
    private static final boolean[] QWERTY_NEEDED = Groups.set(";");
    private static final char[] AZERTY_TO_QWERTY = table(LATIN, AZERTY);
    private static final char[] QWERTY_TO_AZERTY = azerty();

    @Override
    public void peel(Base base, Harvest harvest) {
        typed(base, harvest, "keyboard-azerty", AZERTY_TO_QWERTY, AZERTY_NEEDED);
        typed(base, harvest, "keyboard-qwerty", QWERTY_TO_AZERTY, QWERTY_NEEDED);
    }

    /// @param needed only words with one of these are written
    private static void typed(Base base, Harvest harvest, String layer, char[] table, boolean[] needed) {
        Sheet sheet = harvest.sheet(base);
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            boolean wanted = false;
            while (i < text.length() && typed(table, text.charAt(i)) != 0) {
                wanted |= needed[text.charAt(i)];
                i++;
            }
            if (wanted && i - start > 1) {
                for (int k = start; k < i; k++) {
                    sheet.put(typed(table, text.charAt(k)), k, k + 1);
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

    private static char[] table(String from, String to) {
        char[] table = new char[0x80];
        for (int i = 0; i < from.length(); i++) {
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
