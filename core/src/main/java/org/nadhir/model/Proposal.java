package org.nadhir.model;

import java.util.List;

/// What the reader would answer to one of the four questions, and on which words of the report that rests.
/// A person decides; a proposal is never an answer.
public record Proposal(Question question, boolean yes, List<Span> evidence, Message reason) {

    public Proposal {
        evidence = List.copyOf(evidence);
    }
}
