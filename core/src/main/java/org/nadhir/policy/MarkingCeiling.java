package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Handling;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;

/// Nothing stricter than the agreement's ceiling goes out under it, unless the originator of what is stricter
/// consents, or the exigency clause is invoked for an owed warning.
record MarkingCeiling() implements AgreementRule {

    @Override
    public String id() {
        return "marking-ceiling";
    }

    @Override
    public String source() {
        return "FIRST TLP 2.0 (2022): wider sharing needs the source's permission; Nadhir: the strictest wins";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        Marking marking = facts.handling(request).tlp();
        String ceiling = agreement.ceiling().label();
        if (!marking.isStricterThan(agreement.ceiling())) {
            return permits(marking.label(), ceiling);
        }
        List<Message> ask = List.of(remedy("remedy", ceiling));
        if (isTheirsAbove(facts, agreement.ceiling())) {
            // One person alone may set our own limits aside, never those of a third party.
            return Exigent.of(request, facts) == Exigent.ALONE
                    ? forbids("forbids", ask, marking.label(), ceiling)
                    : forbidsUnlessExigent(request, facts, "forbids", ask, marking.label(), ceiling);
        }
        return isOwnAbove(request, facts, agreement.ceiling())
                ? forbidsUnlessExigent(request, facts, "forbids", ask, marking.label(), ceiling)
                : finding(Finding.Verdict.PERMITS, "consented", List.of(), marking.label(), ceiling);
    }

    private static boolean isOwnAbove(Request request, Facts facts, Marking ceiling) {
        boolean nothing = request.marks().isEmpty() && facts.inherited().isEmpty();
        return nothing || request.handling(facts.now()).tlp().isStricterThan(ceiling);
    }

    /// Whether something of a partner's stays above once the consents that were given are taken off.
    private static boolean isTheirsAbove(Facts facts, Marking ceiling) {
        return facts.inherited().stream()
                .filter(one -> one.consent() != Inherited.Consent.GIVEN)
                .anyMatch(one -> Handling.of(one.marks(), facts.now()).tlp().isStricterThan(ceiling));
    }
}
