package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Exigency;

/// One person alone releases only where the agreement says so, for a warning that is owed, with a reason, and while
/// no earlier such release waits for its review.
record SinglePersonEmergency() implements Rule {

    @Override
    public String id() {
        return "single-person-emergency";
    }

    @Override
    public String source() {
        return "Nadhir: two persons; one alone only by agreement, counted, alarmed and reviewed after";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        if (!(request.exigency() instanceof Invocation.Alone(var author, String reason))) {
            return Optional.empty();
        }
        boolean allowed =
                Exigent.clause(request, facts) instanceof Exigency.Clause(int approvers, boolean single) && single;
        if (!allowed) {
            return forbids("no-clause", List.of(remedy("remedy-approver")));
        }
        if (!request.isOwed(facts.now())) {
            return forbids("not-owed", List.of(remedy("remedy-approver")));
        }
        if (facts.unreviewed()) {
            return forbids("unreviewed", List.of(remedy("remedy-review")));
        }
        return reason.isBlank() ? forbids("no-reason", List.of(remedy("remedy-reason"))) : permits();
    }
}
