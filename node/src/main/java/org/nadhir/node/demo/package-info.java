/// The demo: two nodes, as two processes, take reports the whole way to an acknowledged and provable warning.
///
/// It drives the commands that every user has and knows no other way in. Main types: [Demo], [Shell]. Trap: what a
/// step needs it takes from what a command printed or saved, never from a node's folder.
@NullMarked
package org.nadhir.node.demo;

import org.jspecify.annotations.NullMarked;
