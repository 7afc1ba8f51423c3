package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;

/// Under a warning-only agreement the recipient is the victim or protects the victim.
record RecipientProtectsVictim() implements AgreementRule {

    @Override
    public String id() {
        return "recipient-protects-victim";
    }

    @Override
    public String source() {
        return "ICD 191 (2015): warn the intended victim or those responsible for protecting the intended victim";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        if (agreement.kind() != Agreement.Kind.WARNING_ONLY) {
            return Optional.empty();
        }
        return facts.protects() == Facts.Protects.NEITHER
                ? forbids("forbids", List.of(remedy("remedy")))
                : permits();
    }
}
