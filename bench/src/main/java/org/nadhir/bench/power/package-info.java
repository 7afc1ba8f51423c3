/// A process over a real store whose writes are written down or spoilt by `strace` (TRUST.md, T3b and T3c). Begin with
/// [Power].
@NullMarked
package org.nadhir.bench.power;

import org.jspecify.annotations.NullMarked;
