/// What `./nadhir bench edges` measures: speed and agreement with others where the node speaks their formats.
@NullMarked
package org.nadhir.bench.edges;

import org.jspecify.annotations.NullMarked;
