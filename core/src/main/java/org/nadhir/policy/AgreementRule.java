package org.nadhir.policy;

import java.util.Optional;
import org.nadhir.agreement.Agreement;

/// A rule on the terms of the agreement. Silent where there is none between the two: [AgreementExists]
/// forbids that already.
interface AgreementRule extends Rule {

    Optional<Finding> speak(Request request, Facts facts, Agreement agreement);

    @Override
    default Optional<Finding> speak(Request request, Facts facts) {
        return switch (facts.basis()) {
            case Facts.Basis.None() -> Optional.empty();
            case Facts.Basis.Under(var agreement, var signers) -> request.isBetween(agreement)
                    ? speak(request, facts, agreement)
                    : Optional.empty();
        };
    }
}
