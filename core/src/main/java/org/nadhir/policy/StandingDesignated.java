package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Standing;
import org.nadhir.duty.Determination;
import org.nadhir.model.Message;

/// A designated or sanctioned party is told nothing, unless a warning is owed, the agreement has an exigency
/// clause, and the author invokes it; then more approvers sign.
record StandingDesignated() implements Rule {

    @Override
    public String id() {
        return "standing-designated";
    }

    @Override
    public String source() {
        return "ICD 403 (2013): release must accord with law; ICD 191 (2015) protects victims of any nationality";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        Optional<Standing> against = facts.recipient().standingAt(facts.now(), facts.now()).stream()
                .filter(Standing::forbids)
                .findFirst();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        Standing standing = against.get();
        String kind = Message.word(standing.kind().word());
        String[] arguments = {kind, standing.by(), standing.from().toString()};
        if (!(clause(facts) instanceof Exigency.Clause(int approvers, boolean singlePerson))) {
            return forbids("no-clause", List.of(remedy("remedy-agreement")), arguments);
        }
        if (!(request.determination() instanceof Determination.Owed)) {
            return forbids("not-owed", List.of(remedy("remedy-owed")), arguments);
        }
        if (!isInvoked(request)) {
            Message invoke = remedy("remedy-invoke", String.valueOf(approvers));
            return forbids("forbids", List.of(invoke), arguments);
        }
        return finding(
                Finding.Verdict.PERMITS_UNDER_EXIGENCY, "exigency", List.of(),
                kind, standing.by(), String.valueOf(approvers));
    }

    private static Exigency clause(Facts facts) {
        return facts.basis() instanceof Facts.Basis.Under(var agreement, var signers)
                ? agreement.exigency()
                : new Exigency.None();
    }

    private static boolean isInvoked(Request request) {
        return request.exigency() instanceof Invocation.ByAuthor(var author, String reason) && !reason.isBlank();
    }
}
