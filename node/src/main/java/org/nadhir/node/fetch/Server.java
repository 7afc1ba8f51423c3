package org.nadhir.node.fetch;

/// The other side. [Wire] is the real one.
interface Server {

    /// Asks once and waits for what comes of it.
    Heard ask(Ask ask);
}
