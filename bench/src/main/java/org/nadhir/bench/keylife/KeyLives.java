package org.nadhir.bench.keylife;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.nadhir.bench.keylife.Life.Came;
import org.nadhir.bench.keylife.Life.Thing;
import org.nadhir.exchange.CardHistory;
import org.nadhir.exchange.KeyAcceptance;
import org.nadhir.exchange.KeyAnswer;
import org.nadhir.exchange.KeyWeight;

/// Lives one after the other, each through the product's state machine and held against what must come of it.
public final class KeyLives {

    static final Instant MEETING = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SHOWN_MAX = 5;
    private static final int MONTHS = 60 * 24 * 60;

    private KeyLives() {}

    /// What came of some lives.
    ///
    /// @param asked statements, each asked after on arrival and at the end
    /// @param wrong answers that were not those expected
    /// @param afterEnd statements that were taken with a key whose end was known: must be none, whoever signed them
    /// @param accused forks where the party made one card only of each epoch and the thief none: must be none
    /// @param counts how often what happened
    /// @param seeds of the first lives that went wrong
    public record Result(
            long lives,
            long asked,
            long wrong,
            long afterEnd,
            long accused,
            SequencedMap<String, Long> counts,
            List<Long> seeds) {}

    /// Lives `first` to `first + lives - 1`.
    public static Result run(long first, long lives) {
        var tally = new Tally();
        for (long seed = first; seed < first + lives; seed++) {
            long before = tally.wrong + tally.afterEnd + tally.accused;
            live(Life.draw(seed), tally);
            if (tally.wrong + tally.afterEnd + tally.accused > before && tally.seeds.size() < SHOWN_MAX) {
                tally.seeds.add(seed);
            }
        }
        return new Result(
                lives, tally.asked, tally.wrong, tally.afterEnd, tally.accused, tally.counts, List.copyOf(tally.seeds));
    }

    private static final class Tally {
        private long asked;
        private long wrong;
        private long afterEnd;
        private long accused;
        private final SequencedMap<String, Long> counts = new LinkedHashMap<>();
        private final List<Long> seeds = new ArrayList<>();

        private void count(String what) {
            counts.merge(what, 1L, Long::sum);
        }
    }

    private record Witnessed(int key, int at) {}

    private static Instant minute(int at) {
        return MEETING.plus(at, ChronoUnit.MINUTES);
    }

    private static void live(Life life, Tally tally) {
        var papers = new Papers(life);
        var expected = new Expected(life);
        CardHistory history = CardHistory.met(papers.meeting(), MEETING);
        List<Witnessed> witnessed = new ArrayList<>();
        for (Came one : life.came()) {
            if (one.at() - one.made() > MONTHS) {
                tally.count("came after months");
            }
            if (one.thing() instanceof Thing.Said(int key, boolean byThief)) {
                said(life, papers, history, expected, tally, one, key, byThief, witnessed);
            } else {
                CardHistory.Step step = history.take(papers.of(one.thing()), minute(one.at()));
                tally.count(happened(step.answer(), one.thing()));
                history = step.after();
            }
        }
        for (Witnessed each : witnessed) {
            KeyWeight weight = history.weight(papers.id(each.key()), minute(each.at()));
            KeyWeight right = expected.disputes(each.key(), each.at()) ? KeyWeight.DISPUTED : KeyWeight.STANDS;
            tally.wrong += weight == right ? 0 : 1;
            if (weight == KeyWeight.DISPUTED) {
                tally.count("disputed in the end");
            }
        }
        tally.wrong += history.newest().card().link().epoch() == expected.newest() ? 0 : 1;
        tally.wrong += history.fork().isPresent() == expected.forks() ? 0 : 1;
        tally.accused += history.fork().isPresent() && life.rival().isEmpty() ? 1 : 0;
        comeBack(life, papers, history, expected, tally);
    }

    private static void said(
            Life life,
            Papers papers,
            CardHistory history,
            Expected expected,
            Tally tally,
            Came one,
            int key,
            boolean byThief,
            List<Witnessed> witnessed) {
        // A thief who rotated signs with its own key as well.
        List<Integer> keys = byThief && !life.rival().isEmpty() ? List.of(key, Life.THIEF) : List.of(key);
        for (int each : keys) {
            tally.asked++;
            boolean taken = history.accepts(papers.id(each), minute(one.at())) instanceof KeyAcceptance.Accepted;
            tally.wrong += taken == expected.takes(each, one.at()) ? 0 : 1;
            tally.afterEnd += taken && each != Life.THIEF && expected.endKnown(each) <= one.at() ? 1 : 0;
            if (taken) {
                witnessed.add(new Witnessed(each, one.at()));
            }
            tally.count((byThief ? "a thief's word " : "the party's word ") + (taken ? "taken" : "not taken"));
        }
    }

    /// In the end the thief shows the stolen key's own old card once more, as if the two had never met.
    private static void comeBack(
            Life life, Papers papers, CardHistory history, Expected expected, Tally tally) {
        boolean gone = expected.endKnown(1) != Expected.NEVER || history.newest().card().link().epoch() > 1;
        boolean back = history.metAgain(papers.meeting(), minute(1_000_000)).answer() instanceof KeyAnswer.Taken;
        if (!life.ends().isEmpty() || history.fork().isEmpty()) {
            tally.wrong += back == gone ? 1 : 0;
        }
        tally.count(back ? "the first card met again" : "the first card kept out");
    }

    private static String happened(KeyAnswer answer, Thing thing) {
        String what = switch (thing) {
            case Thing.Card _ -> "a rotation ";
            case Thing.Ended _ -> "the end of a key ";
            case Thing.RivalCard _ -> "a thief's card ";
            case Thing.FalseEnd _ -> "a thief's end of a newer key ";
            case Thing.Said _ -> "a statement ";
        };
        return what + switch (answer) {
            case KeyAnswer.Taken _ -> "took effect";
            case KeyAnswer.Known _ -> "was known";
            case KeyAnswer.Waits _ -> "came before what it rests on";
            case KeyAnswer.Forked _ -> "made a fork";
            case KeyAnswer.Refused(KeyAnswer.Why why) -> "was refused: " + why;
        };
    }
}
