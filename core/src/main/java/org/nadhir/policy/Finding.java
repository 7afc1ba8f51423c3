package org.nadhir.policy;

import java.util.List;
import org.nadhir.model.Message;

/// What one rule said, and why.
///
/// @param rule the rule's id, for example `purpose-protective`
/// @param remedies what would change a [Verdict#FORBIDS]; otherwise empty. A rule that nothing can change says none
/// @param source what the rule implements
public record Finding(String rule, Verdict verdict, Message says, List<Message> remedies, String source) {

    public Finding {
        remedies = List.copyOf(remedies);
    }

    public enum Verdict {
        PERMITS("permits"),
        /// Permits, but asks for more approvers than one.
        PERMITS_UNDER_EXIGENCY("permits-under-exigency"),
        FORBIDS("forbids");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
