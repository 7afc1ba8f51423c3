/// An independent checker of evidence bundles: written from `docs/formats.md` alone, with the Java platform's own
/// cryptography and no class of the product. So an error of the product cannot hide itself here.
///
/// It is not shipped with the node and decides nothing; it prints what holds and names what does not. Main type:
/// [Checker]. Trap: whoever mends the product must not mend this by copying; both follow the document.
@NullMarked
package org.nadhir.checker;

import org.jspecify.annotations.NullMarked;
