package org.nadhir.policy;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;

/// Not permitted, by at least one rule. A value, not an exception: it is recorded just like a permit.
public record Refusal(Request request, List<Finding> findings, Marking marking, Instant at) implements Ruling {

    public Refusal {
        findings = List.copyOf(findings);
    }

    /// The rules that forbade.
    public List<Finding> grounds() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.FORBIDS)
                .toList();
    }

    /// All that would have to change, in the order of the rules.
    public List<Message> remedies() {
        return grounds().stream().flatMap(finding -> finding.remedies().stream()).distinct().toList();
    }
}
