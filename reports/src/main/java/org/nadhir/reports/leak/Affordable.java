package org.nadhir.reports.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nadhir.reports.leak.view.View;

/// Which views of a text are searched: so many characters for each one of the text and [#MORE] besides, the shortest
/// views first, so that no text costs more than its length allows.
///
/// @param views to be searched
/// @param isAll whether they are all; if not, the text counts as one that hides something
record Affordable(List<View> views, boolean isAll) {

    static final int FOLD = 4;
    static final int MORE = 64 * 1024;

    /// Views of picked letters are not counted: they are searched for whole names only, and bounded when made.
    static Affordable of(List<View> views, int length) {
        long left = (long) FOLD * length + MORE;
        List<View> shortest = new ArrayList<>(views);
        shortest.sort(Comparator.comparingInt(view -> view.text().length()));
        List<View> kept = new ArrayList<>(shortest.size());
        for (View view : shortest) {
            long cost = Reading.isPicked(view.layer()) ? 0 : view.text().length();
            if (cost <= left) {
                left -= cost;
                kept.add(view);
            }
        }
        return new Affordable(List.copyOf(kept), kept.size() == views.size());
    }
}
