/// The one catalogue of everything that a person reads, in Arabic and English.
///
/// Code never holds a sentence: it emits an [org.nadhir.model.Message], and [Words] says it. The sentences stand in
/// `words_en.properties` and `words_ar.properties` of the node's resources; a test keeps the two alike.
/// Trap: `{0}` is the only syntax; there are no plural rules, so word a sentence so that any number fits.
@NullMarked
package org.nadhir.node.words;

import org.jspecify.annotations.NullMarked;
