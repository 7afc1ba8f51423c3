package org.nadhir.reports.leak.view;

/// Encodings whose own letters are written as others that look like them, struck through, or with something unseen
/// between: `％４Ｂ％６１`, `S̶2̶h̶h̶`. What it writes is no reading, only what decoders are to read.
///
/// Words are left as they are: the guard folds them itself.
final class AlikePeeler implements Peeler {

    static final String LAYER = "plain-letters";
    private static final int AROUND = 48;
    private static final int ODD_MIN = 2;
    private static final String SIGNS = "%&=\\+#0123456789";

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.ascii) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet, AROUND);
        String text = base.text;
        int i = 0;
        int odd = 0;
        while (i < text.length()) {
            int start = i;
            boolean any = false;
            boolean other = false;
            while (i < text.length() && !isSpace(text.charAt(i))) {
                char c = text.charAt(i);
                if (c >= 0x80) {
                    any = true;
                    other |= Alike.isOther(c);
                }
                i++;
            }
            if (any && !other) {
                odd += token(text, start, i, patches);
            }
            i++;
        }
        patches.finish();
        if (odd >= ODD_MIN) {
            harvest.add(LAYER, sheet, true);
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == View.GAP;
    }

    /// Hands on what a token reads as if it is all ASCII and no word; how many of its characters are read as others.
    private static int token(String text, int start, int end, Patches patches) {
        StringBuilder plain = new StringBuilder(end - start);
        int odd = 0;
        int accents = 0;
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            String read = Alike.of(c);
            if (!read.isEmpty() && read.charAt(0) >= 0x80) {
                return 0;
            }
            odd += c < 0x80 ? 0 : 1;
            accents += c >= 0x80 && isOrdinary(c) ? 1 : 0;
            plain.append(read);
            i += Character.charCount(c);
        }
        if (odd == accents && plain.chars().allMatch(c -> c < 'A')) {
            return 0;
        }
        if (!isNoWord(plain) && (plain.length() > 2 || accents > 0)) {
            return 0;
        }
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c >= 0x80) {
                String read = Alike.of(c);
                if (read.isEmpty()) {
                    patches.drop(i, next);
                } else {
                    patches.text(read, i, next);
                }
            }
            i = next;
        }
        return odd;
    }

    /// Whether digits, signs of an escape or capitals stand within.
    private static boolean isNoWord(CharSequence plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean inner = i > 0 && c >= 'A' && c <= 'Z' && plain.charAt(i - 1) >= 'a';
            if (inner || SIGNS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Accents of our languages, digits and marks of Arabic texts: they alone hide nothing.
    private static boolean isOrdinary(int c) {
        return c < 0x250 || (c >= 0x600 && c < 0x700) || (c >= 0x2010 && c < 0x2028);
    }
}
