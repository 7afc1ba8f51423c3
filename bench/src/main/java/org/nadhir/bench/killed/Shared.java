package org.nadhir.bench.killed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.office.Pair;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.client.Reply;

/// Two servers of one party on one PostgreSQL, which share its outbox, numbers and ledgers; one of them is killed while
/// it offers.
public final class Shared {

    private static final int DRAFTS_EACH = 3;
    /// The outbox looks once a second: within this one of the two has begun to offer, or both have tried to.
    private static final int MILLIS_MAX = 1_500;

    private Shared() {}

    /// What came of it.
    ///
    /// @param wrong what was lost, doubled, not receipted, or does not verify; nothing may stand here
    public record Result(int kills, int released, List<String> wrong, Duration took) {

        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /// Kills so many times, in turn either server.
    ///
    /// @param url JDBC address of a database that may be filled
    /// @param clock of this machine
    /// @param seed of the moments
    public static Result run(String url, int kills, long seed, InstantSource clock) {
        long began = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Path folder = Scratch.onDisk("shared");
        try (Pair pair = Pair.in(folder, clock, url)) {
            pair.meet();
            try (Office twin = pair.first().twin();
                    Desks desks = Desks.open(pair, clock)) {
                twin.serve();
                List<String> promised = new ArrayList<>();
                for (int kill = 0; kill < kills; kill++) {
                    boolean isFirst = kill % 2 == 1;
                    Office victim = isFirst ? pair.first() : twin;
                    for (int draft = 0; draft < DRAFTS_EACH; draft++) {
                        Desks.Draft worded = desks.worded();
                        Reply reply = desks.approved(worded);
                        if (!Desks.done(reply).text("state").equals("sealed")) {
                            throw new IllegalStateException("a signed draft is not sealed");
                        }
                        promised.add(worded.release());
                    }
                    Blow.to(victim, Blow.At.MOMENT, Duration.ofMillis(random.nextInt(MILLIS_MAX))).dealt();
                    victim.serve();
                    if (isFirst) {
                        desks.again();
                    }
                }
                Outcome outcome = Outcome.of(pair, desks, promised);
                return new Result(
                        kills, outcome.released(), outcome.wrong(), Duration.ofNanos(System.nanoTime() - began));
            }
        } finally {
            Scratch.remove(folder);
        }
    }
}
