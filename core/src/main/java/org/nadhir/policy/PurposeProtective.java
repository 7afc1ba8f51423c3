package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Message;

/// A release is for protection; targeting, detention and tracking of a person are refused by name. Nothing lifts it.
record PurposeProtective() implements Rule {

    @Override
    public String id() {
        return "purpose-protective";
    }

    @Override
    public String source() {
        return "Nadhir: a release is for protection; UK OSJA guidance (2017): serious risk of a rights violation";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        return request.purpose().isProtective()
                ? permits()
                : forbids("forbids", List.of(remedy("remedy")), Message.word(request.purpose().word()));
    }
}
