package org.nadhir.bench.swap;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;

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
    private static final int PAST_MAX = 3;
    private static final int TRIES_MAX = 20;
    private static final int ANSWERS_ONE_IN = 5;

    private final Cast cast;
    private final Side one;
    private final Side other;
    private final Walked partner;
    private final Optional<Line> line;
    private final SplittableRandom random;
    private final Tally tally;
    private int pairs;

    /// How the two nodes are joined to their partner.
    enum Road {
        /// What is handed to the network is taken in at once.
        STRAIGHT,
        /// HTTPS on this machine, through a recording proxy.
        SOCKET
    }

    Round(Cast cast, Path folder, long seed, Tally tally, Road road) {
        this.cast = cast;
        this.tally = tally;
        this.random = new SplittableRandom(seed);
        Hand theirs = new Hand(FIRST);
        this.partner = cast.partner(folder.resolve("partner"), theirs, random.nextLong());
        this.line = road == Road.SOCKET ? Optional.of(cast.line(partner)) : Optional.empty();
        long outer = random.nextLong();
        this.one = new Side(folder.resolve("one"), outer, theirs);
        this.other = new Side(folder.resolve("other"), outer, theirs);
    }

    /// One of the two nodes.
    private final class Side {

        private final Hand clock = new Hand(FIRST.minus(BETWEEN));
        private final Wire wire;
        private final Walked node;
        private final Way way;

        Side(Path folder, long outer, Hand theirs) {
            this.wire = new Wire(clock, (card, envelope) -> {
                theirs.set(clock.instant());
                return line.map(socket -> socket.offer(card, envelope))
                        .orElseGet(() -> Wire.answer(partner.receive(envelope, cast.us().party())));
            });
            this.node = cast.ours(folder, wire, clock, random.nextLong(), outer);
            this.way = new Way(node, cast.cryptography());
        }

        /// What the node heard before and never warned of.
        void past(SplittableRandom random, Instant until) {
            for (int reports = random.nextInt(2) * random.nextInt(PAST_MAX); reports > 0; reports--) {
                Told told = Told.drawn(random);
                clock.set(until.minus(told.before()));
                String source = way.source(told);
                String report = way.report(told, source);
                if (random.nextInt(3) == 0) {
                    way.opened(report);
                }
                if (random.nextInt(3) == 0) {
                    way.report(Told.drawn(random), source);
                }
            }
        }

        /// The whole way of one warning with a source of this node's own. A source that happens to be like the wording
        /// is stopped by the guard, rightly or not; then another one is drawn, and the failed try is part of the past.
        Left left(Warned warned, SplittableRandom random, Duration step, boolean leaksFirst) {
            for (int tries = 0; tries < TRIES_MAX; tries++) {
                Told told = Told.drawn(random);
                clock.set(warned.at().minus(told.before()));
                String caseId = way.caseOf(told);
                clock.set(warned.at());
                way.judged(caseId, warned, cast.partnerParty());
                if (leaksFirst && tries == 0) {
                    leaked(caseId, warned, told);
                }
                node.outer.again(warned.seed());
                View draft = way.drafted(caseId, warned.draft(cast.partnerParty()));
                if (draft.text("state").equals("drafted")) {
                    way.sealed(draft);
                    Bytes file = way.file(draft);
                    List<Wire.Sent> sent = way.sent(wire, step);
                    clock.set(warned.at().plus(Duration.ofHours(8)));
                    List<String> lengths = line.map(socket -> socket.lengths(
                                    sent.stream().mapToInt(one -> one.bytes().length()).max().orElse(0)))
                            .orElse(List.of());
                    return new Left(sent, lengths, file, answers(sent));
                }
                tally.alike(draft.text("state"), draft.items("leaks").stream()
                        .map(leak -> leak.text("layer") + " in " + leak.text("where"))
                        .findFirst()
                        .orElse(""));
            }
            throw new IllegalStateException("no source is unlike the wording");
        }

        /// A draft that names the source: it must be stopped, and nothing of it may be seen from outside.
        private void leaked(String caseId, Warned warned, Told told) {
            View draft = way.drafted(caseId, warned.draft(cast.partnerParty(), "Ask " + told.name() + "."));
            node.look();
            tally.blocked(draft.text("state").equals("leaking") && wire.taken().isEmpty());
        }

        /// What is answered to somebody who sends nonsense, and to a partner who sends our own bytes back.
        private List<String> answers(List<Wire.Sent> sent) {
            List<String> answers = new ArrayList<>();
            if (pairs % ANSWERS_ONE_IN != 0) {
                return answers;
            }
            for (Bytes nonsense : Stream.concat(sent.stream().map(Wire.Sent::bytes), Stream.of(Bytes.of(new byte[99])))
                    .toList()) {
                answers.add(switch (node.receive(nonsense, cast.partnerParty())) {
                    case Reply.Sealed(Bytes back) -> "sealed " + back.digest().hex();
                    case Reply.Plain(var refusal) -> "plain " + refusal.bytes().digest().hex();
                    case Reply.Taken() -> "taken";
                });
            }
            return answers;
        }
    }

    /// All that one run let out.
    ///
    /// @param lengths of the encrypted records that carried it, where there was a socket
    private record Left(List<Wire.Sent> sent, List<String> lengths, Bytes file, List<String> answers) {}

    /// One pair: two sources, one warning.
    void pair() {
        Instant at = FIRST.plus(BETWEEN.multipliedBy(pairs)).plus(Duration.ofMinutes(random.nextInt(600)));
        pairs++;
        Warned warned = Warned.drawn(at, random.split());
        one.past(random.split(), at);
        other.past(random.split(), at);
        Duration step = random.nextInt(CLOSE_LOOK_ONE_IN) == 0 ? CLOSE_LOOK : LOOK;
        boolean leaksFirst = random.nextInt(LEAK_ONE_IN) == 0;
        Left left = one.left(warned, random.split(), step, leaksFirst);
        Left right = other.left(warned, random.split(), step, false);
        tally.compared(warned.isOwed(), left.sent().size(), difference(left, right));
    }

    private static String difference(Left left, Left right) {
        if (left.sent().isEmpty()) {
            return "nothing was sent";
        }
        if (!left.sent().equals(right.sent())) {
            return "sent " + left.sent() + " and " + right.sent();
        }
        if (!left.lengths().equals(right.lengths())) {
            return "records " + left.lengths() + " and " + right.lengths();
        }
        if (!left.file().equals(right.file())) {
            return "the sealed files differ";
        }
        return left.answers().equals(right.answers()) ? "" : "answered differently";
    }

    @Override
    public void close() {
        line.ifPresent(Line::close);
        one.node.close();
        other.node.close();
        partner.close();
    }
}
