package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Tier;

/// An agreement that is suspended releases nothing new.
record TierNotSuspended() implements AgreementRule {

    @Override
    public String id() {
        return "tier-not-suspended";
    }

    @Override
    public String source() {
        return "Nadhir: a breach lowers the tier, down to nothing";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        return facts.tier().lower(agreement.tier()) == Tier.SUSPENDED
                ? forbids("forbids", List.of(remedy("remedy")))
                : permits();
    }
}
