package org.nadhir.model;

import java.util.List;

/// What several reports say together.
public record Picture(List<Reading> readings, List<Claim> claims, List<Contradiction> contradictions) {

    public Picture {
        readings = List.copyOf(readings);
        claims = List.copyOf(claims);
        contradictions = List.copyOf(contradictions);
    }
}
