package org.nadhir.model;

import java.util.List;

/// What the reader proposes for one of the four questions of an assessment. A person answers; this is not an answer.
///
/// @param evidence the words of the report on which the proposal rests; may be empty for a "no"
/// @param reason which rule proposed it
public record Proposal(Question question, boolean yes, List<Span> evidence, Message reason) {

    public Proposal {
        evidence = List.copyOf(evidence);
    }
}
