/// Runs many nodes in one thread over a simulated world: the product's own exchange, reception, journal, ledger, policy
/// and dispatch, on a store, a network, clocks and couriers that break as a seed draws it. The same seed gives the same
/// run, byte for byte.
///
/// Begin with [Simulation]. [World] moves time and calls nodes; [SimNode] is the product's code as a process that can
/// die; [Model] judges, and shares no decision with the product: it knows what it saw go in and out, and its own Merkle
/// tree ([OwnTree]).
@NullMarked
package org.nadhir.bench.sim;

import org.jspecify.annotations.NullMarked;
