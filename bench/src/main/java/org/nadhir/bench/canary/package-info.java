/// Words that only the vault may know, looked for in everything else: the canary sweep (TRUST.md, T8b).
///
/// Real processes take in reports whose every field of a source holds a random word; then every byte that was written
/// or said anywhere is searched for them, in many forms. Main types: [Canary], the sweep; [Exit], one place to search.
/// A new exit is one more line in [Sweep].
@NullMarked
package org.nadhir.bench.canary;

import org.jspecify.annotations.NullMarked;
