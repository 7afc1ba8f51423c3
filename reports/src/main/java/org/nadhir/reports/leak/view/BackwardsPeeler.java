package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.List;

/// Encodings written from their end: what stands without a space and looks like one is turned round and decoded.
///
/// Letters that are turned round need no view: the guard knows its names backwards.
final class BackwardsPeeler implements Peeler {

    static final String LAYER = "reversed";
    private static final int RUN_MIN = 8;
    private static final List<Peeler> DECODERS = decoders();
    private static final Peeler HEXADECIMAL = new BitsPeeler("hexadecimal", 4, 6);

    private static List<Peeler> decoders() {
        List<Peeler> decoders = new ArrayList<>(Escapes.peelers());
        decoders.addAll(Views.bases());
        decoders.add(new NumbersPeeler());
        return List.copyOf(decoders);
    }

    @Override
    public void peel(Base base, Harvest harvest) {
        if (base.depth > 0) {
            return;
        }
        Base left = base.withoutMoments();
        Sheet sheet = harvest.sheet(base);
        Sheet ids = harvest.sheet(base);
        String text = left.text;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            int odd = 0;
            while (i < text.length() && isInside(text.charAt(i))) {
                odd += i > start && text.charAt(i) < 'a' ? 1 : 0;
                i++;
            }
            if (i - start >= RUN_MIN && odd > 0) {
                turn(base.text, start, i, sheet);
            }
            start = i;
            while (i < text.length() && text.charAt(i) != base.text.charAt(i)) {
                i++;
            }
            if (i > start) {
                turn(base.text, start, i, ids);
            } else {
                i++;
            }
        }
        if (sheet.length() > 0) {
            Base turned = Base.again(sheet, LAYER);
            DECODERS.forEach(decoder -> decoder.peel(turned, harvest));
        }
        if (ids.length() > 0) {
            HEXADECIMAL.peel(Base.again(ids, LAYER), harvest);
        }
    }

    private static void turn(String text, int start, int end, Sheet sheet) {
        for (int k = end - 1; k >= start; k--) {
            sheet.put(text.charAt(k), k, k + 1);
        }
        sheet.gap(start);
    }

    private static boolean isInside(char c) {
        return c > ' ' && c < 0x7F;
    }
}
