package org.nadhir.reports.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.Word;

/// Content words without their endings, for "the same in other words".
///
/// A light stemmer of our own after the idea of Larkey's light10 (2002): it only cuts article, particles and
/// plural, and keeps a stem of three letters; English loses its commonest endings.
public final class Stems {

    private static final Set<String> STOP = Set.copyOf(Word.of("في من على إلى عن أن إن كان كانت هذا هذه ذلك التي الذي"
            + " الذين مع بين قد لا لم لن ما هو هي هم أو ثم كما حول خلال بعد قبل عند كل بناء نظرا وجود"
            + " the a an of to in on for with and or that was were is are be been has have had it its their his her as by"
            + " from at this which who said"));
    private static final List<String> FRONTS = List.of("وال", "بال", "كال", "فال", "لل", "ال", "و");
    private static final List<String> BACKS =
            List.of("هما", "ها", "هم", "نا", "ات", "ان", "ون", "ين", "يه", "ه", "ي", "ا");
    private static final List<String> ENGLISH_BACKS = List.of("ingly", "ing", "edly", "ed", "ly", "ies", "es", "s");
    private static final int STEM_MIN = 3;

    private Stems() {}

    /// The stems of all words but the very short and the very common.
    public static Set<String> of(String text) {
        Set<String> stems = new HashSet<>();
        String folded = Shadow.fold(text);
        for (Word word : Word.in(folded, 0, folded.length())) {
            if (word.text().length() >= STEM_MIN && !STOP.contains(word.text())) {
                stems.add(stem(word.text()));
            }
        }
        return stems;
    }

    static String stem(String word) {
        String stem = word;
        if (stem.charAt(0) < 'z') {
            return cutBack(stem, ENGLISH_BACKS);
        }
        for (String front : FRONTS) {
            if (stem.startsWith(front) && stem.length() - front.length() >= STEM_MIN) {
                stem = stem.substring(front.length());
                break;
            }
        }
        return cutBack(stem, BACKS);
    }

    private static String cutBack(String word, List<String> endings) {
        for (String back : endings) {
            if (word.endsWith(back) && word.length() - back.length() >= STEM_MIN) {
                return word.substring(0, word.length() - back.length());
            }
        }
        return word;
    }

    static <T> int shared(Set<T> a, Set<T> b) {
        Set<T> larger = a.size() < b.size() ? b : a;
        int shared = 0;
        for (T one : a.size() < b.size() ? a : b) {
            shared += larger.contains(one) ? 1 : 0;
        }
        return shared;
    }

    /// How much of the smaller set stands in the larger, 0 to 1.
    static double containment(Set<String> a, Set<String> b) {
        int smaller = Math.min(a.size(), b.size());
        return smaller == 0 ? 0 : (double) shared(a, b) / smaller;
    }
}
