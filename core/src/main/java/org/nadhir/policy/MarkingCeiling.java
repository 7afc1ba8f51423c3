package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Marking;

/// Nothing stricter than the ceiling of the agreement is released under it.
record MarkingCeiling() implements AgreementRule {

    @Override
    public String id() {
        return "marking-ceiling";
    }

    @Override
    public String source() {
        return "FIRST TLP 2.0 (2022); Nadhir: markings join to the strictest";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        Marking marking = request.marking();
        String ceiling = agreement.ceiling().label();
        return marking.isStricterThan(agreement.ceiling())
                ? forbids("forbids", List.of(remedy("remedy", ceiling)), marking.label(), ceiling)
                : permits(marking.label(), ceiling);
    }
}
