/// Published test vectors of the suites that the product uses, against its public classes and, for what lies inside
/// them, against the very classes of the provider (TRUST.md, T7). Begin with [Suite].
@NullMarked
package org.nadhir.bench.vectors;

import org.jspecify.annotations.NullMarked;
