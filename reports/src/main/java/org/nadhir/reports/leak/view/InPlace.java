package org.nadhir.reports.leak.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What decoders read, put back where it stood: of a name of several words one may be encoded and the others plain, or
/// each in an encoding of its own.
final class InPlace {

    private static final int AROUND = 64;
    private static final int STRETCHES_MAX = 64;
    private static final int LETTERS_MIN = 2;
    private static final int LETTERS_OF_TEN = 8;
    private static final int BESIDE_MAX = 4;
    private static final String LAYER = "word-by-word";

    /// A stretch of the base and what it reads as.
    private record Stretch(int start, int end, String text) {}

    private InPlace() {}

    /// @param views what was read in the base by decoders
    static void write(Base base, List<View> views, Harvest harvest) {
        List<Stretch> all = new ArrayList<>();
        for (View view : views) {
            stretches(base, view, all);
        }
        all.sort(Comparator.comparingInt((Stretch stretch) -> stretch.start() - stretch.end())
                .thenComparingInt(Stretch::start));
        List<Stretch> kept = new ArrayList<>();
        for (Stretch next : all) {
            if (kept.stream().noneMatch(one -> next.start() < one.end() && one.start() < next.end())) {
                kept.add(next);
            }
        }
        kept.sort(Comparator.comparingInt(Stretch::start));
        if (!isBesideAny(base.text, kept)) {
            return;
        }
        Sheet sheet = harvest.sheet(base);
        Patches patches = new Patches(sheet, AROUND);
        kept.forEach(stretch -> patches.text(stretch.text(), stretch.start(), stretch.end()));
        patches.finish();
        harvest.add(LAYER, sheet, true);
    }

    private static void stretches(Base base, View view, List<Stretch> all) {
        String text = view.text();
        int start = 0;
        while (start < text.length() && all.size() < STRETCHES_MAX) {
            int gap = text.indexOf(View.GAP, start);
            int end = gap < 0 ? text.length() : gap;
            String read = text.substring(start, end);
            if (isWords(read)) {
                int from = base.indexFrom(view.start(start, end));
                int to = base.indexTo(view.end(start, end));
                // Bytes of an id stand for no word.
                boolean id = from >= 0 && base.withoutIds().text.charAt(from) != base.text.charAt(from);
                if (from >= 0 && to > from && !id && isWhole(base.text, from, to)) {
                    all.add(new Stretch(from, to, read));
                }
            }
            start = end + 1;
        }
    }

    /// Whether nearly all of it is letters of the alphabets in which names are written here.
    private static boolean isWords(String read) {
        int letters = 0;
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            letters += c == ' ' || (c < 0x780 && Character.isLetter(c)) ? 1 : 0;
        }
        return letters >= LETTERS_MIN && letters * 10 >= read.length() * LETTERS_OF_TEN;
    }

    /// Whether the stretch is no part of a longer run of letters and digits.
    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /// Whether a word stands beside one of the stretches; else nothing is said that the decoders' own views do not say.
    private static boolean isBesideAny(String text, List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            for (int i = 1; i <= BESIDE_MAX; i++) {
                int before = stretch.start() - i;
                int behind = stretch.end() + i;
                if ((before >= 0 && Character.isLetter(text.charAt(before)))
                        || (behind < text.length() && Character.isLetter(text.charAt(behind)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
