package org.nadhir.policy;

import java.util.List;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;

/// The risk to people that comes from the sharing itself: what the recipient might do with it. Inherent risk, each
/// mitigation and what remains stand apart, because mixing them hides the risk (NSIRA review, 2022); somebody else
/// decides than who proposed (UK OSJA guidance, 2017, and The Principles, 2019: real risk).
public sealed interface Risk {

    /// Nobody raised one.
    record NotRaised() implements Risk {}

    /// Raised, and not decided by anybody yet.
    record Undecided(Level inherent, List<Mitigation> mitigations, PersonId proposedBy) implements Risk {
        public Undecided {
            mitigations = List.copyOf(mitigations);
        }
    }

    /// Decided.
    ///
    /// @param residual what remains after the mitigations; never above the inherent risk
    record Decided(
            Level inherent, List<Mitigation> mitigations, Level residual, PersonId proposedBy, PersonId decidedBy)
            implements Risk {
        public Decided {
            mitigations = List.copyOf(mitigations);
            if (residual.compareTo(inherent) > 0) {
                throw new IllegalArgumentException("what remains of a risk is not above the risk");
            }
        }
    }

    enum Level {
        LOW("low"),
        /// A real risk that somebody is mistreated.
        REAL("real"),
        /// A serious risk that the sharing contributes to a violation of human rights.
        SERIOUS("serious");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One thing that lowers the risk.
    record Mitigation(Kind kind, Text says) {
        public enum Kind {
            /// Words that bind the use.
            CAVEAT("caveat"),
            /// A promise of the recipient.
            ASSURANCE("assurance");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }
    }
}
