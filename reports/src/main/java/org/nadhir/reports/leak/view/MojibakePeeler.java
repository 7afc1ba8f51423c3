package org.nadhir.reports.leak.view;

import java.nio.charset.Charset;
import java.util.Arrays;

/// Letters that came of reading bytes in the wrong code: UTF-8 shown as windows-1252, ISO 8859-1 or windows-1256;
/// windows-1256 and ISO 8859-6 shown as a Latin code; UTF-16 with its bytes swapped, and two bytes shown as one
/// character.
final class MojibakePeeler implements Peeler {

    private static final int LETTERS_MIN = 3;
    private static final String POINTS = "،؛؟";
    private static final byte[] LATIN = bytesOf("windows-1252", true);
    private static final byte[] ARABIC = bytesOf("windows-1256", false);
    private static final String ISO_ARABIC = lettersOf("ISO-8859-6");

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.ascii) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        utf8(base, sheet, LATIN);
        utf8(base, sheet, ARABIC);
        arabic(base, sheet);
        harvest.add("wrong-code", sheet, true);
        if (base.wide) {
            Sheet wide = harvest.sheet(base);
            swapped(base, wide);
            pairs(base, wide, 8, 0);
            pairs(base, wide, 0, 8);
            harvest.add("wrong-order", wide, true);
        }
    }

    private static void utf8(Base base, Sheet sheet, byte[] code) {
        Patches patches = new Patches(sheet);
        String text = base.text;
        byte[] octets = new byte[4];
        int i = 0;
        while (i < text.length()) {
            int size = octet(text, i, code) < 0xC2 ? 0 : 4;
            int have = 0;
            while (have < size && i + have < text.length() && octet(text, i + have, code) >= 0x80) {
                octets[have] = (byte) octet(text, i + have, code);
                have++;
            }
            size = have == 0 ? 0 : Utf8.size(octets, 0, have);
            if (size > 1 && Octets.isText(Utf8.codePoint(octets, 0, size)) && !isPointed(text, i, size)) {
                patches.codePoint(Utf8.codePoint(octets, 0, size), i, i + size);
            }
            i += Math.max(1, size);
        }
        patches.finish();
        // What is read in another way next is no part of the last word.
        sheet.gap(text.length() - 1);
    }

    /// Whether this is an Arabic word with a comma behind it, as in any text: the two are a letter in the wrong code
    /// only where another such stands beside them, or Latin letters do.
    private static boolean isPointed(String text, int i, int size) {
        int end = i + size;
        return size == 2
                && POINTS.indexOf(text.charAt(i + 1)) >= 0
                && (end == text.length() || text.charAt(end) == ' ')
                && i > 0
                && isArabic(text.charAt(i - 1))
                && isArabic(text.charAt(i));
    }

    private static boolean isArabic(char c) {
        return c >= 0x620 && c < 0x660;
    }

    /// The byte that this code shows as the character, or −1.
    private static int octet(String text, int i, byte[] code) {
        char c = text.charAt(i);
        return c < 0x80 || code[c] == 0 ? -1 : code[c] & 0xFF;
    }

    /// Runs of accented letters that are Arabic ones in another code. French has no three of them in a row.
    private static void arabic(Base base, Sheet sheet) {
        String text = base.text;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && octet(text, i, LATIN) >= 0xC0) {
                i++;
            }
            if (i - start >= LETTERS_MIN) {
                for (int k = start; k < i; k++) {
                    char c = Octets.windows1256((byte) octet(text, k, LATIN));
                    sheet.put(c == 0 ? ' ' : c, k, k + 1);
                }
                sheet.gap(start);
                for (int k = start; k < i; k++) {
                    char c = ISO_ARABIC.charAt(octet(text, k, LATIN) - 0x80);
                    sheet.put(c == 0 ? ' ' : c, k, k + 1);
                }
                sheet.gap(start);
            } else if (i > start && i < text.length() && text.charAt(i) == ' ' && sheet.last() != View.GAP) {
                sheet.gap(start);
            }
            i = Math.max(i, start + 1);
        }
    }

    private static void swapped(Base base, Sheet sheet) {
        int mark = sheet.length();
        int letters = 0;
        for (int i = 0; i < base.text.length(); i++) {
            char c = Character.reverseBytes(base.text.charAt(i));
            boolean letter = isNear(c) && Words.isPart(c);
            if (letter || (c == ' ' && letters > 0)) {
                letters += letter ? 1 : 0;
                sheet.put(c, i, i + 1);
            } else if (base.text.charAt(i) != ' ') {
                mark = closed(sheet, mark, letters, i);
                letters = 0;
            }
        }
        closed(sheet, mark, letters, base.text.length() - 1);
    }

    private static void pairs(Base base, Sheet sheet, int first, int second) {
        int mark = sheet.length();
        int letters = 0;
        for (int i = 0; i < base.text.length(); i++) {
            char c = base.text.charAt(i);
            char one = (char) (c >> first & 0xFF);
            char two = (char) (c >> second & 0xFF);
            if (c > 0xFF && isAscii(one) && isAscii(two)) {
                letters += 2;
                sheet.put(one, i, i + 1);
                sheet.put(two, i, i + 1);
            } else {
                mark = closed(sheet, mark, letters, i);
                letters = 0;
            }
        }
        closed(sheet, mark, letters, base.text.length() - 1);
    }

    private static int closed(Sheet sheet, int mark, int letters, int at) {
        if (letters < LETTERS_MIN) {
            sheet.cut(mark);
        } else {
            sheet.gap(at);
        }
        return sheet.length();
    }

    private static boolean isAscii(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static boolean isNear(char c) {
        return c < 0x180 || (c >= 0x620 && c < 0x6E0);
    }

    /// By character: the byte, or 0.
    private static byte[] bytesOf(String code, boolean latin1) {
        byte[] bytes = new byte[Character.MAX_VALUE + 1];
        String letters = lettersOf(code);
        for (int i = 0; i < letters.length(); i++) {
            if (latin1) {
                bytes[0x80 + i] = (byte) (0x80 + i);
            }
            if (letters.charAt(i) != 0) {
                bytes[letters.charAt(i)] = (byte) (0x80 + i);
            }
        }
        return bytes;
    }

    private static String lettersOf(String code) {
        byte[] high = new byte[128];
        for (int i = 0; i < high.length; i++) {
            high[i] = (byte) (0x80 + i);
        }
        char[] letters = new String(high, Charset.forName(code)).toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] == '\uFFFD' ? 0 : letters[i];
        }
        return new String(Arrays.copyOf(letters, 128));
    }
}
