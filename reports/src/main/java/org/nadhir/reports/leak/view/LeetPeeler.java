package org.nadhir.reports.leak.view;

/// Words in which digits and signs stand for the letters that they look like, with these letters, so that names are
/// heard: `5h4r1f 41-h4rfu5h`. Written twice where a stroke may be an i or an l. Our own table of the usual ones.
final class LeetPeeler implements Peeler {

    private static final int AROUND = 32;
    private static final int TOKEN_MIN = 3;
    private static final int TOKEN_MAX = 40;
    private static final int HEX_MIN = 8;
    private static final String SIGNS = "013456789@$!|+€£¥¢<(";
    private static final String LETTERS = "oieasgtbgasiltelycc" + "c";
    private static final String STROKES = "1!|";
    private static final char[] TABLE = table();

    @Override
    public void peel(Base base, Harvest harvest) {
        Sheet sheet = harvest.sheet(base);
        boolean strokes = read(base.text, sheet, false);
        if (strokes) {
            sheet.gap(0);
            read(base.text, sheet, true);
        }
        harvest.add("leet", sheet, true);
    }

    /// Whether a stroke was among what was read.
    private static boolean read(String text, Sheet sheet, boolean tall) {
        Patches patches = new Patches(sheet, AROUND);
        boolean strokes = false;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            int letters = 0;
            int signs = 0;
            boolean hex = true;
            boolean stroke = false;
            while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != View.GAP) {
                char c = text.charAt(i);
                boolean letter = Words.isLetter(c);
                boolean sign = c < TABLE.length && TABLE[c] != 0;
                letters += letter ? 1 : 0;
                signs += sign ? 1 : 0;
                stroke |= sign && STROKES.indexOf(c) >= 0;
                hex &= !letter || (c | 0x20) <= 'f';
                i++;
            }
            boolean fits = i - start >= TOKEN_MIN && i - start <= TOKEN_MAX && !(hex && i - start >= HEX_MIN);
            if (signs > 0 && letters > 1 && letters * 2 >= signs && fits) {
                strokes |= stroke;
                letters(text, start, i, patches, tall);
            }
            i++;
        }
        patches.finish();
        return strokes;
    }

    private static void letters(String text, int start, int end, Patches patches, boolean tall) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean within = isLetter(text, i - 1, start, end) || isLetter(text, i + 1, start, end);
            // At its end a mark is that of the sentence.
            boolean mark = i + 1 == end && "!+".indexOf(c) >= 0;
            if (c < TABLE.length && TABLE[c] != 0 && within && !mark) {
                patches.codePoint(tall && STROKES.indexOf(c) >= 0 ? 'l' : TABLE[c], i, i + 1);
            }
        }
    }

    private static boolean isLetter(String text, int i, int start, int end) {
        return i >= start && i < end
                && (Words.isLetter(text.charAt(i)) || (text.charAt(i) < TABLE.length && TABLE[text.charAt(i)] != 0));
    }

    private static char[] table() {
        char[] table = new char[0x20AD];
        for (int i = 0; i < SIGNS.length(); i++) {
            table[SIGNS.charAt(i)] = LETTERS.charAt(i);
        }
        return table;
    }
}
