package org.nadhir.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// The author and as many other approvers as are needed signed exactly these bytes within a day.
record TwoPersons() implements Rule {

    @Override
    public String id() {
        return "two-persons";
    }

    @Override
    public String source() {
        return "Nadhir: author and approver, under exigency two approvers; OWASP ASVS 5.0 2.3.5: more than one person";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    /// Never asked by itself: how many must sign follows from what the other rules found.
    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        return speak(facts, 1);
    }

    Optional<Finding> speak(Facts facts, int needed) {
        if (!(facts.signatures() instanceof Signatures.Given given)) {
            return Optional.empty();
        }
        Signoffs counted = Signoffs.count(given, facts.now());
        int approvers = counted.approvers().size();
        if (counted.authorSigned() && approvers >= needed) {
            return permits(String.valueOf(approvers), String.valueOf(needed));
        }
        List<Message> remedies = new ArrayList<>();
        if (!counted.authorSigned()) {
            remedies.add(remedy("remedy-author"));
        }
        if (approvers < needed) {
            remedies.add(remedy("remedy-approver", String.valueOf(needed - approvers)));
        }
        remedies.addAll(counted.flaws());
        return forbids("forbids", remedies, String.valueOf(approvers), String.valueOf(needed));
    }
}
