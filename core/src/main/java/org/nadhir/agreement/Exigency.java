package org.nadhir.agreement;

/// What an agreement says about the case where life is at stake and a rule of standing stands in the way.
public sealed interface Exigency {

    /// Nothing is lifted.
    record None() implements Exigency {}

    /// The author may invoke it for a warning that is owed; so many approvers then sign beside the author.
    ///
    /// @param approvers at least two
    /// @param singlePerson whether one person alone may release in an emergency, reviewed by a second afterwards
    record Clause(int approvers, boolean singlePerson) implements Exigency {
        public Clause {
            if (approvers < 2 || approvers > 9) {
                throw new IllegalArgumentException("an exigency clause asks for 2 to 9 approvers");
            }
        }
    }
}
