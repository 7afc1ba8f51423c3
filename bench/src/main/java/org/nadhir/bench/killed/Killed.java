package org.nadhir.bench.killed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.office.Pair;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.client.Reply;

/// `kill -9` of a real node under load, on either side (TRUST.md, T3a), and after it each side told to stop once. It
/// does not show what a power cut does: what was written and not synced survives in the memory of the system.
public final class Killed {

    /// What of the product is called: its program.
    public static final String ENTRY = "org.nadhir.node.Main: serve, killed; the API and the exchange of both nodes";

    private static final int MICROS_AFTER_WRITE_MAX = 3_000;
    private static final int MILLIS_OF_MOMENT_MAX = 400;
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(300);

    private final Pair pair;
    private final Desks desks;
    private final SplittableRandom random;
    private final List<String> promised = new ArrayList<>();
    private int cycles;
    private int between;
    private int stopped;

    private Killed(Pair pair, Desks desks, long seed) {
        this.pair = pair;
        this.desks = desks;
        this.random = new SplittableRandom(seed);
    }

    /// What came of it.
    ///
    /// @param cycles kills and restarts
    /// @param between of these, those that fell after the victim's first write and before its answer
    /// @param stopped of the two sides, those that ended by themselves when they were told to stop over a warning
    /// @param wrong what was lost, doubled, not receipted, or does not verify; nothing may stand here
    public record Result(int cycles, int between, int stopped, int released, List<String> wrong, Duration took) {

        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /// Kills so many times, each time another side, and begins no new cycle after so long.
    ///
    /// @param clock of this machine
    /// @param seed of the moments; where they fall depends on the machine as well
    public static Result run(int cycles, long seed, Duration longest, InstantSource clock) {
        long began = System.nanoTime();
        Path folder = Scratch.onDisk("killed");
        try (Pair pair = Pair.in(folder, clock)) {
            pair.meet();
            try (Desks desks = Desks.open(pair, clock)) {
                Killed run = new Killed(pair, desks, seed);
                while (run.cycles < cycles && System.nanoTime() - began < longest.toNanos()) {
                    run.cycle();
                }
                run.stop(pair.first());
                run.stop(pair.second());
                Outcome outcome = Outcome.of(pair, desks, run.promised);
                return new Result(
                        run.cycles,
                        run.between,
                        run.stopped,
                        outcome.released(),
                        outcome.wrong(),
                        Duration.ofNanos(System.nanoTime() - began));
            }
        } finally {
            Scratch.remove(folder);
        }
    }

    /// A warning is let go, the side whose turn it is dies over it, comes back, and the person asks again.
    private void cycle() {
        Office victim = cycles++ % 2 == 0 ? pair.first() : pair.second();
        Desks.Draft draft = desks.worded();
        Blow blow = random.nextInt(4) == 0
                ? Blow.to(victim, Blow.At.MOMENT, Duration.ofMillis(random.nextInt(MILLIS_OF_MOMENT_MAX)))
                : Blow.to(victim, Blow.At.FIRST_WRITE, micros(random.nextInt(MICROS_AFTER_WRITE_MAX)));
        Reply reply = desks.approved(draft);
        boolean wrote = blow.dealt();
        boolean answered = victim == pair.first() ? reply instanceof Reply.Done : isReceipted(draft);
        between += wrote && !answered ? 1 : 0;
        goOn(victim, draft, reply);
    }

    /// The same with a word to stop: what runs is finished or undone, and the process ends by itself.
    private void stop(Office victim) {
        Desks.Draft draft = desks.worded();
        var told = new AtomicBoolean();
        Blow blow = Blow.to(
                victim, Blow.At.FIRST_WRITE, micros(random.nextInt(MICROS_AFTER_WRITE_MAX)),
                office -> told.set(office.stop()));
        Reply reply = desks.approved(draft);
        blow.dealt();
        stopped += told.get() ? 1 : 0;
        goOn(victim, draft, reply);
    }

    private void goOn(Office victim, Desks.Draft draft, Reply first) {
        Reply reply = first;
        victim.serve();
        if (victim == pair.first()) {
            desks.again();
        }
        if (!(reply instanceof Reply.Done)) {
            reply = desks.approved(draft);
        }
        // "Released already" is a promise as well: the first answer was lost, and the release is there.
        boolean there = reply instanceof Reply.Refused refused && refused.code().equals("draft-released");
        if (!there && !Desks.done(reply).text("state").equals("sealed")) {
            throw new IllegalStateException("a signed draft is not sealed");
        }
        promised.add(draft.release());
    }

    private boolean isReceipted(Desks.Draft draft) {
        LockSupport.parkNanos(ANSWER_WITHIN.toNanos());
        return desks.isDelivered(draft);
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
