package org.nadhir.policy;

import java.util.List;
import java.util.Optional;

/// A release goes to one named party that is not the sender; an empty set of recipients is nobody.
record EmptyRecipientIsNobody() implements Rule {

    @Override
    public String id() {
        return "empty-recipient-is-nobody";
    }

    @Override
    public String source() {
        return "Nadhir: one recipient, one tearline; an empty set of recipients is nobody";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        int recipients = request.recipients().size();
        if (recipients == 0) {
            return forbids("nobody", List.of(remedy("remedy")));
        }
        if (recipients > 1) {
            return forbids("several", List.of(remedy("remedy")), String.valueOf(recipients));
        }
        if (request.recipients().contains(request.sender())) {
            return forbids("sender", List.of(remedy("remedy")));
        }
        return permits();
    }
}
