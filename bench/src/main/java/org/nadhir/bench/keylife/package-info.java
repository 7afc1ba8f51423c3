/// Lives of a party's keys, drawn from seeds, and what must come of them (TRUST.md, T13). What is expected is worked
/// out from what the party and the thief did and when it arrived, without any class of the product.
@NullMarked
package org.nadhir.bench.keylife;

import org.jspecify.annotations.NullMarked;
