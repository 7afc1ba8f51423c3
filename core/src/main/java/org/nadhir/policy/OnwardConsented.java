package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Onward;

/// What rests on a partner's release goes on only as its originator lets it.
record OnwardConsented() implements Rule {

    @Override
    public String id() {
        return "onward";
    }

    @Override
    public String source() {
        return "FIRST TLP 2.0: wider sharing needs the source's permission; Nadhir: consent by default";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        if (facts.inherited().isEmpty()) {
            return Optional.empty();
        }
        long forbidden = facts.inherited().stream()
                .filter(from -> from.onward() == Onward.FORBIDDEN)
                .count();
        if (forbidden > 0) {
            return forbids("forbidden", List.of(remedy("remedy-without")), String.valueOf(forbidden));
        }
        long missing = facts.inherited().stream()
                .filter(from -> from.onward() == Onward.CONSENT)
                .filter(from -> from.consent() == Inherited.Consent.NONE)
                .count();
        return missing > 0
                ? forbids("no-consent", List.of(remedy("remedy-ask")), String.valueOf(missing))
                : permits(String.valueOf(facts.inherited().size()));
    }
}
