package org.nadhir.bench.swap;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.nadhir.Peers;

/// Some pairs, one after another, on two nodes that are the same party with the same keys and different pasts. With
/// every pair the two pasts grow further apart, and what leaves must go on being the same. Used by one thread.
final class Round implements AutoCloseable {

    /// At six minutes past the quarter: between two points of the release's grid.
    private static final Instant FIRST = Instant.parse("2031-03-03T10:06:00Z");
    private static final Duration BETWEEN = Duration.ofHours(33);
    private static final Duration LOOK = Duration.ofMinutes(15);
    private static final Duration CLOSE_LOOK = Duration.ofMinutes(1);
    private static final int CLOSE_LOOK_ONE_IN = 8;
    private static final int LEAK_ONE_IN = 10;
    private static final int ANSWERS_ONE_IN = 5;

    private final Cast cast;
    private final Side one;
    private final Side other;
    private final Walked partner;
    private final Optional<Line> line;
    private final Theirs theirs;
    private final SplittableRandom random;
    private final Tally tally;
    private final List<Leaving> exits;
    private int pairs;

    /// How the two nodes are joined to their partner.
    enum Road {
        /// What is handed to the network is taken in at once.
        STRAIGHT,
        /// HTTPS on this machine, through a recording proxy.
        SOCKET
    }

    /// @param exits among which each pair's is drawn, by their shares
    Round(Cast cast, Path folder, long seed, Tally tally, Road road, List<Leaving> exits) {
        this.exits = exits;
        this.cast = cast;
        this.tally = tally;
        this.random = new SplittableRandom(seed);
        Hand partners = new Hand(FIRST);
        this.partner = cast.partner(folder.resolve("partner"), partners, random.nextLong());
        this.theirs = new Theirs(cast, partner);
        this.line = road == Road.SOCKET ? Optional.of(cast.line(partner)) : Optional.empty();
        long outer = random.nextLong();
        this.one = side(folder.resolve("one"), outer, partners);
        this.other = side(folder.resolve("other"), outer, partners);
    }

    private Side side(Path folder, long outer, Hand partners) {
        Hand clock = new Hand(FIRST.minus(BETWEEN));
        Peers behind = (card, envelope) -> {
            partners.set(clock.instant());
            return line.map(socket -> socket.offer(card, envelope))
                    .orElseGet(() -> Wire.answer(partner.receive(envelope, cast.us().party())));
        };
        return new Side(cast, folder, clock, behind, line, tally, random.nextLong(), outer);
    }

    /// One pair: two sources, one warning.
    void pair() {
        Instant at = FIRST.plus(BETWEEN.multipliedBy(pairs)).plus(Duration.ofMinutes(random.nextInt(600)));
        boolean isAnswering = pairs % ANSWERS_ONE_IN == 0;
        pairs++;
        Warned warned = Warned.drawn(at, exits, random.split());
        one.past(random.split(), at);
        other.past(random.split(), at);
        Optional<Theirs.Word> word = warned.leaving() == Leaving.CONSENT
                ? Optional.of(theirs.warn(warned, random.split()))
                : Optional.empty();
        Duration step = random.nextInt(CLOSE_LOOK_ONE_IN) == 0 ? CLOSE_LOOK : LOOK;
        boolean leaks = random.nextInt(LEAK_ONE_IN) == 0 && warned.leaving() == Leaving.RELEASE;
        boolean near = warned.leaving().mayBeHeld();
        var first = new Side.Manner(step, leaks, source(warned, near), isAnswering);
        var second = new Side.Manner(step, false, source(warned, near && random.nextBoolean()), isAnswering);
        Side.Left left = one.left(warned, random.split(), first, word);
        Side.Left right = other.left(warned, random.split(), second, word);
        tally.compared(warned, left.sent().size(), difference(warned.leaving(), left, right));
    }

    /// @param isNear whether the source bears a part of the victim's name
    private static Function<SplittableRandom, Told> source(Warned warned, boolean isNear) {
        return isNear ? random -> Told.near(warned.namesake(), random) : Told::drawn;
    }

    private static String difference(Leaving leaving, Side.Left left, Side.Left right) {
        if (left.sent().size() != leaving.envelopes()) {
            return left.sent().size() + " were sent";
        }
        if (!left.sent().equals(right.sent())) {
            return "sent " + left.sent() + " and " + right.sent();
        }
        if (!left.lengths().equals(right.lengths())) {
            return "records " + left.lengths() + " and " + right.lengths();
        }
        if (!left.files().equals(right.files())) {
            return "what is carried by hand or read out differs";
        }
        return left.answers().equals(right.answers()) ? "" : "answered differently";
    }

    @Override
    public void close() {
        line.ifPresent(Line::close);
        one.close();
        other.close();
        partner.close();
    }
}
