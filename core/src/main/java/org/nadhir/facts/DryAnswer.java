package org.nadhir.facts;

import java.util.List;
import org.nadhir.model.Message;

/// The answer to a facts document.
///
/// @param answer `owed`, `not-owed`, `watch`, `waived`; or `permit`, `refusal`
/// @param ground what decided it, by a rule's id or that of a ground for waiving
/// @param approvers how many approvers must sign beside the author of a permit; else 0
/// @param rules everything that spoke, in the order of the rules
public record DryAnswer(String answer, String ground, int approvers, List<Line> rules) {
    public DryAnswer {
        rules = List.copyOf(rules);
    }

    /// What one rule said.
    ///
    /// @param says its verdict in one word
    /// @param source what it implements, and whether its wording was verified there
    public record Line(String id, String says, Message why, String source) {}
}
