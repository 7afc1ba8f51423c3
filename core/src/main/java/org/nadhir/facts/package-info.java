/// A question to duty or policy as one self-contained document: for lawyers who try an agreement, testers, and for
/// asking past cases again under other terms.
///
/// Nothing here is stored and nothing decides: the document is read ([FactsReader]) into the very types that a node
/// uses, [org.nadhir.duty.Duty] and [org.nadhir.policy.Policy] answer, and [DryRun] writes the answer down.
/// Trap: an unknown or missing member is an error; nothing has a default, because a default could widen.
package org.nadhir.facts;
