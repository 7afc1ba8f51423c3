/// The demo, run for real: two processes, their databases, the network between them.
@NullMarked
package org.nadhir.node.demo;

import org.jspecify.annotations.NullMarked;
