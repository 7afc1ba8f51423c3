/// Nodes that are killed at their work and started again (TRUST.md, T3a), that share one database, or that are under
/// hostile load (T17): real processes, real disk, real connections. Begin with [Killed], [Shared] and [Hostile].
@NullMarked
package org.nadhir.bench.killed;

import org.jspecify.annotations.NullMarked;
