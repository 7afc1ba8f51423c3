package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Message;

/// The purpose asked for is one that the parties agreed on.
record PurposeBound() implements AgreementRule {

    @Override
    public String id() {
        return "purpose-bound";
    }

    @Override
    public String source() {
        return "ICD 403 (2013): release for a specific purpose";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        String purpose = Message.word(request.purpose().word());
        return agreement.purposes().contains(request.purpose())
                ? permits(purpose)
                : forbids("forbids", List.of(remedy("remedy")), purpose);
    }
}
