package org.nadhir.bench.attack;

/// One attack by name, and what must come of it.
///
/// @param name of the attack, for ever
/// @param does what the attacker does, for people
/// @param expected what the node must answer and keep
/// @param play does it
/// @param twin what the same comes to without what makes it an attack: shows that nothing else refuses it
public record Attack(String name, String does, Outcome expected, Play play, Twin twin) {

    /// Something done in a scene; the last thing that the node was asked is the attack.
    @FunctionalInterface
    public interface Play {
        Outcome in(Scene scene);
    }

    /// The same without the attack.
    ///
    /// @param expected what the node answers to it
    public record Twin(String expected, Play play) {}

    /// What a node answered, and what it kept.
    ///
    /// @param answer a step of the receipt, `refused: <reason>`, the code of a problem, or what else came back
    /// @param leaves what was added to the internal ledger, each by its type, a refusal with its reason
    /// @param changed which tables beside ledgers and counters have other rows now
    public record Outcome(String answer, String leaves, String changed) {

        /// Refused, noted with the reason, and nothing else.
        static Outcome refused(String reason) {
            return new Outcome("refused: " + reason, "refused " + reason, "");
        }

        /// Refused in clear, since there is nobody to seal to.
        static Outcome refusedInClear(String reason) {
            return new Outcome("refused in clear: " + reason, "refused " + reason, "");
        }

        /// What a person at a desk is told; nothing is kept, not even a leaf.
        static Outcome told(String code) {
            return new Outcome("problem: " + code, "", "");
        }
    }

    static Builder of(String name, String does) {
        return new Builder(name, does);
    }

    /// Reads as a sentence: what is expected, by what, instead of what.
    record Builder(String name, String does) {

        Expecting is(Outcome expected) {
            return new Expecting(this, expected);
        }

        Expecting isRefused(String reason) {
            return is(Outcome.refused(reason));
        }

        Expecting isRefusedInClear(String reason) {
            return is(Outcome.refusedInClear(reason));
        }

        Expecting isTold(String code) {
            return is(Outcome.told(code));
        }
    }

    record Expecting(Builder named, Outcome expected) {

        Done by(Play play) {
            return new Done(this, play);
        }
    }

    record Done(Expecting expecting, Play play) {

        Attack whereElse(String answer, Play twin) {
            return new Attack(
                    expecting.named.name, expecting.named.does, expecting.expected, play, new Twin(answer, twin));
        }
    }
}
