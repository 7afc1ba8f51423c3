package org.nadhir.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.model.Marking;
import org.nadhir.model.Marks;
import org.nadhir.model.Pap;

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
        List<Marks> all = Stream.concat(
                        request.marks().stream(), facts.inherited().stream().map(Inherited::marks))
                .toList();
        long unmarked = all.stream().filter(UnmarkedIsStrictest::isUnmarked).count();
        long unknown = all.stream().flatMap(marks -> marks.labels().stream()).filter(UnmarkedIsStrictest::isUnknown)
                .count();
        if (all.isEmpty() || unmarked > 0) {
            return finding(Finding.Verdict.PERMITS, "unmarked", List.of());
        }
        return unknown == 0
                ? Optional.empty()
                : finding(Finding.Verdict.PERMITS, "unknown", List.of(), String.valueOf(unknown));
    }

    private static boolean isUnmarked(Marks marks) {
        return marks.policies().isEmpty()
                && marks.labels().stream().allMatch(label -> label.startsWith("PAP:"));
    }

    private static boolean isUnknown(String label) {
        return Marking.ofLabel(label).isEmpty() && Pap.ofLabel(label).isEmpty();
    }
}
