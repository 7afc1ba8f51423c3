/// The node: everything that touches the world, wired in this package and nowhere else.
///
/// Main types: [Founding] makes a node, [Node] runs one. Trap: only the command line may use them; parts never do.
@NullMarked
package org.nadhir.node;

import org.jspecify.annotations.NullMarked;
