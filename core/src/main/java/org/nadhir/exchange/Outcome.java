package org.nadhir.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What became of a warned threat. Delivered is not read, read is not acted upon, acted upon is not averted.
///
/// @param parts the warning's part in it, each as somebody claims it; never one truth
/// @param note free words of the person who reports it, at most 2,000 characters
public record Outcome(Kind kind, List<Part> parts, String note) {

    public static final int NOTE_CHARACTERS_MAX = 2_000;
    public static final int PARTS_MAX = 20;

    public Outcome {
        parts = List.copyOf(parts);
        if (note.length() > NOTE_CHARACTERS_MAX || parts.size() > PARTS_MAX) {
            throw new IllegalArgumentException("an outcome has at most " + PARTS_MAX + " parts and a note of at most "
                    + NOTE_CHARACTERS_MAX + " characters");
        }
    }

    public enum Kind {
        AVERTED,
        OCCURRED_ALTHOUGH_WARNED,
        DID_NOT_OCCUR,
        FALSE,
        UNKNOWN;

        /// The form in files and commands, for example `occurred-although-warned`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> ofLabel(String label) {
            for (Kind kind : values()) {
                if (kind.label().equals(label)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /// One claim of how much the warning did.
    ///
    /// @param part `decisive`, `contributed`, `none` or `unknown`
    /// @param claimedBy who says so: a register slug or a role, never a source
    public record Part(String part, String claimedBy) {

        public Part {
            if (!List.of("decisive", "contributed", "none", "unknown").contains(part)) {
                throw new IllegalArgumentException("part must be decisive, contributed, none or unknown");
            }
            if (claimedBy.isBlank() || claimedBy.length() > 200) {
                throw new IllegalArgumentException("claimedBy must have 1 to 200 characters");
            }
        }
    }
}
