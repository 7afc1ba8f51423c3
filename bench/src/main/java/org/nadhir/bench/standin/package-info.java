/// Cryptography for measurements: the product's own in its deterministic form, or an insecure one of the same lengths
/// that is a hundred times faster; and the fictional parties that sign with it, with what they know of each other. The
/// only home of these; nothing that is shipped knows it.
@NullMarked
package org.nadhir.bench.standin;

import org.jspecify.annotations.NullMarked;
