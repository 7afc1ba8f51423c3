package org.nadhir.model;

import java.util.List;

/// What one report lets say about a threat: a proposal for each of the four questions, and the slots found.
///
/// @param proposals one for each [Question], in its order
/// @param harm the gravest harm that the words name
/// @param targets sites, persons or groups at risk, those named in the threat's own clause first; may be empty
/// @param when ISO 8601 day or range for which it is announced, or empty
public record ThreatSigns(List<Proposal> proposals, Harm harm, List<EntityId> targets, String when) {

    public ThreatSigns {
        proposals = List.copyOf(proposals);
        targets = List.copyOf(targets);
    }

    /// The proposal for one question.
    public Proposal on(Question question) {
        return proposals.stream()
                .filter(proposal -> proposal.question() == question)
                .findFirst()
                .orElseThrow();
    }
}
