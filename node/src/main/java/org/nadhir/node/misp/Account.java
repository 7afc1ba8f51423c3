package org.nadhir.node.misp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What became of everything that went into a conversion: of each kind, in = converted + carried + left. How many went
/// in is counted by [Inventory], apart from the conversion.
public final class Account {

    /// What can go in.
    public enum Kind {
        EVENT, ATTRIBUTE, OBJECT, TAG, CLUSTER, REFERENCE, SIGHTING, PROPOSAL, RELATED, REPORT, STIX_OBJECT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What can become of it.
    public enum Fate {
        /// It stands in the other format as what it is.
        CONVERTED,
        /// It stands there in words or as it was written.
        CARRIED,
        /// It is not there.
        LEFT
    }

    /// Of one kind.
    public record Counts(int in, int converted, int carried, int left) {
        public boolean isWhole() {
            return in == converted + carried + left;
        }
    }

    private final Map<Kind, Integer> in = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<Fate, Integer>> fates = new EnumMap<>(Kind.class);
    private final List<Loss> losses = new ArrayList<>();

    Account() {}

    void in(Kind kind, int count) {
        in.merge(kind, count, Integer::sum);
    }

    void converted(Kind kind) {
        count(kind, Fate.CONVERTED);
    }

    void carried(Kind kind, Loss loss) {
        count(kind, Fate.CARRIED);
        losses.add(loss);
    }

    void left(Kind kind, Loss loss) {
        count(kind, Fate.LEFT);
        losses.add(loss);
    }

    /// A part of something that is there.
    void lost(Loss loss) {
        losses.add(loss);
    }

    private void count(Kind kind, Fate fate) {
        fates.computeIfAbsent(kind, _ -> new EnumMap<>(Fate.class)).merge(fate, 1, Integer::sum);
    }

    public Counts counts(Kind kind) {
        Map<Fate, Integer> became = fates.getOrDefault(kind, Map.of());
        return new Counts(
                in.getOrDefault(kind, 0),
                became.getOrDefault(Fate.CONVERTED, 0),
                became.getOrDefault(Fate.CARRIED, 0),
                became.getOrDefault(Fate.LEFT, 0));
    }

    /// Whether nothing is unaccounted for.
    public boolean isWhole() {
        for (Kind kind : Kind.values()) {
            if (!counts(kind).isWhole()) {
                return false;
            }
        }
        return true;
    }

    /// All that is not there as it was, in the order of the file.
    public List<Loss> losses() {
        return Collections.unmodifiableList(losses);
    }
}
