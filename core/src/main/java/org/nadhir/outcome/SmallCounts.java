package org.nadhir.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.nadhir.outcome.Score.Shown;

/// Hides counts that are small enough to point at a case, and as many more as keep a reader from taking the hidden
/// ones back out of a sum that is shown beside them (complementary suppression, as official statistics do it).
final class SmallCounts {

    private SmallCounts() {}

    /// One count by itself. Zero points at nobody.
    static Shown shown(int count, int min) {
        return count == 0 || count >= min ? new Shown.Plain(count) : new Shown.Hidden();
    }

    /// Counts whose sum the reader knows. Hidden together they are at least `min`, or there is nothing left to show.
    static <K> SequencedMap<K, Shown> shown(SequencedMap<K, Integer> counts, int min) {
        SequencedMap<K, Shown> shown = new LinkedHashMap<>();
        counts.forEach((key, count) -> shown.put(key, shown(count, min)));
        while (givesAway(counts, shown, min)) {
            hideSmallest(shown);
        }
        return shown;
    }

    /// Whether what is hidden could be taken out of the sum: a single count, or several that are few together.
    private static <K> boolean givesAway(SequencedMap<K, Integer> counts, SequencedMap<K, Shown> shown, int min) {
        int hidden = 0;
        int sum = 0;
        int left = 0;
        for (Map.Entry<K, Integer> count : counts.entrySet()) {
            if (shown.get(count.getKey()) instanceof Shown.Hidden) {
                hidden++;
                sum += count.getValue();
            } else if (count.getValue() > 0) {
                left++;
            }
        }
        return hidden > 0 && left > 0 && (hidden == 1 || sum < min);
    }

    private static <K> void hideSmallest(SequencedMap<K, Shown> shown) {
        int smallest = shown.values().stream()
                .mapToInt(SmallCounts::value)
                .filter(value -> value > 0)
                .min()
                .orElseThrow();
        for (Map.Entry<K, Shown> entry : shown.entrySet()) {
            if (value(entry.getValue()) == smallest) {
                entry.setValue(new Shown.Hidden());
                return;
            }
        }
    }

    private static int value(Shown shown) {
        return shown instanceof Shown.Plain(int value) ? value : 0;
    }
}
