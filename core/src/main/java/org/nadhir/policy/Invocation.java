package org.nadhir.policy;

import org.nadhir.model.PersonId;

/// Whether the author claims the agreement's exigency clause.
public sealed interface Invocation {

    record None() implements Invocation {}

    /// The author claims it; more approvers than one sign.
    ///
    /// @param reason in the author's words; recorded, never released
    record ByAuthor(PersonId author, String reason) implements Invocation {}

    /// The author claims it and nobody else can be reached: released by one person, counted, alarmed, and reviewed
    /// by another afterwards.
    ///
    /// @param reason in the author's words; recorded, never released
    record Alone(PersonId author, String reason) implements Invocation {}
}
