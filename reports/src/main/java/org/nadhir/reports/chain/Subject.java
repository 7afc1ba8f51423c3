package org.nadhir.reports.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;

/// Who is said to speak: an outlet, or an origin, from one word up to another of a sentence.
///
/// @param further other origins named together with the first ("Syrian officials and Western diplomats")
/// @param commentator judges events and has no knowledge of his own of them
record Subject(
        int from,
        int to,
        @Nullable EntityId outlet,
        @Nullable Origin origin,
        List<Origin> further,
        boolean explicit,
        boolean commentator) {

    static Subject outlet(int from, int to, EntityId outlet, boolean explicit) {
        return new Subject(from, to, outlet, null, List.of(), explicit, false);
    }

    static Subject origin(int from, int to, Origin origin, boolean explicit, boolean commentator) {
        return new Subject(from, to, null, origin, List.of(), explicit, commentator);
    }

    /// The same with another origin beside it.
    Subject and(Origin other, int end) {
        List<Origin> all = new ArrayList<>(further);
        all.add(other);
        return new Subject(from, end, outlet, origin, List.copyOf(all), explicit, commentator);
    }

    Subject from(int word) {
        return new Subject(word, to, outlet, origin, further, explicit, commentator);
    }
}
