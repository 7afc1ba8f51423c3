/// Two parties with nodes that run as processes of their own, their persons, and what these type: the stage of the
/// canary sweep and of the nodes that are killed. Begin with [Pair].
@NullMarked
package org.nadhir.bench.office;

import org.jspecify.annotations.NullMarked;
