package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Standing;
import org.nadhir.model.Message;

/// A designated or sanctioned party is told nothing new, unless an authority licensed it, or a warning is owed that
/// profile and agreement let through: the author invokes the exigency clause, and more approvers sign.
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
        String[] arguments = {
            Message.word(standing.kind().word()), standing.by(), standing.from().toString()
        };
        Optional<Licence> licence = facts.licences().stream()
                .filter(one -> one.permits(request.sharing(), facts.now()))
                .findFirst();
        if (licence.isPresent()) {
            return finding(
                    Finding.Verdict.PERMITS, "licensed", List.of(), arguments[0], arguments[1],
                    licence.get().authority());
        }
        return facts.gate() == Gate.SHUT
                ? forbids("gate", List.of(remedy("remedy-licence")), arguments)
                : forbidsUnlessExigent(request, facts, "forbids", List.of(remedy("remedy-licence")), arguments);
    }
}
