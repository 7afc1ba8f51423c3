package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.List;

/// The views of one text, and how many and how large they may be together.
final class Harvest {

    /// Every disguise that is known nested once in itself makes fewer.
    private static final int VIEWS_MAX = 400;
    /// All views of a text together, for each of its characters; and what a short text may have on top.
    private static final int FOLD_MAX = 8;
    private static final int NESTED_FOLD_MAX = 2;
    private static final int CHARS_MORE = 64 * 1024;

    private final List<View> views = new ArrayList<>();
    private final int original;
    private int left;
    private int nestedLeft;
    private boolean bounded;

    Harvest(int original) {
        this.original = original;
        this.left = FOLD_MAX * original + CHARS_MORE;
        this.nestedLeft = NESTED_FOLD_MAX * original + CHARS_MORE;
    }

    /// An empty sheet for a view of this base.
    Sheet sheet(Base base) {
        return new Sheet(base, left);
    }

    /// Whether so many characters more may be looked at for disguises within disguises; counts them.
    boolean mayNest(int chars) {
        if (chars > nestedLeft) {
            bounded = true;
            return false;
        }
        nestedLeft -= chars;
        return true;
    }

    /// Takes a sheet; one without a letter is none. The view that it became, or an empty list.
    void add(String layer, Sheet sheet, boolean disguised) {
        bounded |= sheet.isFull();
        if (sheet.length() == 0) {
            return;
        }
        if (views.size() >= VIEWS_MAX) {
            bounded = true;
            return;
        }
        left -= sheet.length();
        views.add(sheet.view(layer, disguised));
    }

    /// Says that something was not followed further.
    void bound() {
        bounded = true;
    }

    List<View> views() {
        return views;
    }

    List<View> finished() {
        List<View> all = new ArrayList<>(views);
        if (bounded) {
            all.add(new View(View.BOUNDED, String.valueOf(View.GAP), new int[] {0}, new int[] {original}, true));
        }
        return List.copyOf(all);
    }
}
