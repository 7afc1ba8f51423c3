package org.nadhir.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nadhir.ledger.Checkpoint;

/// The checkpoints met in one bundle. Two roots of one ledger at one size are a fork.
final class Heads {

    private record Place(String origin, long size) {}

    private final Map<Place, Checkpoint> heads = new LinkedHashMap<>();

    /// False where another root was met at that size.
    boolean add(Checkpoint checkpoint) {
        Checkpoint before = heads.putIfAbsent(new Place(checkpoint.origin(), checkpoint.size()), checkpoint);
        return before == null || before.equals(checkpoint);
    }

    Optional<Checkpoint> at(String origin, long size) {
        return Optional.ofNullable(heads.get(new Place(origin, size)));
    }
}
