package org.nadhir.reports.leak.view;

import org.jspecify.annotations.Nullable;

/// A text to take disguises off: the original, or a view of it.
final class Base {

    final String text;
    final String layer;
    final int depth;
    /// Which ASCII characters occur, whether any other does, and any beyond the alphabets; of the last it may seem so
    /// without being so, since the bits of all characters are put together.
    private final long low;
    private final long high;
    final boolean ascii;
    final boolean wide;
    private @Nullable Words words;
    private @Nullable Base withoutIds;
    private @Nullable Base withoutMoments;
    private final int @Nullable [] from;
    private final int @Nullable [] to;

    private Base(String text, String layer, int depth, int @Nullable [] from, int @Nullable [] to) {
        this.text = text;
        this.layer = layer;
        this.depth = depth;
        this.from = from;
        this.to = to;
        long low = 0;
        long high = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all |= c;
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << c;
            }
        }
        this.low = low;
        this.high = high;
        this.ascii = all < 128;
        this.wide = all >= 0x2000;
    }

    static Base original(String text) {
        return new Base(text, "", 0, null, null);
    }

    static Base of(View view, int depth) {
        return new Base(view.text(), view.layer(), depth, view.from(), view.to());
    }

    /// What is written on the sheet, as the same base once more.
    static Base again(Sheet sheet) {
        View view = sheet.view("", true);
        return new Base(view.text(), sheet.base().layer, sheet.base().depth, view.from(), view.to());
    }

    /// What is written on the sheet, as a view of this layer.
    static Base again(Sheet sheet, String layer) {
        View view = sheet.view(layer, true);
        return new Base(view.text(), view.layer(), sheet.base().depth, view.from(), view.to());
    }

    /// Whether one of these ASCII characters occurs.
    boolean hasAny(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (((c < 64 ? low : high) >>> c & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a control character occurs that ends no line.
    boolean hasControls() {
        return (low & 0xFFFFFFFFL & ~(1L << '\n' | 1L << '\r' | 1L << '\t')) != 0 || !ascii;
    }

    /// The words of the text, made once.
    Words words() {
        Words made = words == null ? Words.of(text) : words;
        words = made;
        return made;
    }

    /// The same without the ids that machines wrote, in the original only: made once.
    Base withoutIds() {
        Base made = withoutIds;
        if (made == null) {
            String left = depth > 0 || from != null ? text : Ids.without(text);
            made = left.equals(text) ? this : new Base(left, layer, depth, null, null);
            withoutIds = made;
        }
        return made;
    }

    /// And without the moments that they wrote.
    Base withoutMoments() {
        Base made = withoutMoments;
        if (made == null) {
            Base ids = withoutIds();
            String left = depth > 0 || from != null ? text : Ids.withoutMoments(ids.text);
            made = left.equals(ids.text) ? ids : new Base(left, layer, depth, null, null);
            withoutMoments = made;
        }
        return made;
    }

    /// Where character `i` comes from in the original.
    int from(int i) {
        return from == null ? i : from[i];
    }

    /// Where what character `i` comes from ends in the original.
    int to(int i) {
        return to == null ? i + 1 : to[i];
    }

    /// The first character that comes from `place` of the original, or −1.
    int indexFrom(int place) {
        if (from == null) {
            return place;
        }
        for (int i = 0; i < from.length; i++) {
            if (from[i] == place) {
                return i;
            }
        }
        return -1;
    }

    /// Behind the last character that comes from what ends at `place` of the original, or −1.
    int indexTo(int place) {
        if (to == null) {
            return place;
        }
        for (int i = to.length - 1; i >= 0; i--) {
            if (to[i] == place) {
                return i + 1;
            }
        }
        return -1;
    }
}
