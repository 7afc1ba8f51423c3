/// The stories of the product as text files that read as sentences, run against the real flow: real rules, real
/// cryptography, a real store and real ledgers; only the wire between two nodes is a method call that can fail.
@NullMarked
package org.nadhir.node.scenario;

import org.jspecify.annotations.NullMarked;
