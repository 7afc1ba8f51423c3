package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.duty.Determination;

/// While a waiver stands nothing goes out about the threat; who wants to warn ends the waiver first. A waiver whose
/// review date has come is dead, and the warning is owed again.
record WaiverStands() implements Rule {

    @Override
    public String id() {
        return "waiver-stands";
    }

    @Override
    public String source() {
        return "ICD 191 (2015): a waiver is a recorded decision; Nadhir: it ends at its review date";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        if (!(request.determination() instanceof Determination.Waived waived)) {
            return Optional.empty();
        }
        String review = waived.waiver().review().toString();
        return waived.isStale(facts.now())
                ? permits(review)
                : forbids("forbids", List.of(remedy("remedy")), waived.waiver().ground(), review);
    }
}
