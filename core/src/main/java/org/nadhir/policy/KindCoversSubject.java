package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Message;

/// The agreement names the kind of threat.
record KindCoversSubject() implements AgreementRule {

    @Override
    public String id() {
        return "kind-covers-subject";
    }

    @Override
    public String source() {
        return "ICD 403 (2013): release for a specific purpose";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        String subject = Message.word(request.subject().word());
        return agreement.subjects().contains(request.subject())
                ? permits(subject)
                : forbids("forbids", List.of(remedy("remedy", subject)), subject);
    }
}
