/// Cryptography for measurements: the product's own in its deterministic form, or an insecure one of the same lengths
/// that is a hundred times faster. The only home of either; nothing that is shipped knows it.
@NullMarked
package org.nadhir.bench.standin;

import org.jspecify.annotations.NullMarked;
