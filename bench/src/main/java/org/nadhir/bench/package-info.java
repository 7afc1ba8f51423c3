/// What the product can do, counted and timed: `./nadhir bench NAME`. Not shipped.
///
/// What it is not: a test. A row that misses its bar is shown as missing it, and the run still succeeds.
/// Main types: [Bench], the closed family of benches; [Row], one figure with its bar; [Effort], how long to measure.
/// Trap: figures of one machine are noisy; compare within a table, and quote ratios where there are any. Everything is
/// called as another module would call it: nothing here lies in a package of the product.
@NullMarked
package org.nadhir.bench;

import org.jspecify.annotations.NullMarked;
