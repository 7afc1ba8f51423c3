package org.nadhir.policy;

import org.nadhir.model.PersonId;

/// Whether the author claims the agreement's exigency clause.
public sealed interface Invocation {

    record None() implements Invocation {}

    /// The author claims it.
    ///
    /// @param reason in the author's words; recorded, never released
    record ByAuthor(PersonId author, String reason) implements Invocation {}
}
