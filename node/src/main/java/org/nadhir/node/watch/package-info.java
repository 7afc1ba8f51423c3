/// What a machine may see of a running node: whether it lives, whether it takes warnings in, and a few numbers for
/// Prometheus, on a port of its own that answers this machine only and is off unless the settings name it.
///
/// All of it is public by intent: no name, no id, no count of cases, reports, sources, partners or warnings; what is
/// overdue is said as yes or no, how long something waits in wide steps (docs/decisions/0162). Main types: [Outlook]
/// and [Vitals] are what is seen, [Lookout] looks every so often, [WatchListener] answers from what it saw last.
/// Trap: a caller never makes the node look; how often one asks shows nothing finer.
@NullMarked
package org.nadhir.node.watch;

import org.jspecify.annotations.NullMarked;
