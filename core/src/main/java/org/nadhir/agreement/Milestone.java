package org.nadhir.agreement;

import org.nadhir.model.Text;

/// A step that, once all parties say that it is reached, opens the next tier: step for step.
///
/// @param id lower-case letters, digits and hyphens, at most 64
/// @param opens the tier up to which the agreement then releases
public record Milestone(String id, Text says, Tier opens) {
    /// Enough for one sentence.
    public static final int CHARS_MAX = 400;

    public Milestone {
        if (!id.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a milestone's id is lower-case letters, digits and hyphens");
        }
        if (!isSentence(says.ar()) || !isSentence(says.en())) {
            throw new IllegalArgumentException("a milestone is one sentence in each language");
        }
    }

    /// One line, so that it cannot pass for a line of the agreement around it.
    private static boolean isSentence(String text) {
        return !text.isBlank() && text.length() <= CHARS_MAX && text.chars().noneMatch(Character::isISOControl);
    }
}
