package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.Promise;
import org.nadhir.model.Message;

/// The recipient has promised what the agreement asks for, and kept it so far.
record AssurancesGiven() implements AgreementRule {

    @Override
    public String id() {
        return "assurances-given";
    }

    @Override
    public String source() {
        return "UK OSJA guidance (2017) and Canada's ACMFEA (2019): caveats or assurances before sharing";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        List<Assurance> asked = agreement.terms().assurances();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        for (Assurance assurance : asked) {
            Optional<Finding> lacking = lacking(assurance, request, facts);
            if (lacking.isPresent()) {
                return lacking;
            }
        }
        return permits(String.valueOf(asked.size()));
    }

    private Optional<Finding> lacking(Assurance assurance, Request request, Facts facts) {
        String word = Message.word(assurance.word());
        List<Promise.State> states = facts.promises().stream()
                .filter(promise -> promise.assurance() == assurance)
                .map(Promise::state)
                .toList();
        if (states.contains(Promise.State.BREACHED)) {
            return forbidsUnlessExigent(request, facts, "breached", List.of(remedy("remedy", word)), word);
        }
        return states.contains(Promise.State.GIVEN)
                ? Optional.empty()
                : forbidsUnlessExigent(request, facts, "missing", List.of(remedy("remedy", word)), word);
    }
}
