/// Whether what leaves a node depends on its source: two runs of the product that differ in nothing else, compared byte
/// for byte; and whether a word that only the vault may know turns up anywhere.
///
/// What it is not: a model. The desks, the reader, the leak guard, the store, the exchange and the outbox's list are
/// the product's, wired by [org.nadhir.node.WarningDesks]; stand-ins are the network, the clock, the random numbers
/// and, for most of the pairs, the cryptography.
/// Main types: [Swap], the proof; [Leaving], the exits; [Walked], a node in this process; [Told], a source and its
/// report.
/// Trap: the generator that draws sources must never draw for what goes out; see [Walked].
@NullMarked
package org.nadhir.bench.swap;

import org.jspecify.annotations.NullMarked;
