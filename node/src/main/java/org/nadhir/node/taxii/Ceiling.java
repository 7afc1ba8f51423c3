package org.nadhir.node.taxii;

import java.util.List;
import org.nadhir.model.Marking;

/// How strict an object of somebody else is: the strictest of its TLP markings. An unknown marking counts as the
/// strictest, and so does none at all (DESIGN.md §5.2).
final class Ceiling {

    private Ceiling() {}

    /// The definitions of TLP themselves are public.
    static Marking of(StixObject object) {
        return TlpDefinition.of(object.id()).isPresent() ? Marking.CLEAR : of(object.markings());
    }

    static Marking of(List<String> markings) {
        return markings.stream()
                .map(id -> TlpDefinition.of(id).map(TlpDefinition::marking).orElse(Marking.RED))
                .reduce(Marking::join)
                .orElse(Marking.RED);
    }
}
