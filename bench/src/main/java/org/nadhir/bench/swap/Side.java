package org.nadhir.bench.swap;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nadhir.Peers;
import org.nadhir.bench.standin.Player;
import org.nadhir.client.View;
import org.nadhir.exchange.Cadence;
import org.nadhir.exchange.Reply;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Precedence;

/// One of the two nodes of a round, which are the same party with different pasts. Used by one thread.
final class Side implements AutoCloseable {

    private static final int PAST_MAX = 3;
    private static final int TRIES_MAX = 20;
    /// Later than the longest delay that is drawn.
    private static final Duration RECALLED_AFTER = Duration.ofHours(7);
    private static final Duration END_AFTER = Duration.ofHours(8);
    private static final Duration EXERCISE_CADENCE = Cadence.EXERCISE.period(Precedence.ROUTINE);

    final Walked node;
    private final Cast cast;
    private final Hand clock;
    private final Wire wire;
    private final Optional<Line> line;
    private final Tally tally;
    private final Way way;
    private final OtherWays others;
    private final Hands hands;

    /// @param behind the way to the partner
    Side(Cast cast, Path folder, Hand clock, Peers behind, Optional<Line> line, Tally tally, long inner, long outer) {
        this.cast = cast;
        this.clock = clock;
        this.line = line;
        this.tally = tally;
        this.wire = new Wire(clock, behind);
        this.node = cast.ours(folder, wire, clock, inner, outer);
        this.hands = new Hands(node, cast.cryptography());
        this.way = new Way(node, hands);
        this.others = new OtherWays(node, hands);
    }

    /// What one side does besides walking the way.
    ///
    /// @param step from one look of the outbox to the next
    /// @param leaks whether a draft that names the source comes first
    /// @param source draws the source of this side: the same kind of sources in both runs, or not
    /// @param isAnswering whether strange bytes come in as well
    record Manner(Duration step, boolean leaks, Function<SplittableRandom, Told> source, boolean isAnswering) {}

    /// All that one run let out.
    ///
    /// @param lengths of what the encrypted records carried, where there was a socket
    /// @param files what would be carried by hand or read out
    /// @param answers to what came in
    record Left(List<Wire.Sent> sent, List<String> lengths, List<Bytes> files, List<String> answers) {}

    /// What the node heard before and never warned of.
    void past(SplittableRandom random, Instant until) {
        for (int reports = random.nextInt(2) * random.nextInt(PAST_MAX); reports > 0; reports--) {
            Told told = Told.drawn(random);
            clock.set(until.minus(told.before()));
            String source = way.source(told);
            String report = way.report(told, source, "note");
            if (random.nextInt(3) == 0) {
                way.opened(report);
            }
            if (random.nextInt(3) == 0) {
                way.report(Told.drawn(random), source, "note");
            }
        }
    }

    /// The whole way of one warning with a source of this node's own. A source that happens to be like the wording is
    /// found by the guard, rightly or not: two approvers clear what is near; for what is certain another source is
    /// drawn, and the failed try is part of the past.
    ///
    /// @param theirs what the partner warned us of, where the case rests on that as well
    Left left(Warned warned, SplittableRandom random, Manner manner, Optional<Theirs.Word> theirs) {
        List<String> answers = new ArrayList<>();
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Told drawn = manner.source().apply(random);
            Told told = theirs.isPresent() ? drawn.andSays(warned.rumour(drawn.language())) : drawn;
            clock.set(warned.at().minus(told.before()));
            String report = way.report(told, way.source(told), warned.reportClass());
            if (tries == 0) {
                theirs.ifPresent(word -> answers.add(taken(word, warned)));
            }
            clock.set(warned.at());
            String caseId = way.opened(theirs.map(Theirs.Word::beginning)
                    .orElseGet(() -> Json.object().put("report", report).build()));
            if (manner.leaks() && tries == 0) {
                leaked(caseId, warned, told);
            }
            hands.letWordOn();
            switch (out(caseId, warned)) {
                case Outcome.Alike alike -> tally.alike(alike);
                case Outcome.Out(List<Bytes> files, String release) -> {
                    List<Wire.Sent> sent = sent(warned, release, manner.step());
                    answers.add(node.outlook());
                    clock.set(warned.at().plus(END_AFTER));
                    answers.addAll(manner.isAnswering() ? answers(sent) : List.of());
                    return new Left(sent, lengths(sent), files, answers);
                }
            }
        }
        throw new IllegalStateException("no source is unlike the wording");
    }

    private List<Wire.Sent> sent(Warned warned, String release, Duration step) {
        if (warned.leaving() != Leaving.RECALLED) {
            return way.sent(wire, step, warned.leaving().envelopes());
        }
        List<Wire.Sent> sent = new ArrayList<>(way.sent(wire, step, 1));
        clock.set(warned.at().plus(RECALLED_AFTER));
        node.outer.again(warned.seed() + 2);
        way.recalled(release);
        sent.addAll(way.sent(wire, step, 1));
        return sent;
    }

    /// Takes the partner's warning in, and opens it. What is answered goes back to the partner.
    private String taken(Theirs.Word word, Warned warned) {
        clock.set(word.at());
        node.outer.again(warned.seed() + 1);
        Reply reply = node.receive(word.envelope(), word.from());
        if (!(reply instanceof Reply.Sealed(Bytes back))) {
            throw new IllegalStateException("a partner's warning was not taken");
        }
        node.ask("POST /api/v1/inbox/{sender}/{sequence}/opened", Player.OFFICER, word.gaps(), Json.object().build());
        // Its receipt is drawn for now, and goes with what leaves next.
        clock.set(clock.instant().plus(EXERCISE_CADENCE));
        node.receipts();
        return said(reply) + word.told(back);
    }

    /// Words it, has it signed, and lets it go. Draws for what goes out begin anew with each try.
    private Outcome out(String caseId, Warned warned) {
        return switch (warned.leaving()) {
            case RELEASE, CLEARED, RECALLED -> {
                way.judged(caseId, warned, cast.partnerParty());
                way.ruled(caseId, warned, cast.partnerParty());
                node.outer.again(warned.seed());
                // A draft that is held back lies there under its id, which the next try would draw again: it is
                // cleared.
                yield way.released(caseId, warned.draft(cast.partnerParty()), true);
            }
            case REFUSED -> {
                way.judged(caseId, warned, cast.partnerParty());
                way.ruled(caseId, warned, cast.partnerParty());
                node.outer.again(warned.seed());
                View refused = way.drafted(caseId, warned.draft(cast.partnerParty()));
                if (!refused.text("state").equals("refused")) {
                    throw new IllegalStateException("what no agreement covers is " + refused.text("state"));
                }
                yield Outcome.Out.of(List.of());
            }
            case NOTICE -> {
                way.judged(caseId, warned, cast.partnerParty());
                node.outer.again(warned.seed());
                yield others.noticed(caseId, warned, cast.contact());
            }
            case LIST -> {
                way.judged(caseId, warned, cast.partnerParty());
                node.outer.again(warned.seed());
                yield others.listed(caseId, warned, cast.partnerParty());
            }
            case CONSENT -> {
                way.judged(caseId, warned, cast.thirdParty());
                if (node.ask("POST /api/v1/cases/{id}/match", Player.ANALYST, Map.of("id", caseId),
                                Json.object().build())
                        .items("matches")
                        .isEmpty()) {
                    throw new IllegalStateException("the source's report does not belong to the case");
                }
                node.outer.again(warned.seed());
                yield others.asked(caseId, warned, cast.thirdParty());
            }
        };
    }

    private List<String> lengths(List<Wire.Sent> sent) {
        return line.map(socket -> socket.lengths(
                        sent.stream().map(one -> one.bytes().length()).toList()))
                .orElse(List.of());
    }

    /// A draft that names the source: it must be stopped, and nothing of it may be seen from outside.
    private void leaked(String caseId, Warned warned, Told told) {
        way.judged(caseId, warned, cast.partnerParty());
        View draft = way.drafted(caseId, warned.draftSaying(cast.partnerParty(), "Ask " + told.name() + "."));
        node.look();
        tally.blocked(draft.text("state").equals("leaking") && wire.taken().isEmpty());
    }

    /// What is answered to somebody who sends nonsense, and to a partner who sends our own bytes back.
    private List<String> answers(List<Wire.Sent> sent) {
        return Stream.concat(sent.stream().map(Wire.Sent::bytes), Stream.of(Bytes.of(new byte[99])))
                .map(nonsense -> said(node.receive(nonsense, cast.partnerParty())))
                .toList();
    }

    private static String said(Reply reply) {
        return switch (reply) {
            case Reply.Sealed(Bytes back) -> "sealed " + back.digest().hex();
            case Reply.Plain(var refusal) -> "plain " + refusal.bytes().digest().hex();
            case Reply.Taken() -> "taken";
        };
    }

    @Override
    public void close() {
        node.close();
    }
}
