package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import org.nadhir.model.Marking;

/// What bears no marking, or one that FIRST does not define, counts as TLP:RED; it says so, the ceiling decides.
record UnmarkedIsStrictest() implements Rule {

    @Override
    public String id() {
        return "unmarked-is-strictest";
    }

    @Override
    public String source() {
        return "FIRST TLP 2.0 (2022): five labels and no other; Nadhir: absent or unknown is the strictest";
    }

    @Override
    public Optional<Finding> speak(Request request, Facts facts) {
        long unknown = request.labels().stream()
                .filter(label -> Marking.ofLabel(label).isEmpty())
                .count();
        if (request.labels().isEmpty()) {
            return finding(Finding.Verdict.PERMITS, "unmarked", List.of());
        }
        return unknown == 0
                ? Optional.empty()
                : finding(Finding.Verdict.PERMITS, "unknown", List.of(), String.valueOf(unknown));
    }
}
