package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;

/// The place of the victim lies in a region of the agreement.
record RegionCovered() implements AgreementRule {

    @Override
    public String id() {
        return "region";
    }

    @Override
    public String source() {
        return "Nadhir: an agreement holds where its parties say";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        boolean covered = agreement.regions().contains(Agreement.EVERYWHERE)
                || request.places().stream().anyMatch(agreement.regions()::contains);
        return covered ? permits() : forbids("forbids", List.of(remedy("remedy")));
    }
}
