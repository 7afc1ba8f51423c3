package org.nadhir.node.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.Digest;

/// A list as one file held it.
///
/// @param file SHA-256 of the file
/// @param generated when the authority made it
public record DesignationList(Source source, Digest file, Instant generated, List<ListEntry> entries) {

    public DesignationList {
        entries = List.copyOf(entries);
    }

    public Optional<ListEntry> entry(String reference) {
        return entries.stream().filter(entry -> entry.reference().equals(reference)).findFirst();
    }

    public long count(ListEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    /// Whose list it is.
    public enum Source {
        /// The consolidated list of the UN Security Council (XML, `sc-sanctions.xsd`).
        UN("un-sc", "UN Security Council");

        private final String word;
        private final String authority;

        Source(String word, String authority) {
            this.word = word;
            this.authority = authority;
        }

        public String word() {
            return word;
        }

        /// Who designates by it.
        public String authority() {
            return authority;
        }
    }
}
