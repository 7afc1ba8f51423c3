package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;

/// The agreement holds at the moment of ruling.
record AgreementValidNow() implements AgreementRule {

    @Override
    public String id() {
        return "agreement-valid-now";
    }

    @Override
    public String source() {
        return "ICD 403 (2013): release is generally limited in duration";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        String from = agreement.from().toString();
        String until = agreement.until().toString();
        return agreement.holdsAt(facts.now())
                ? permits(from, until)
                : forbids("forbids", List.of(remedy("remedy")), from, until);
    }
}
