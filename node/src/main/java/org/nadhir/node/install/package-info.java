/// What lies on this machine, held against what was packed: libraries, files of the archive, the clock, the rights of a
/// node's files, its keys.
///
/// [org.nadhir.node.install.SelfCheck] asks all of it, changes nothing and opens no connection.
@NullMarked
package org.nadhir.node.install;

import org.jspecify.annotations.NullMarked;
