/// Measures whether an answer tells that something is known: the same question about something withheld and about
/// nothing, in random order, answers compared byte for byte and times by Welch's t.
///
/// Knows nothing of the rules that it tests; it asks as a partner or as a person would. Begin with [Existence].
@NullMarked
package org.nadhir.bench.existence;

import org.jspecify.annotations.NullMarked;
