package org.nadhir.duty;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.PersonId;

/// The decision of two or more persons not to warn although a warning is owed. Lifts the duty, never the tearline.
///
/// @param ground id of one of the profile's grounds
/// @param facts why the ground holds here, in the author's words; stays in the node
/// @param wording what a tearline attempt showed; a ground that says "source at risk" means that no safe wording
///     exists, not that the report is sensitive
/// @param approvers who signed beside the author; as many as the ground asks for
/// @param review when it is looked at again; from then on it no longer holds
public record Waiver(
        String ground,
        String facts,
        Wording wording,
        PersonId author,
        List<PersonId> approvers,
        Instant at,
        Instant review) {

    public Waiver {
        approvers = List.copyOf(approvers);
    }

    /// A waiver that one approver signed.
    public Waiver(
            String ground,
            String facts,
            Wording wording,
            PersonId author,
            PersonId approver,
            Instant at,
            Instant review) {
        this(ground, facts, wording, author, List.of(approver), at, review);
    }

    /// The same, signed by these as well.
    public Waiver approvedBy(List<PersonId> persons) {
        return new Waiver(ground, facts, wording, author, persons, at, review);
    }

    public enum Wording {
        NOT_TRIED("not-tried"),
        /// A tearline was tried and none was found that keeps the source safe.
        NONE_IS_SAFE("none-is-safe");

        private final String word;

        Wording(String word) {
            this.word = word;
        }

        /// The word in what is signed.
        public String word() {
            return word;
        }
    }
}
