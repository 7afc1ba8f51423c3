package org.nadhir.policy;

import org.nadhir.agreement.Exigency;

/// Whether the exigency clause serves this request, and if not, what is missing.
enum Exigent {
    /// Invoked, for a warning that is owed, under a clause; with approvers.
    CLAUSE,
    /// Invoked by one person alone, and the clause lets one person act alone.
    ALONE,
    NO_CLAUSE,
    NOT_OWED,
    NOT_INVOKED;

    static Exigent of(Request request, Facts facts) {
        if (!(clause(request, facts) instanceof Exigency.Clause(int approvers, boolean singlePerson))) {
            return NO_CLAUSE;
        }
        if (!request.isOwed(facts.now())) {
            return NOT_OWED;
        }
        return switch (request.exigency()) {
            case Invocation.None() -> NOT_INVOKED;
            case Invocation.ByAuthor(var author, String reason) -> reason.isBlank() ? NOT_INVOKED : CLAUSE;
            case Invocation.Alone(var author, String reason) ->
                singlePerson && !facts.unreviewed() && !reason.isBlank() ? ALONE : NOT_INVOKED;
        };
    }

    /// The clause of the agreement, if that is one between the two.
    static Exigency clause(Request request, Facts facts) {
        return facts.basis() instanceof Facts.Basis.Under(var agreement, var signers) && request.isBetween(agreement)
                ? agreement.exigency()
                : new Exigency.None();
    }

    boolean serves() {
        return this == CLAUSE || this == ALONE;
    }
}
