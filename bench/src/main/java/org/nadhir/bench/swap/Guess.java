package org.nadhir.bench.swap;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.bench.swap.Bayes.Seen;

/// Whether a simple classifier tells two sources apart by what leaves, where ids, delays and keys are drawn freely
/// (TRUST.md, T9): one source tells in Arabic, at length, minutes before the warning is worded; the other in English,
/// half a day before. Sizes, delays, moments and bytes of the envelopes are what a network sees.
public final class Guess {

    private static final int IN_ROUND = 50;
    private static final Instant FIRST = Instant.parse("2031-03-03T10:06:00Z");
    private static final Duration BETWEEN = Duration.ofHours(33);
    private static final Duration LOOK = Duration.ofMinutes(5);
    /// Bytes of an envelope that are looked at, from its beginning and from its end.
    private static final int BYTES = 64;
    /// Two-sided, 95 %.
    private static final double NORMAL_95 = 1.96;

    private Guess() {}

    /// What was guessed.
    ///
    /// @param warnings of both sources, drawn by a coin
    /// @param right how often the source was guessed
    public record Result(int warnings, int right) {

        /// How often, in percent.
        public double percent() {
            return warnings == 0 ? 0 : 100.0 * right / warnings;
        }

        /// Half of the width of its confidence interval, 95 %, in percent.
        public double within() {
            return warnings == 0 ? 100 : 100 * NORMAL_95 * Math.sqrt(0.25 / warnings);
        }

        /// How many standard deviations from what chance would guess.
        public double deviations() {
            return warnings == 0 ? 0 : Math.abs(right - warnings / 2.0) / Math.sqrt(warnings / 4.0);
        }
    }

    /// Walks so many warnings from intake to the network, as many as there is time for, and guesses.
    ///
    /// @param seeds the rounds' seeds: anything that is not drawn twice
    public static Result run(int warnings, LongSupplier seeds, Duration longest) {
        long began = System.nanoTime();
        Path folder = Scratch.inMemory("swap");
        List<Seen> all = Collections.synchronizedList(new ArrayList<>());
        try {
            Cast cast = new Cast(Cryptography.standIn(), folder, seeds.getAsLong());
            var left = new AtomicInteger(warnings);
            var next = new AtomicInteger();
            Swap.all(() -> {
                while (left.get() > 0 && System.nanoTime() - began < longest.toNanos()) {
                    Path own = folder.resolve("round-" + next.getAndIncrement());
                    var random = new SplittableRandom(seeds.getAsLong());
                    round(cast, own, random, all, () -> left.getAndDecrement() > 0
                            && System.nanoTime() - began < longest.toNanos());
                    Scratch.remove(own);
                }
            });
        } finally {
            Scratch.remove(folder);
        }
        List<Seen> seen = List.copyOf(all);
        return new Result(seen.size(), Bayes.right(seen));
    }

    private static void round(
            Cast cast, Path folder, SplittableRandom random, List<Seen> all, BooleanSupplier goesOn) {
        var partners = new Hand(FIRST);
        var clock = new Hand(FIRST.minus(BETWEEN));
        try (Walked partner = cast.partner(folder.resolve("partner"), partners, random.nextLong());
                Side side = new Side(
                        cast, folder.resolve("us"), clock,
                        (card, envelope) -> {
                            partners.set(clock.instant());
                            return Wire.answer(partner.receive(envelope, cast.us().party()));
                        },
                        Optional.empty(), new Tally(), random.nextLong(), random.nextLong())) {
            for (int i = 0; i < IN_ROUND && goesOn.getAsBoolean(); i++) {
                Instant at = FIRST.plus(BETWEEN.multipliedBy(i)).plus(Duration.ofMinutes(random.nextInt(600)));
                Warned warned = Warned.drawn(at, List.of(Leaving.RELEASE), random.split());
                boolean isFirst = random.nextBoolean();
                Side.Left left = side.left(
                        warned, random.split(), new Side.Manner(LOOK, false, source(isFirst), false), Optional.empty());
                all.add(new Seen(isFirst, features(left, at)));
            }
        }
    }

    private static Function<SplittableRandom, Told> source(boolean isFirst) {
        return isFirst
                ? random -> Told.drawn("ar", Duration.ofMinutes(2 + random.nextInt(10)), random)
                : random -> Told.drawn("en", Duration.ofMinutes(700 + random.nextInt(60)), random);
    }

    private static List<String> features(Side.Left left, Instant worded) {
        List<String> features = new ArrayList<>();
        for (Wire.Sent sent : left.sent()) {
            byte[] bytes = sent.bytes().toArray();
            long delay = Duration.between(worded, sent.at()).toMinutes();
            features.add("size " + bytes.length);
            features.add("delay " + delay / 15);
            features.add("minute " + sent.at().toString().substring(14, 16));
            features.add("hour " + sent.at().toString().substring(11, 13));
            for (int i = 0; i < BYTES; i++) {
                features.add("from the beginning " + i + " " + (bytes[i] & 0xf0));
                features.add("from the end " + i + " " + (bytes[bytes.length - 1 - i] & 0xf0));
            }
        }
        return features;
    }
}
