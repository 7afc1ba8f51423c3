package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// Sender, recipient and agreement are all of an exercise, or all are not.
record ExerciseNeverMixes() implements Rule {

    @Override
    public String id() {
        return "exercise-never-mixes";
    }

    @Override
    public String source() {
        return "CAP 1.2 and EDXL-DE 1.0: the status actual or exercise stands on every message";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        boolean mixed = facts.senderStatus() != facts.recipientStatus()
                || (facts.basis() instanceof Facts.Basis.Under(var agreement, var signers)
                        && agreement.status() != facts.senderStatus());
        return mixed
                ? forbids("forbids", List.of(remedy("remedy")))
                : permits(Message.word(facts.senderStatus().word()));
    }
}
