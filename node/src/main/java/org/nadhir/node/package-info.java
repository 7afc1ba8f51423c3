/// The node: everything that touches the world.
@NullMarked
package org.nadhir.node;

import org.jspecify.annotations.NullMarked;
