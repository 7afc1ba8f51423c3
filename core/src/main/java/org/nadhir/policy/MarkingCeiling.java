package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Handling;
import org.nadhir.model.Marking;

/// Nothing stricter than the agreement's ceiling goes out under it, unless the originator of what is stricter
/// consents, or the exigency clause is invoked for an owed warning.
record MarkingCeiling() implements AgreementRule {

    @Override
    public String id() {
        return "marking-ceiling";
    }

    @Override
    public String source() {
        return "FIRST TLP 2.0 (2022): wider sharing needs the source's permission; Nadhir: markings join to the strictest";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        Marking marking = facts.handling(request).tlp();
        String ceiling = agreement.ceiling().label();
        if (!marking.isStricterThan(agreement.ceiling())) {
            return permits(marking.label(), ceiling);
        }
        return isLeftAbove(request, facts, agreement.ceiling())
                ? forbidsUnlessExigent(
                        request, facts, "forbids", List.of(remedy("remedy", ceiling)), marking.label(), ceiling)
                : finding(Finding.Verdict.PERMITS, "consented", List.of(), marking.label(), ceiling);
    }

    /// Whether something stricter stays once the consents that were given are taken off.
    private static boolean isLeftAbove(Request request, Facts facts, Marking ceiling) {
        boolean nothing = request.marks().isEmpty() && facts.inherited().isEmpty();
        return nothing
                || request.handling(facts.now()).tlp().isStricterThan(ceiling)
                || facts.inherited().stream()
                        .filter(one -> one.consent() != Inherited.Consent.GIVEN)
                        .anyMatch(one -> Handling.of(one.marks(), facts.now()).tlp().isStricterThan(ceiling));
    }
}
