package org.nadhir.policy;

import java.util.Optional;
import java.util.List;

/// Analysts and duty officers write warnings and ask for their release; who approves, audits or runs the node does
/// not.
record RoleMayAsk() implements Rule {

    @Override
    public String id() {
        return "role-may-ask";
    }

    @Override
    public String source() {
        return "Nadhir: author and approver are two persons and two roles; ICD 191 (2015): recorded who determines";
    }

    @Override
    public boolean bindsNarrowing() {
        return true;
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        return request.asker().isAuthor() ? permits() : forbids("forbids", List.of(remedy("remedy")));
    }
}
