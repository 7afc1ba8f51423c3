/// Two parties with nodes that run as processes of their own, their persons, what these type and the papers
/// that they fill in: the stage of the canary sweep and of the nodes that are killed. Begin with
/// [Pair].
@NullMarked
package org.nadhir.bench.office;

import org.jspecify.annotations.NullMarked;
