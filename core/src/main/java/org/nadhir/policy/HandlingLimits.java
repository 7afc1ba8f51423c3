package org.nadhir.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Handling;

/// Markings that stand against warning anybody: no open action, no word to who is affected, a duty to name the
/// provider, a policy that cannot be relied on. The originator's consent lifts them, or the exigency clause.
record HandlingLimits() implements AgreementRule {

    @Override
    public String id() {
        return "handling-limits";
    }

    @Override
    public String source() {
        return "FIRST IEP 2.0: permitted_actions, affected_party_notifications, attribution; MISP taxonomy PAP";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        List<String> against = new ArrayList<>(request.handling(facts.now()).againstWarning());
        int own = against.size();
        boolean consented = false;
        for (Inherited one : facts.inherited()) {
            List<String> theirs = Handling.of(one.marks(), facts.now()).againstWarning();
            if (one.consent() == Inherited.Consent.GIVEN) {
                consented |= !theirs.isEmpty();
            } else {
                against.addAll(theirs);
            }
        }
        if (against.isEmpty()) {
            return consented ? permits() : Optional.empty();
        }
        String limits = String.join(", ", against.stream().distinct().toList());
        // One person alone may set our own limits aside, never those of a third party.
        if (against.size() > own && Exigent.of(request, facts) == Exigent.ALONE) {
            return forbids("forbids", List.of(remedy("remedy")), limits);
        }
        return forbidsUnlessExigent(request, facts, "forbids", List.of(remedy("remedy")), limits);
    }
}
