package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// What goes out has not gone out before; what is corrected or taken back has, and has not been taken back yet.
record ProgressFits() implements Rule {

    @Override
    public String id() {
        return "progress-fits";
    }

    @Override
    public String source() {
        return "Nadhir: one approval, one release; nothing is sent twice";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        Progress wanted = request.sharing().narrows() ? Progress.RELEASED : Progress.DRAFTED;
        return facts.progress() == wanted
                ? permits(Message.word(wanted.word()))
                : forbids(
                        "forbids", List.of(remedy("remedy")), Message.word(facts.progress().word()),
                        Message.word(wanted.word()));
    }
}
