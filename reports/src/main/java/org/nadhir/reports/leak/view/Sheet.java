package org.nadhir.reports.leak.view;

import java.util.Arrays;

/// A view while it is written: characters, each with the stretch of the base that it stands for.
final class Sheet {

    private static final int CHARS_AT_FIRST = 64;

    private final Base base;
    private final int charsMax;
    private char[] text = new char[CHARS_AT_FIRST];
    private int[] from = new int[CHARS_AT_FIRST];
    private int[] to = new int[CHARS_AT_FIRST];
    private int length;
    private boolean full;

    Sheet(Base base, int charsMax) {
        this.base = base;
        this.charsMax = charsMax;
    }

    Base base() {
        return base;
    }

    int length() {
        return length;
    }

    char last() {
        return length == 0 ? View.GAP : text[length - 1];
    }

    /// Whether something was left out.
    boolean isFull() {
        return full;
    }

    /// Says that something was not read closely enough to be written.
    void bound() {
        full = true;
    }

    /// Puts a character that stands for `[start, end)` of the base.
    void put(char c, int start, int end) {
        if (length >= charsMax) {
            full = true;
            return;
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
            from = Arrays.copyOf(from, length * 2);
            to = Arrays.copyOf(to, length * 2);
        }
        text[length] = c;
        // A base may run from the end of the original to its beginning.
        from[length] = Math.min(base.from(start), base.from(end - 1));
        to[length] = Math.max(base.to(start), base.to(end - 1));
        length++;
    }

    void put(int codePoint, int start, int end) {
        if (Character.isBmpCodePoint(codePoint)) {
            put((char) codePoint, start, end);
        } else {
            put(Character.highSurrogate(codePoint), start, end);
            put(Character.lowSurrogate(codePoint), start, end);
        }
    }

    void put(CharSequence chars, int start, int end) {
        for (int i = 0; i < chars.length(); i++) {
            put(chars.charAt(i), start, end);
        }
    }

    /// Puts characters of the base as they stand.
    void copy(int start, int end) {
        for (int i = start; i < end; i++) {
            put(base.text.charAt(i), i, i + 1);
        }
    }

    /// Puts every `step`-th of these places of the base, from the `first` on.
    void pick(int[] places, int first, int step) {
        room((places.length - first + step - 1) / step);
        for (int i = first; i < places.length; i += step) {
            put(base.text.charAt(places[i]), places[i], places[i] + 1);
        }
    }

    /// Makes room for so many characters more at once.
    private void room(int more) {
        int size = (int) Math.min(charsMax, (long) length + Math.max(0, more) + CHARS_AT_FIRST);
        if (size > text.length) {
            text = Arrays.copyOf(text, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
        }
    }

    /// Parts what follows from what stands before.
    void gap(int at) {
        if (length > 0 && text[length - 1] != View.GAP && at < base.text.length()) {
            put(View.GAP, at, at + 1);
        }
    }

    /// Takes back all that was put since the sheet had this length.
    void cut(int before) {
        length = before;
    }

    /// Takes the spaces out of what stands from `start` on if it is single letters with a space after each.
    void squeeze(int start) {
        for (int i = start; i + 1 < length; i++) {
            if ((text[i] == ' ') == (text[i + 1] == ' ')) {
                return;
            }
        }
        int kept = start;
        for (int i = start; i < length; i++) {
            if (text[i] != ' ') {
                text[kept] = text[i];
                from[kept] = from[i];
                to[kept] = to[i];
                kept++;
            }
        }
        length = kept;
    }

    /// Whether what stands from `middle` on is what stands from `start` to there.
    boolean repeats(int start, int middle) {
        return Arrays.equals(text, start, middle, text, middle, Math.min(length, 2 * middle - start));
    }

    View view(String layer, boolean disguised) {
        return new View(
                base.layer.isEmpty() ? layer : base.layer + '+' + layer,
                new String(text, 0, length),
                Arrays.copyOf(from, length),
                Arrays.copyOf(to, length),
                disguised);
    }
}
