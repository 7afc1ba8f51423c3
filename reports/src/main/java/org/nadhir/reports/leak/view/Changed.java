package org.nadhir.reports.leak.view;

import java.util.Arrays;

/// The stretches of a view in which something else stands than in the original. What only was copied has been looked
/// at already.
final class Changed {

    private static final int AROUND = 32;
    private static final int STRETCH_MIN = 8;

    private Changed() {}

    static View of(View view) {
        String text = view.text();
        char[] kept = new char[text.length()];
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        int length = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(View.GAP, start);
            end = end < 0 ? text.length() : end;
            int before = length;
            int until = start;
            for (int i = start; i < end; i++) {
                if (isChanged(view, i, start)) {
                    int first = Math.max(until, i - AROUND);
                    until = Math.min(end, i + AROUND);
                    for (int k = first; k < until; k++) {
                        kept[length] = text.charAt(k);
                        from[length] = view.from()[k];
                        to[length] = view.to()[k];
                        length++;
                    }
                    // What follows is looked at only for changes beyond what is kept.
                    i = Math.max(i, until - AROUND - 1);
                }
            }
            if (length - before < STRETCH_MIN) {
                length = before;
            } else if (end < text.length() && length < kept.length) {
                kept[length] = View.GAP;
                from[length] = view.from()[end];
                to[length] = view.to()[end];
                length++;
            }
            start = end + 1;
        }
        return new View(
                view.layer(),
                new String(kept, 0, length),
                Arrays.copyOf(from, length),
                Arrays.copyOf(to, length),
                view.disguised());
    }

    private static boolean isChanged(View view, int i, int start) {
        return view.to()[i] - view.from()[i] != 1 || (i > start && view.from()[i] != view.to()[i - 1]);
    }
}
