package org.nadhir.node.http;

/// Answers the requests of one port, on many threads at once.
@FunctionalInterface
public interface Exchanger {

    /// An exception that leaves this method is an error in the program; the caller is answered with
    /// [Listening#broken] and learns nothing of it.
    Response answer(Request request);
}
