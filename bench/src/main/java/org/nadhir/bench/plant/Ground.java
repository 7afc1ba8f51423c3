package org.nadhir.bench.plant;

import java.time.Instant;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Permit;
import org.nadhir.tearline.Wording;

/// On what the planted tearlines are built: a permit as policy gave it, and a wording that has nothing of a source.
public record Ground(Permit permit, PersonId author, Wording wording, Instant now) {}
