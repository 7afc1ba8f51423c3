package org.nadhir.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Digest;

/// Every party has signed the exact bytes of the agreement.
record BothPartiesSigned() implements Rule {

    @Override
    public String id() {
        return "both-parties-signed";
    }

    @Override
    public String source() {
        return "Nadhir: an agreement is what all its parties signed";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        if (!(facts.basis() instanceof Facts.Basis.Under(var agreement, var signers))
                || !request.isBetween(agreement)) {
            return Optional.empty();
        }
        Set<Digest> signed = new LinkedHashSet<>(signers);
        long missing = agreement.parties().stream()
                .map(Agreement.Member::key)
                .filter(key -> !signed.contains(key))
                .count();
        return missing == 0
                ? permits()
                : forbids("forbids", List.of(remedy("remedy")), String.valueOf(missing));
    }
}
