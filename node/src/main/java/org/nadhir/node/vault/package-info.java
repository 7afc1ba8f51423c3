/// The source vault: who and what a report came from, apart from everything else.
///
/// What it is: the only place that turns a `SourceId` into a person. Its rows lie under a key of their own, each
/// source besides under a random key of its own that can be destroyed, and no source is read without a reason that
/// the caller must record in the same commit.
///
/// What it is not: a list to search. There is no way to ask for "all sources" or to find one by name.
///
/// Main types: [Vault], [SourceIdentity], [SourceAccess].
///
/// Trap: what [Vault#open] returns is in clear in memory from then on. Keep it as short as possible, and out of
/// logs, messages and exceptions; [SourceIdentity] prints nothing of itself.
@NullMarked
package org.nadhir.node.vault;

import org.jspecify.annotations.NullMarked;
