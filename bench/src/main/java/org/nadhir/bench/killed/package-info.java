/// Nodes that are killed at their work and started again (TRUST.md, T3a): real processes, real disk, real connections.
/// Begin with [Killed].
@NullMarked
package org.nadhir.bench.killed;

import org.jspecify.annotations.NullMarked;
