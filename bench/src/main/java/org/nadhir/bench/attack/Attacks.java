package org.nadhir.bench.attack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.bench.attack.Attack.Outcome;
import org.nadhir.bench.standin.Scratch;

/// The closed list of named attacks, and how each is tried.
public final class Attacks {

    /// What of the product is attacked.
    public static final String ENTRY =
            "org.nadhir.node.WarningDesks#exchange: receive; POST /api/v1/files, /partners, /agreements/accept";

    private Attacks() {}

    /// What attacks of one sort are aimed at.
    public enum Family {
        /// Sealed bytes.
        ENVELOPES,
        /// The form of a statement.
        FORMS,
        /// Who signed, and what.
        SIGNATURES,
        /// For whom, by whom, under which number.
        ADDRESSES,
        RECEIPTS,
        /// The ledgers that receipts show.
        HEADS,
        REFUSALS,
        AGREEMENTS,
        CONSENT,
        STATEMENTS,
        /// Cards and keys.
        KEYS;

        /// In the order in which they are read.
        public List<Attack> attacks() {
            return switch (this) {
                case ENVELOPES -> Envelopes.all();
                case FORMS -> Forms.all();
                case SIGNATURES -> Signatures.all();
                case ADDRESSES -> Addresses.all();
                case RECEIPTS -> Receipted.all();
                case HEADS -> Heads.all();
                case REFUSALS -> Refusing.all();
                case AGREEMENTS -> Terms.all();
                case CONSENT -> Consenting.all();
                case STATEMENTS -> Stating.all();
                case KEYS -> Keyed.all();
            };
        }
    }

    /// In the order in which the families are read.
    public static List<Attack> all() {
        return Stream.of(Family.values()).map(Family::attacks).flatMap(List::stream).toList();
    }

    /// One attack tried with one seed.
    ///
    /// @param found what came of it
    /// @param twin what the node answered to the same without the attack in it
    public record Tried(Attack attack, long seed, Outcome found, String twin) {

        /// Whether it was refused for the right reason and left nothing behind.
        public boolean isRefusedRightly() {
            return found.equals(attack.expected());
        }

        /// Whether the same is taken where it is no attack: else nothing is shown.
        public boolean isEffective() {
            return twin.equals(attack.twin().expected());
        }

        /// What was expected and what came, for people.
        public String told() {
            return attack.name() + " with seed " + seed + ": " + found + " in the place of " + attack.expected()
                    + "; its twin " + twin + " in the place of " + attack.twin().expected();
        }
    }

    /// Tries these with one seed, each against a node of its own.
    public static List<Tried> tried(List<Attack> attacks, long seed) {
        Path folder = Scratch.inMemory("attack");
        try {
            Cast cast = new Cast(seed, folder);
            return attacks.stream().map(attack -> tried(cast, attack, seed, folder)).toList();
        } finally {
            Scratch.remove(folder);
        }
    }

    private static Tried tried(Cast cast, Attack attack, long seed, Path folder) {
        Outcome found = in(cast, folder.resolve(attack.name()), attack.play());
        String twin = in(cast, folder.resolve(attack.name() + "-twin"), attack.twin().play()).answer();
        return new Tried(attack, seed, found, twin);
    }

    private static Outcome in(Cast cast, Path folder, Attack.Play play) {
        try (Scene scene = cast.scene(folder)) {
            return play.in(scene);
        } finally {
            Scratch.remove(folder);
        }
    }
}
