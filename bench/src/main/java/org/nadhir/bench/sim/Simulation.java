package org.nadhir.bench.sim;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.Player;
import org.nadhir.model.Digest;

/// Runs seeds. Every seed is a world of its own, and gives the same run each time.
public final class Simulation {

    /// What of the product runs, for the rows of a bench.
    public static final String ENTRY = "org.nadhir.WarningFlow#approve, #attempt and #receive over"
            + " org.nadhir.node.journal.StoreJournal, by org.nadhir.delivery.Dispatch";

    private static final int NODES_MAX = 20;
    private static final long PLAYERS = 0x6e616468L;
    /// Ends so late that no clock of a run comes near.
    private static final Player.Term TERM =
            new Player.Term(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2130-01-01T00:00:00Z"));

    private final Cryptography cryptography;
    private final List<Player> pool;

    private Simulation(Cryptography cryptography, int nodes) {
        this.cryptography = cryptography;
        this.pool = IntStream.range(0, nodes)
                .mapToObj(number -> player(number, cryptography))
                .toList();
    }

    /// Drawn from its number, so that every run knows the same ones.
    private static Player player(int number, Cryptography cryptography) {
        var random = new SplittableRandom(PLAYERS + number);
        return Player.of("party-" + number, TERM, Player.Post.NEEDED, cryptography.primitives(), random);
    }

    /// With cryptography that hides nothing and takes no time.
    public static Simulation fast() {
        return new Simulation(Cryptography.standIn(), NODES_MAX);
    }

    /// With the product's own, made deterministic.
    public static Simulation real() {
        return new Simulation(Cryptography.real(), 6);
    }

    /// What one seed came to.
    ///
    /// @param trace over all that happened, in its order
    public record Outcome(long seed, Tally tally, Digest trace) {}

    public Outcome run(long seed) {
        World world = new World(seed, pool, cryptography);
        Tally tally = world.run();
        return new Outcome(seed, tally, world.trace.over());
    }
}
