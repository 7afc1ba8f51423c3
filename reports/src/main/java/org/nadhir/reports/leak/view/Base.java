package org.nadhir.reports.leak.view;

import org.jspecify.annotations.Nullable;

/// A text to take disguises off: the original, or a view of it.
final class Base {

    final String text;
    final String layer;
    final int depth;
    private final int @Nullable [] from;
    private final int @Nullable [] to;

    private Base(String text, String layer, int depth, int @Nullable [] from, int @Nullable [] to) {
        this.text = text;
        this.layer = layer;
        this.depth = depth;
        this.from = from;
        this.to = to;
    }

    static Base original(String text) {
        return new Base(text, "", 0, null, null);
    }

    static Base of(View view, int depth) {
        return new Base(view.text(), view.layer(), depth, view.from(), view.to());
    }

    /// Where character `i` comes from in the original.
    int from(int i) {
        return from == null ? i : from[i];
    }

    /// Where what character `i` comes from ends in the original.
    int to(int i) {
        return to == null ? i + 1 : to[i];
    }
}
