package org.nadhir.node.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.node.stix.Finding;

/// What became of an object that was to be sent.
///
/// @param why the server's own words, cut; empty where it said none
/// @param findings what is against STIX, where it was not sent for that
public record Outcome(
        What what,
        String id,
        Optional<Instant> version,
        Print name,
        Print content,
        String why,
        List<Finding> findings) {

    private static final int WHY_CHARS_MAX = 300;

    /// What became of it.
    public enum What {
        /// The server says of this very object that it took it.
        TAKEN(true),
        /// It was read back from the collection, and is the same.
        THERE(true),
        /// Sent by an earlier run of this folder; not sent again.
        BEFORE(true),
        /// It came from this very collection; it does not go back there.
        FROM_THERE(true),
        /// The server refused it.
        FAILED(false),
        /// Other content is there under its id and version.
        DISPUTED(false),
        /// It breaks a MUST of STIX, or is larger than the server takes; it was not sent.
        REFUSED(false),
        /// The server was still at it when we stopped asking.
        PENDING(false),
        /// It was sent; the server said nothing of it, and it is not there.
        UNACCOUNTED(false),
        /// It was not sent: the run ended before.
        UNSENT(false);

        private final boolean there;

        What(boolean there) {
            this.there = there;
        }

        /// Whether this run learned that what we sent is in the collection.
        boolean isNews() {
            return this == TAKEN || this == THERE;
        }

        /// Whether the collection has it, as far as we know.
        public boolean isThere() {
            return there;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Outcome {
        why = why.length() <= WHY_CHARS_MAX ? why : why.substring(0, WHY_CHARS_MAX) + "…";
        findings = List.copyOf(findings);
    }
}
