package org.nadhir.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The lines read so far, to know one that comes again.
final class Seen {

    private static final double LIKE_MIN = 0.8;
    private static final int DUPLICATE_WORDS_MIN = 5;
    private static final List<String> ICON_LABELS = List.of("camera icon", "image icon", "video icon");

    private String title = "";
    private final List<Set<String>> captions = new ArrayList<>();
    private final Set<String> bodies = new LinkedHashSet<>();

    boolean hasTitle() {
        return !title.isEmpty();
    }

    void title(Shape shape) {
        title = Phrases.bare(shape.folded());
    }

    void caption(Shape shape) {
        captions.add(words(shape.folded()));
    }

    void body(Shape shape) {
        bodies.add(Phrases.bare(shape.folded()));
    }

    /// The rule that takes this line for a repetition, or empty. A caption need not be repeated to the letter: sites
    /// keep two versions of it.
    String duplicate(Shape shape) {
        String bare = Phrases.bare(shape.folded());
        if (bare.equals(title)) {
            return "duplicate-title";
        }
        if (shape.words() >= DUPLICATE_WORDS_MIN && bodies.contains(bare)) {
            return "duplicate-line";
        }
        if (shape.words() >= DUPLICATE_WORDS_MIN && !captions.isEmpty()) {
            Set<String> own = words(withoutIcon(shape.folded()));
            if (captions.stream().anyMatch(caption -> likeness(caption, own) >= LIKE_MIN)) {
                return "duplicate-caption";
            }
        }
        return "";
    }

    private static String withoutIcon(String folded) {
        for (String label : ICON_LABELS) {
            if (folded.startsWith(label)) {
                return folded.substring(label.length());
            }
        }
        return folded;
    }

    private static Set<String> words(String folded) {
        Set<String> words = new LinkedHashSet<>(List.of(folded.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /// Jaccard's index of the two sets of words.
    private static double likeness(Set<String> one, Set<String> two) {
        long shared = one.stream().filter(two::contains).count();
        long all = one.size() + two.size() - shared;
        return all == 0 ? 0 : shared / (double) all;
    }
}
