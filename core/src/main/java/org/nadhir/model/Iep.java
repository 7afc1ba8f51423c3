package org.nadhir.model;

import java.time.Instant;

/// What a FIRST Information Exchange Policy 2.0 asks, as far as a warning can offend against it. Encryption in
/// transit is always met here, and nothing is sold.
///
/// @param tlp the policy's own TLP, already counted as the strictest where it is unknown
/// @param start first moment at which the policy holds
/// @param end first moment at which it no longer holds; what nobody may rely on any more binds as the strictest
public record Iep(
        Marking tlp,
        Actions actions,
        Notifications notifications,
        Attribution attribution,
        Instant start,
        Instant end) {

    /// What a policy counts as that cannot be read.
    public static final Iep UNREADABLE = new Iep(
            Marking.RED, Actions.NONE, Notifications.MUST_NOT, Attribution.MUST, Instant.EPOCH, Instant.EPOCH);

    /// `permitted_actions`, weakest first.
    public enum Actions {
        EXTERNALLY_VISIBLE_DIRECT("externally-visible-direct-actions"),
        EXTERNALLY_VISIBLE_INDIRECT("externally-visible-indirect-actions"),
        INTERNALLY_VISIBLE("internally-visible-actions"),
        CONTACT_FOR_INSTRUCTION("contact-for-instruction"),
        NONE("none");

        private final String word;

        Actions(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// `affected_party_notifications`: whether a victim may be told. The field's only machine-readable leave to warn.
    public enum Notifications {
        MAY("may"),
        MUST_NOT("must-not");

        private final String word;

        Notifications(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// `attribution`: whether the provider is named. A tearline never names it, so only a duty to name offends.
    public enum Attribution {
        MAY("may"),
        MUST_NOT("must-not"),
        MUST("must");

        private final String word;

        Attribution(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean holdsAt(Instant now) {
        return !now.isBefore(start) && now.isBefore(end);
    }
}
