package org.nadhir.bench.killed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.nadhir.bench.office.Pair;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.client.Reply;

/// Duties to warn that pass while both nodes are under hostile load (TRUST.md, T17), and how long they take against the
/// same nodes at rest.
public final class Hostile {

    /// What of the product is called: its program.
    public static final String ENTRY =
            "org.nadhir.node.Main: serve, flooded; the API and the exchange of both nodes";

    private static final Duration LATE = Duration.ofMinutes(2);
    private static final long LOOK_NANOS = 20_000_000;

    private Hostile() {}

    /// What came of it.
    ///
    /// @param idleMillis from the last signature to the recipient's receipt, with nobody else there; all of them
    /// @param loadMillis the same under load
    /// @param offered envelopes of the flood
    /// @param refused of these, those that were refused or hung up on
    /// @param files that were carried in by hand meanwhile
    /// @param slow connections that sent a byte a second
    /// @param wrong what was lost, doubled, late or does not verify; nothing may stand here
    public record Result(
            List<Double> idleMillis,
            List<Double> loadMillis,
            long offered,
            long refused,
            long files,
            long slow,
            List<String> wrong,
            Duration took) {

        public Result {
            idleMillis = List.copyOf(idleMillis);
            loadMillis = List.copyOf(loadMillis);
            wrong = List.copyOf(wrong);
        }
    }

    /// Lets so many duties pass at rest and as many under load.
    ///
    /// @param longest under load; as many as there is time for
    /// @param clock of this machine
    public static Result run(int duties, Duration longest, InstantSource clock) {
        long began = System.nanoTime();
        Path folder = Scratch.onDisk("hostile");
        try (Pair pair = Pair.in(folder, clock)) {
            pair.meet();
            try (Desks desks = Desks.open(pair, clock)) {
                List<String> promised = new ArrayList<>();
                List<String> wrong = new ArrayList<>();
                // The first one meets cold code.
                passed(desks, promised, wrong);
                List<Double> idle = new ArrayList<>();
                for (int i = 0; i < duties; i++) {
                    idle.add(passed(desks, promised, wrong));
                }
                List<Double> load = new ArrayList<>();
                Onslaught onslaught = new Onslaught(pair);
                long until = System.nanoTime() + longest.toNanos();
                try (onslaught) {
                    for (int i = 0; i < duties && (i == 0 || System.nanoTime() < until); i++) {
                        load.add(passed(desks, promised, wrong));
                    }
                }
                Outcome outcome = Outcome.of(pair, desks, promised);
                wrong.addAll(outcome.wrong());
                return new Result(
                        idle, load, onslaught.offered(), onslaught.refused(), onslaught.files(), onslaught.slow(),
                        wrong, Duration.ofNanos(System.nanoTime() - began));
            }
        } finally {
            Scratch.remove(folder);
        }
    }

    /// One duty, from the last signature to the receipt.
    private static double passed(Desks desks, List<String> promised, List<String> wrong) {
        Desks.Draft draft = desks.worded();
        Reply reply = desks.approved(draft);
        long began = System.nanoTime();
        if (!Desks.done(reply).text("state").equals("sealed")) {
            throw new IllegalStateException("a signed draft is not sealed");
        }
        promised.add(draft.release());
        while (!desks.isDelivered(draft)) {
            if (System.nanoTime() - began > LATE.toNanos()) {
                wrong.add("late: " + draft.release());
                break;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - began) / 1e6;
    }
}
