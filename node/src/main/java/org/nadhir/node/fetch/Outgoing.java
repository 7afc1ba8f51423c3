package org.nadhir.node.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Bytes;

/// An object that is to be sent, as it came out of the file.
///
/// @param version of those that have one
/// @param name the print of its id and version
/// @param content the print of its canonical form
record Outgoing(String id, Optional<Instant> version, Bytes bytes, Print name, Print content) {

    /// Its name as the folder notes it.
    String label() {
        return name.label();
    }

    Outcome became(Outcome.What what, String why) {
        return new Outcome(what, id, version, name, content, why, List.of());
    }
}
