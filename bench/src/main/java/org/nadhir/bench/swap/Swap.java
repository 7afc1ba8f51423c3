package org.nadhir.bench.swap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.Scratch;

/// Source-swap non-interference (TRUST.md, T9): the same warning from another source, and nothing that leaves may
/// differ. Goguen and Meseguer, "Security Policies and Security Models", 1982; here tested, pair by pair, not proved.
public final class Swap {

    /// The entry point of the product that all pairs go through.
    public static final String ENTRY = "org.nadhir.node.WarningDesks#create: routes(), exchange(), deliveries()";

    private static final int PAIRS_IN_ROUND = 100;
    /// Ours: a soak of one night.
    private static final Duration LONGEST = Duration.ofHours(8);

    private Swap() {}

    /// What was compared.
    ///
    /// @param pairs two runs each
    /// @param owed of these, in which a duty to warn was found
    /// @param exits of these, by the way in which what is warned of left the node
    /// @param differing pairs whose bytes, sizes or times of sending differ in anything
    /// @param alike sources that happened to be like the wording, by the guard's judgement, and were drawn anew
    /// @param blocked drafts with the source's name in them, put between: the guard stopped them and nothing left
    /// @param leaked of those, what was not stopped, or left something
    /// @param named the first of what differed or was alike, by seed and pair
    public record Result(
            int pairs,
            int owed,
            Map<Leaving, Integer> exits,
            int differing,
            int alike,
            int blocked,
            int leaked,
            Duration took,
            List<String> named) {

        public Result {
            exits = exits.isEmpty() ? Map.of() : new EnumMap<>(exits);
            named = List.copyOf(named);
        }
    }

    /// Compares so many pairs with cryptography that only looks like it: enough to see any difference, since the same
    /// input gives the same bytes and another gives others.
    ///
    /// @param seed of everything that is drawn
    public static Result run(int pairs, long seed) {
        return run(pairs, seed, LONGEST);
    }

    /// As above, and begins no new pair after so long: [Result#pairs] says how far it came.
    public static Result run(int pairs, long seed, Duration longest) {
        return run(Cryptography.standIn(), Round.Road.STRAIGHT, pairs, seed, longest);
    }

    /// As above, of warnings alone that rest on a partner's as well: each takes that in and says that it was opened, so
    /// that two receipts leave, at moments that are compared.
    public static Result receipts(int pairs, long seed) {
        return run(
                Cryptography.standIn(), Round.Road.STRAIGHT, List.of(Leaving.CONSENT), pairs, seed, LONGEST);
    }

    /// As above, with the product's cryptography in its deterministic form.
    public static Result runReal(int pairs, long seed, Duration longest) {
        return run(Cryptography.real(), Round.Road.STRAIGHT, pairs, seed, longest);
    }

    /// As above, over HTTPS through a recording proxy: besides the bytes, how much the encrypted records carry.
    public static Result runOverSocket(int pairs, long seed, Duration longest) {
        return run(Cryptography.real(), Round.Road.SOCKET, pairs, seed, longest);
    }

    static Result run(
            Cryptography cryptography, Round.Road road, int pairs, long seed, Duration longest) {
        return run(cryptography, road, List.of(Leaving.values()), pairs, seed, longest);
    }

    private static Result run(
            Cryptography cryptography,
            Round.Road road,
            List<Leaving> exits,
            int pairs,
            long seed,
            Duration longest) {
        long began = System.nanoTime();
        Path folder = Scratch.inMemory("swap");
        Tally tally = new Tally();
        try {
            Cast cast = new Cast(cryptography, folder, seed);
            var left = new AtomicInteger(pairs);
            var next = new AtomicInteger();
            BooleanSupplier goesOn = () -> left.get() > 0 && System.nanoTime() - began < longest.toNanos();
            all(() -> {
                for (int round = next.getAndIncrement();
                        goesOn.getAsBoolean();
                        round = next.getAndIncrement()) {
                    round(cast, folder.resolve("round-" + round), seed * 1_000_003 + round, tally, road, exits, () ->
                            goesOn.getAsBoolean() && left.getAndDecrement() > 0);
                }
            });
        } finally {
            Scratch.remove(folder);
        }
        return new Result(
                tally.pairs.get(),
                tally.owed.get(),
                tally.exits(),
                tally.differing.get(),
                tally.alike.get(),
                tally.blocked.get(),
                tally.leaked.get(),
                Duration.ofNanos(System.nanoTime() - began),
                tally.named());
    }

    private static void round(
            Cast cast,
            Path folder,
            long seed,
            Tally tally,
            Round.Road road,
            List<Leaving> exits,
            BooleanSupplier goesOn) {
        try (Round round = new Round(cast, folder, seed, tally, road, exits)) {
            for (int i = 0; i < PAIRS_IN_ROUND && goesOn.getAsBoolean(); i++) {
                round.pair();
            }
        } catch (IllegalStateException e) {
            // The pair in which a node did something else than it should differs; its round is over, others go on.
            tally.broke(e);
        } finally {
            Scratch.remove(folder);
        }
    }

    /// On all processors.
    static void all(Runnable work) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a round broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
