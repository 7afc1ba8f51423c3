package org.nadhir.policy;

import java.util.List;
import java.util.Optional;

/// Sender and recipient have an agreement with each other.
record AgreementExists() implements Rule {

    @Override
    public String id() {
        return "agreement-exists";
    }

    @Override
    public String source() {
        return "Nadhir: nothing goes out without an agreement; ICD 403 (2013): release for a specific purpose";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        return switch (facts.basis()) {
            case Facts.Basis.None() -> forbids("none", List.of(remedy("remedy")));
            case Facts.Basis.Under(var agreement, var signers) -> {
                String name = agreement.id().value();
                yield request.isBetween(agreement)
                        ? permits(name) : forbids("other-parties", List.of(remedy("remedy")), name);
            }
        };
    }
}
