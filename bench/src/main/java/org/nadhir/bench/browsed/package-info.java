/// Pages of the console, asked for as a browser asks: how long the server takes, and what comes over the line.
///
/// Main types: [PageRows] has the rows, [Browser] asks.
@NullMarked
package org.nadhir.bench.browsed;

import org.jspecify.annotations.NullMarked;
