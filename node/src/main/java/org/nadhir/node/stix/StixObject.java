package org.nadhir.node.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Bytes;

/// A STIX object that may be taken: its bytes as they came, and what the node needs to know of it.
///
/// @param raw exactly what was read; written back unchanged, so nothing that we do not know is lost
/// @param version what orders the states of one id: `modified`, else `created`, else [#UNVERSIONED]
/// @param markings ids of `object_marking_refs`, as they stand
/// @param partMarkings ids that its granular markings name, as they stand
/// @param references all other identifiers that its own `_ref` and `_refs` name, each once
public record StixObject(
        Bytes raw,
        Family family,
        String type,
        String id,
        String specVersion,
        Optional<Instant> created,
        Instant version,
        boolean revoked,
        List<String> markings,
        List<String> partMarkings,
        List<String> references) {

    /// The version of objects that have none (observables): the same everywhere and always.
    public static final Instant UNVERSIONED = Instant.EPOCH;

    public StixObject {
        markings = List.copyOf(markings);
        partMarkings = List.copyOf(partMarkings);
        references = List.copyOf(references);
    }
}
