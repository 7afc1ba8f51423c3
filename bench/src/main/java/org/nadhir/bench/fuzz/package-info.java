/// Targets for fuzzing (TRUST.md, T6): each is a way into the product for bytes from outside, with what must hold
/// whatever the bytes are. Jazzer searches with coverage ([Fuzzing]), a test without it; what either ever found stays
/// in the kept inputs ([Kept]). Begin with [Target].
@NullMarked
package org.nadhir.bench.fuzz;

import org.jspecify.annotations.NullMarked;
