package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.model.Message;

/// The agreement opens this way of sharing: to show, to hand over and to pass on are three things.
record SharingGranted() implements AgreementRule {

    @Override
    public String id() {
        return "sharing-granted";
    }

    @Override
    public String source() {
        return "ICD 403 (2013): disclosure is not release; third-agency rule: passing on is neither";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts, Agreement agreement) {
        String sharing = Message.word(request.sharing().word());
        return agreement.terms().sharings().contains(request.sharing())
                ? permits(sharing)
                : forbids("forbids", List.of(remedy("remedy", sharing)), sharing);
    }
}
