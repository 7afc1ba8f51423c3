package org.nadhir.bench.plant;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Permit;
import org.nadhir.tearline.Wording;

/// On what the planted tearlines are built: a permit as policy gave it, and a wording that has nothing of a source.
///
/// @param facts on which policy gave the permit
/// @param sealed lengths in bytes of envelopes that were sealed with real keys
public record Ground(
        Permit permit, Facts facts, PersonId author, Wording wording, Instant now, List<Integer> sealed) {

    public Ground {
        sealed = List.copyOf(sealed);
    }
}
