package org.nadhir.reports.leak.view;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Bytes that came out of an encoding, each with the stretch of the base it stands for, read as letters.
///
/// Read as UTF-8, as UTF-16 of both orders and both ways to pair the bytes (a NUL is passed over, so UTF-32 is read as
/// well), as windows-1256, and as a gzip or zlib stream of any of these. Only stretches with enough letters are kept.
final class Octets {

    private static final int INFLATED_MAX = 64 * 1024;
    private static final int LONG_RUN = 4_096;
    /// Six letters of ASCII in a row stand by chance once in some four thousand bytes, three in every thirtieth.
    private static final int LETTERS_OF_LONG_RUN = 6;
    private static final String ARABIC_1256 = windows1256();

    private final Sheet sheet;
    private final int few;
    private int lettersMin;
    private byte[] bytes = new byte[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int length;
    private final Watch watch = new Watch();

    /// @param lettersMin fewer letters and digits in a row are noise
    Octets(Sheet sheet, int lettersMin) {
        this.sheet = sheet;
        this.few = lettersMin;
        this.lettersMin = lettersMin;
    }

    /// Says how long the run is that the bytes to come are read from: noise of that length holds short words by chance,
    /// and whoever encodes so much has more to say. As a name shorter than that may stand in it, it is said that the
    /// run was not read whole.
    void ofRun(int characters) {
        lettersMin = lettersMin(few, characters);
        if (lettersMin > few) {
            sheet.bound();
        }
    }

    /// How many letters in a row are none of chance in a run of so many characters.
    static int lettersMin(int few, int characters) {
        return characters > LONG_RUN ? Math.max(few, LETTERS_OF_LONG_RUN) : few;
    }

    int length() {
        return length;
    }

    void put(int octet, int start, int end) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
            from = Arrays.copyOf(from, length * 2);
            to = Arrays.copyOf(to, length * 2);
        }
        bytes[length] = (byte) octet;
        from[length] = start;
        to[length] = end;
        length++;
        watch.see(octet & 0xFF);
    }

    /// Writes every reading to the sheet and forgets the bytes.
    void read() {
        inflate();
        if (watch.runMost() >= lettersMin) {
            utf8();
        }
        // The one half of each letter is a small number in UTF-16.
        if (watch.lows() >= lettersMin) {
            utf16(0, 0);
            utf16(0, 1);
            utf16(1, 0);
            utf16(1, 1);
        }
        if (watch.highMost() >= lettersMin) {
            windows();
        }
        watch.forget();
        length = 0;
    }

    /// Reads into a view of its own.
    void readInto(Harvest harvest, String layer) {
        read();
        harvest.add(layer, sheet, true);
    }

    private void utf8() {
        int mark = sheet.length();
        int letters = 0;
        int i = 0;
        while (i < length) {
            int size = Utf8.size(bytes, i, length);
            int c = size == 0 ? 0 : Utf8.codePoint(bytes, i, size);
            if (size == 0 || !isText(c)) {
                mark = closed(mark, letters, i);
                letters = 0;
                i += Math.max(1, size);
                continue;
            }
            letters += Character.isLetterOrDigit(c) ? 1 : 0;
            sheet.put(c, from[i], to[i + size - 1]);
            i += size;
        }
        closed(mark, letters, length);
    }

    private void utf16(int offset, int low) {
        int mark = sheet.length();
        int letters = 0;
        for (int i = offset; i + 1 < length; i += 2) {
            char c = (char) (((bytes[i + 1 - low] & 0xFF) << 8) | (bytes[i + low] & 0xFF));
            if (c == 0) {
                continue;
            }
            if (!isNear(c) || !isText(c)) {
                mark = closed(mark, letters, i);
                letters = 0;
                continue;
            }
            letters += Character.isLetterOrDigit(c) ? 1 : 0;
            sheet.put(c, from[i], to[i + 1]);
        }
        closed(mark, letters, length);
    }

    private void windows() {
        int mark = sheet.length();
        int letters = 0;
        for (int i = 0; i < length; i++) {
            char c = bytes[i] == ' ' ? ' ' : windows1256(bytes[i]);
            if (c == 0) {
                mark = closed(mark, letters, i);
                letters = 0;
                continue;
            }
            letters += c == ' ' ? 0 : 1;
            sheet.put(c, from[i], to[i]);
        }
        closed(mark, letters, length);
    }

    /// Ends a stretch: kept with a gap after it if it has letters enough, else taken back.
    private int closed(int mark, int letters, int at) {
        if (letters < lettersMin) {
            sheet.cut(mark);
        } else {
            sheet.gap(from[Math.min(at, length - 1)]);
        }
        return sheet.length();
    }

    private void inflate() {
        if (length < 8) {
            return;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean gzip = first == 0x1F && second == 0x8B && (bytes[3] & 0xFF) == 0 && length > 18;
        boolean zlib = (first & 0x0F) == 8 && first >> 4 <= 7 && (first * 256 + second) % 31 == 0;
        if (!gzip && !zlib) {
            return;
        }
        byte[] plain = new byte[INFLATED_MAX];
        int size = inflated(gzip ? 10 : 0, gzip, plain);
        Octets inner = new Octets(sheet, lettersMin);
        for (int i = 0; i < size; i++) {
            inner.put(plain[i], from[0], to[length - 1]);
        }
        if (size > 0) {
            inner.utf8();
            inner.utf16(0, 0);
            inner.utf16(0, 1);
            inner.windows();
        }
    }

    private int inflated(int start, boolean bare, byte[] plain) {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(bytes, start, length - start);
            return inflater.inflate(plain);
        } catch (DataFormatException noStream) {
            // What came out before the fault is text all the same; there is no way to ask for it, so nothing is read.
            return 0;
        } finally {
            inflater.end();
        }
    }

    static boolean isText(int c) {
        return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || c == '\r' || (c >= 0xA0 && isTextBeyondAscii(c));
    }

    private static boolean isTextBeyondAscii(int c) {
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE, Character.CONTROL -> false;
            default -> true;
        };
    }

    /// Letters in which names are written here, and what stands between them: any two bytes are some character.
    private static boolean isNear(char c) {
        return c < 0x250
                || (c >= 0x600 && c < 0x780)
                || (c >= 0x1E00 && c < 0x1F00)
                || (c >= 0x2000 && c < 0x2050)
                || (c >= 0xFB50 && c < 0xFF00);
    }

    /// The Arabic letter that this byte is in windows-1256, or NUL.
    static char windows1256(byte octet) {
        return octet >= 0 ? 0 : ARABIC_1256.charAt(octet + 0x80);
    }

    private static String windows1256() {
        byte[] high = new byte[128];
        for (int i = 0; i < high.length; i++) {
            high[i] = (byte) (0x80 + i);
        }
        StringBuilder letters = new StringBuilder(new String(high, java.nio.charset.Charset.forName("windows-1256")));
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c < 0x600 || c > 0x6FF) {
                letters.setCharAt(i, '\0');
            }
        }
        return letters.toString();
    }
}
