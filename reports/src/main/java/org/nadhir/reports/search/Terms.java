package org.nadhir.reports.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.reports.Word;
import org.nadhir.reports.claim.Stems;
import org.nadhir.reports.register.NameLikeness;

/// What a text is found by.
final class Terms {

    private static final int SHORT = 3;
    private static final int NEAR_MAX = 3;
    /// Names that are farther apart are seldom one: the right one among a thousand lies below this for nine in ten.
    private static final double LIKE_MAX = 0.22;
    private static final char LATIN_BELOW = '\u0250';

    private Terms() {}

    /// The stems of a text's words; its short words and numbers as they are.
    static Set<String> of(String text) {
        Set<String> terms = new HashSet<>(Stems.of(text));
        Word.of(text).stream().filter(word -> word.length() < SHORT).forEach(terms::add);
        return terms;
    }

    static boolean isLatin(String word) {
        return word.charAt(0) < LATIN_BELOW;
    }

    /// The words of the other script, of those given, that sound like this one: the nearest, none that is far.
    static List<String> soundingLike(String word, Iterable<String> others) {
        record Near(String word, double distance) {}
        List<Near> near = new ArrayList<>();
        for (String other : others) {
            if (isLatin(other) != isLatin(word) && other.length() >= SHORT) {
                double distance = isLatin(word)
                        ? NameLikeness.distance(other, word)
                        : NameLikeness.distance(word, other);
                if (distance <= LIKE_MAX) {
                    near.add(new Near(other, distance));
                }
            }
        }
        near.sort((a, b) -> Double.compare(a.distance(), b.distance()));
        return near.stream().limit(NEAR_MAX).map(Near::word).toList();
    }

    /// The words that may be part of a name: all of an Arabic text, in a Latin one those that begin with a capital.
    static Set<String> ofNames(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String word : text.split("[^\\p{L}\\p{M}'’-]+", -1)) {
            if (word.length() >= SHORT && (!isLatin(word) || Character.isUpperCase(word.charAt(0)))) {
                names.addAll(Word.of(word));
            }
        }
        names.removeIf(word -> word.length() < SHORT);
        return names;
    }
}
