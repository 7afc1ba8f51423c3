package org.nadhir.reports.leak.view;

/// Letters in cells and signals: Braille (six dots, Latin and Arabic) and Morse (Latin and Arabic), in whatever signs.
///
/// Sources: the Braille patterns of Unicode; English and Arabic Braille letters as UNESCO's World Braille Usage lists
/// them; ITU-R M.1677-1 for Morse, its Arabic table as in use since the telegraph. Our own tables.
final class CellsPeeler implements Peeler {

    private static final String LATIN_DOTS =
            "a1 b12 c14 d145 e15 f124 g1245 h125 i24 j245 k13 l123 m134 n1345 o135 p1234"
                    + " q12345 r1235 s234 t2345 u136 v1236 w2456 x1346 y13456 z1356";
    private static final String ARABIC_DOTS = "ا1 ب12 ت2345 ث1456 ج245 ح156 خ1346 د145 ذ2346 ر1235 ز1356 س234 ش146"
            + " ص12346 ض1246 ط23456 ظ123456 ع12356 غ126 ف124 ق12345 ك13 ل123 م134 ن1345 ه125 و2456 ي24 ى135 ة16"
            + " أ34 إ46 آ345 ؤ1256 ئ13456 ء3";
    private static final String LATIN_MORSE = "a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-."
            + " o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--.. 1.---- 2..--- 3...-- 4....- 5....."
            + " 6-.... 7--... 8---.. 9----. 0----- @.--.-. .#.-.-.- -#-....- _#..--.-";
    private static final String ARABIC_MORSE = "ا.- ب-... ت- ث-.-. ج.--- ح.... خ--- د-.. ذ--.. ر.-. ز---. س... ش----"
            + " ص-..- ض...- ط..- ظ-.-- ع.-.- غ--. ف..-. ق--.- ك-.- ل.-.. م-- ن-. ه..-.. و.-- ي.. ء.";
    private static final int LETTERS_MIN = 3;
    private static final int SIGNALS_MAX = 7;
    private static final char[][] SIGNALS = {signals(LATIN_MORSE), signals(ARABIC_MORSE)};
    private static final char[][] DOTS = {dots(LATIN_DOTS), dots(ARABIC_DOTS)};
    private static final char TATWEEL = '\u0640';
    private static final String SHORT = ".·•∙⋅˙․۔*●○。";
    private static final String LONG = "-–—−_‐‑ـ▬━―";

    @Override
    public void peel(Base base, Harvest harvest) {
        braille(base, harvest);
        Sheet sheet = harvest.sheet(base);
        if (base.hasAny(".*") || base.wide) {
            for (char[] signals : SIGNALS) {
                morse(base, sheet, signals);
            }
        }
        harvest.add("morse", sheet, true);
    }

    private static void braille(Base base, Harvest harvest) {
        if (!base.wide) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        for (char[] dots : DOTS) {
            boolean number = false;
            for (int i = 0; i < base.text.length(); i++) {
                int cell = base.text.charAt(i) - 0x2800;
                if (cell < 0 || cell > 0xFF) {
                    sheet.gap(i);
                    number = false;
                    continue;
                }
                number = cell == 0x3C || (number && cell != 0);
                char c = cell == 0 ? ' ' : dots[cell & 0x3F];
                char digit = DOTS[0][cell & 0x3F];
                if (number && digit >= 'a' && digit <= 'j') {
                    sheet.put((char) (digit == 'j' ? '0' : '1' + digit - 'a'), i, i + 1);
                } else if (c != 0) {
                    sheet.put(c, i, i + 1);
                }
            }
        }
        harvest.add("braille", sheet, true);
    }

    private static void morse(Base base, Sheet sheet, char[] signals) {
        String text = base.text;
        int mark = sheet.length();
        int letters = 0;
        int i = 0;
        while (i < text.length()) {
            char at = text.charAt(i);
            if (letters == 0 && (at >= 'a' || at == ' ') && at < 0x7F) {
                i++;
                continue;
            }
            if (signal(at) < 0) {
                if (!isBetween(text.charAt(i))) {
                    mark = closed(sheet, mark, letters, i);
                    letters = 0;
                } else if (letters > 0 && i > 0 && isBetween(text.charAt(i - 1)) && sheet.last() != ' ') {
                    sheet.put(' ', i, i + 1);
                }
                i++;
                continue;
            }
            int start = i;
            int code = 1;
            while (i < text.length() && signal(text.charAt(i)) >= 0) {
                code = i - start >= SIGNALS_MAX ? 0 : code << 1 | signal(text.charAt(i));
                i++;
            }
            char c = i - start > SIGNALS_MAX || code >= signals.length ? 0 : signals[code];
            if (c == 0) {
                mark = closed(sheet, mark, letters, start);
                letters = 0;
            } else {
                sheet.put(c, start, i);
                letters++;
            }
        }
        closed(sheet, mark, letters, text.length() - 1);
    }

    private static int closed(Sheet sheet, int mark, int letters, int at) {
        if (letters < LETTERS_MIN) {
            sheet.cut(mark);
        } else {
            // Signs of a word break between all letters break no word.
            sheet.squeeze(mark);
            sheet.gap(Math.max(0, at));
        }
        return sheet.length();
    }

    private static int signal(char c) {
        if (c < 0x80) {
            return c == '.' || c == '*' ? 0 : c == '-' || c == '_' ? 1 : -1;
        }
        return Character.isLetter(c) && c != TATWEEL ? -1 : SHORT.indexOf(c) >= 0 ? 0 : LONG.indexOf(c) >= 0 ? 1 : -1;
    }

    private static boolean isBetween(char c) {
        return c == ' ' || c == '/' || c == '|' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == '\u00A0';
    }

    /// By signals, the long ones as ones, behind a leading one.
    private static char[] signals(String table) {
        char[] signals = new char[1 << (SIGNALS_MAX + 1)];
        for (String entry : table.split(" ", -1)) {
            int code = 1;
            for (char c : entry.substring(entry.length() > 1 && entry.charAt(1) == '#' ? 2 : 1)
                    .toCharArray()) {
                code = code << 1 | (c == '-' ? 1 : 0);
            }
            signals[code] = entry.charAt(0);
        }
        return signals;
    }

    private static char[] dots(String table) {
        char[] dots = new char[64];
        for (String entry : table.split(" ", -1)) {
            int cell = 0;
            for (char c : entry.substring(1).toCharArray()) {
                cell |= 1 << (c - '1');
            }
            dots[cell] = entry.charAt(0);
        }
        return dots;
    }
}
