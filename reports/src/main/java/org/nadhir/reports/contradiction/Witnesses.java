package org.nadhir.reports.contradiction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.nadhir.reports.claim.Fact;

/// Of many statements with one value the first, and the first of another report: two values that exclude each other in
/// two reports do so between these, so the cost grows with the values and not with the pairs of statements.
///
/// @param <V> what is compared
final class Witnesses<V> {

    /// Who says it.
    record Witness<V>(Fact fact, V value) {}

    /// Two that cannot both be right.
    record Clash<V>(Witness<V> one, Witness<V> other) {}

    private final Map<Object, List<Witness<V>>> byValue = new LinkedHashMap<>();

    /// @param key equal for values that exclude the same
    void add(Object key, Fact fact, V value) {
        List<Witness<V>> known = byValue.computeIfAbsent(key, one -> new ArrayList<>());
        if (known.isEmpty() || (known.size() == 1 && !known.getFirst().fact().sameReport(fact))) {
            known.add(new Witness<>(fact, value));
        }
    }

    /// The first two of different reports that exclude each other.
    Optional<Clash<V>> clash(BiPredicate<V, V> exclude) {
        List<Witness<V>> all = byValue.values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                if (!all.get(i).fact().sameReport(all.get(k).fact())
                        && exclude.test(all.get(i).value(), all.get(k).value())) {
                    return Optional.of(new Clash<>(all.get(i), all.get(k)));
                }
            }
        }
        return Optional.empty();
    }
}
