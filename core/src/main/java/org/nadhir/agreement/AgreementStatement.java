package org.nadhir.agreement;

import java.time.Instant;
import org.nadhir.model.AgreementId;
import org.nadhir.model.PartyId;
import org.nadhir.sign.PayloadType;

/// What one party of an agreement says to another of it, over its signature: a milestone, a breach, a suspension, an
/// assurance. It counts only for the revision that it names: a new revision, signed by all, begins anew.
///
/// @param from whose word it is
/// @param to the member to whom this copy goes; each gets its own
/// @param said when, by the clock of the one who said it
public record AgreementStatement(
        AgreementId agreement, int revision, PartyId from, PartyId to, Says says, Instant said) {

    public AgreementStatement {
        if (revision < 1 || from.equals(to)) {
            throw new IllegalArgumentException("a statement names a revision and goes to somebody else");
        }
    }

    /// Whether it can be said of this agreement: between its parties, about its parties, of a milestone that it has.
    /// Of another revision's milestones nothing is known here; such a word counts for nothing until that one is.
    public boolean fits(Agreement of) {
        boolean known = revision == of.revision();
        return agreement.equals(of.id()) && of.has(from) && of.has(to) && switch (says) {
            case Says.Reached(String id) -> !known || of.terms().has(id);
            case Says.Broken(PartyId by, Clause.OfMilestone(String id)) -> of.has(by) && (!known || of.terms().has(id));
            case Says.Broken(PartyId by, Clause.OfDuty _) -> of.has(by);
            case Says.Asked(PartyId who, Assurance _) -> of.has(who) && !who.equals(from);
            case Says.NotKept(PartyId by, Assurance _) -> of.has(by);
            case Says.Suspended _, Says.Resumed _, Says.Given _ -> true;
        };
    }

    /// The kind of signed statement that carries it.
    public PayloadType type() {
        return switch (says) {
            case Says.Reached _, Says.Broken _, Says.Suspended _, Says.Resumed _ -> PayloadType.TIER;
            case Says.Asked _, Says.Given _, Says.NotKept _ -> PayloadType.ASSURANCE;
        };
    }

    public sealed interface Says {

        /// This milestone is reached.
        record Reached(String milestone) implements Says {}

        /// `by` did not keep the agreement.
        record Broken(PartyId by, Clause clause) implements Says {}

        /// Nothing new may be released until all say [Resumed].
        record Suspended() implements Says {}

        /// Suspensions and breaches said before are settled, as far as the speaker is concerned.
        record Resumed() implements Says {}

        /// `of` should promise this.
        record Asked(PartyId of, Assurance assurance) implements Says {}

        /// The speaker promises this.
        record Given(Assurance assurance) implements Says {}

        /// `by` gave this assurance and did not keep it.
        record NotKept(PartyId by, Assurance assurance) implements Says {}

        /// Whether it can only lower the tier. Such a word takes one person and one party; a word that raises takes
        /// two persons, and all parties must say it.
        default boolean lowers() {
            return switch (this) {
                case Broken _, Suspended _, NotKept _ -> true;
                case Reached _, Resumed _, Given _, Asked _ -> false;
            };
        }

        /// Whether it takes a second person of the party that says it.
        default boolean takesTwo() {
            return switch (this) {
                case Reached _, Resumed _, Given _ -> true;
                case Broken _, Suspended _, NotKept _, Asked _ -> false;
            };
        }
    }

    /// What of an agreement was broken.
    public sealed interface Clause {

        /// A milestone that had been reached holds no longer; it must be reached anew.
        record OfMilestone(String id) implements Clause {}

        /// A duty that every agreement has.
        enum OfDuty implements Clause {
            /// Used for something else than protection.
            PURPOSE("purpose"),
            /// Passed on against the onward rule.
            ONWARD("onward"),
            /// Kept longer than agreed.
            RETENTION("retention"),
            /// Shown to more people than the marking lets.
            MARKING("marking"),
            OTHER("other");

            private final String word;

            OfDuty(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }
    }
}
