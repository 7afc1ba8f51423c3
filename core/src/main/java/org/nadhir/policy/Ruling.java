package org.nadhir.policy;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.Marking;

/// The policy's answer to one request at one moment, with every rule that spoke.
/// Closed: a [Permit] or a [Refusal]. Neither is ever stored to be used again; ask again instead.
public sealed interface Ruling permits Permit, Refusal {

    Request request();

    /// In the order of the rules.
    List<Finding> findings();

    /// The strictest marking of all that it would rest on; what goes out bears it.
    Marking marking();

    /// The moment for which it holds.
    Instant at();
}
