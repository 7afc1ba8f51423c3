package org.nadhir.policy;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;

/// One person's word under exact bytes, after its signature was verified.
///
/// @param bytes digest of what was signed
/// @param at the signer's own time
/// @param roles what the signer may do now, not when signing
public record Signoff(PersonId person, Part part, Digest bytes, Instant at, List<Role> roles) {
    public Signoff {
        roles = List.copyOf(roles);
    }

    /// As what the person signed.
    public enum Part {
        AUTHOR("author"),
        APPROVER("approver");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
