package org.nadhir.model;

import java.util.List;

/// The markings of one thing, as it came.
///
/// @param labels TLP and PAP labels, exactly as given
/// @param policies information exchange policies that came with it
public record Marks(List<String> labels, List<Iep> policies) {
    public Marks {
        labels = List.copyOf(labels);
        policies = List.copyOf(policies);
    }

    public static Marks of(String... labels) {
        return new Marks(List.of(labels), List.of());
    }
}
