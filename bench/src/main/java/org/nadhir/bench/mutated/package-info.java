/// Mutations: one small change at a time in the compiled product, and whether some test notices.
///
/// PIT makes the changes and runs the module's own tests in processes of its own (decision 0310); here it is said on
/// which packages, with which bar, and what of the survivors is excused and why.
/// Main types: [Ground][org.nadhir.bench.mutated.Ground], [Mutation][org.nadhir.bench.mutated.Mutation].
@NullMarked
package org.nadhir.bench.mutated;

import org.jspecify.annotations.NullMarked;
