package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Tier;

/// Under a warning-only agreement, or a tier of warnings, only a warning that is owed goes out.
record DutyNotOwedNeedsExchangeKind() implements AgreementRule {

    @Override
    public String id() {
        return "duty-not-owed-needs-exchange-kind";
    }

    @Override
    public String source() {
        return "Nadhir: a warning-only agreement carries warnings that are owed, nothing else";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        if (request.isOwed(facts.now())) {
            return permits();
        }
        if (agreement.kind() == Agreement.Kind.WARNING_ONLY) {
            return forbids("kind", List.of(remedy("remedy-kind")));
        }
        return facts.tier().lower(agreement.tier()) == Tier.EXCHANGE
                ? permits()
                : forbids("tier", List.of(remedy("remedy-tier")));
    }
}
