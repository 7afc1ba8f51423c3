package org.nadhir.bench.swap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Guesses which of two sources a warning came from, by what was seen of others: naive Bayes over features that are
/// words, with Laplace's correction (Mitchell, "Machine Learning", 1997, 6.9). Used by one thread.
final class Bayes {

    /// What was seen of one warning, and which source it came from.
    ///
    /// @param features each begins with its name
    record Seen(boolean isFirst, List<String> features) {
        Seen {
            features = List.copyOf(features);
        }
    }

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final int[] seen = new int[2];

    private static int side(boolean isFirst) {
        return isFirst ? 0 : 1;
    }

    void learn(Seen one) {
        seen[side(one.isFirst())]++;
        one.features().forEach(feature ->
                counts.computeIfAbsent(feature, _ -> new int[2])[side(one.isFirst())]++);
    }

    /// Whether it rather came from the first.
    boolean guess(List<String> features) {
        double first = 0;
        for (String feature : features) {
            int[] count = counts.getOrDefault(feature, new int[2]);
            first += Math.log((count[0] + 1.0) / (seen[0] + 2.0)) - Math.log((count[1] + 1.0) / (seen[1] + 2.0));
        }
        return first > 0;
    }

    /// How many of all are guessed rightly, each half by what was learnt of the other.
    static int right(List<Seen> all) {
        int middle = all.size() / 2;
        List<Seen> one = new ArrayList<>(all.subList(0, middle));
        List<Seen> other = new ArrayList<>(all.subList(middle, all.size()));
        return right(one, other) + right(other, one);
    }

    private static int right(List<Seen> learnt, List<Seen> guessed) {
        Bayes bayes = new Bayes();
        learnt.forEach(bayes::learn);
        return (int) guessed.stream().filter(one -> bayes.guess(one.features()) == one.isFirst()).count();
    }
}
