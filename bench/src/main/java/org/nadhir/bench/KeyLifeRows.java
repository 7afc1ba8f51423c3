package org.nadhir.bench;

import java.util.List;
import org.nadhir.bench.keylife.KeyLives;
import org.nadhir.bench.keylife.KeyLives.Result;

/// Whether anything is taken from a key that ended and was not witnessed before (TRUST.md, T13 and I12).
final class KeyLifeRows {

    private static final long SEED = 1;
    private static final long LIVES_C = 5_000;
    private static final long LIVES_N = 1_000_000;
    private static final String ENTRY = "org.nadhir.exchange.CardHistory#take, #accepts, #weight, #metAgain";

    private KeyLifeRows() {}

    static List<Row> measure(Effort effort) {
        return rows(KeyLives.run(SEED, effort.pick(20L, LIVES_C, LIVES_N)), effort);
    }

    static List<Row> rows(Result result, Effort effort) {
        String on = ("%,d lives from seed %d on, stand-in signatures: theft, rotation, revocation late, early and out"
                        + " of order")
                .formatted(result.lives(), SEED);
        return List.of(
                Row.of("key lives", on, (double) result.lives(), "lives",
                        Bar.atLeast((double) effort.pick(1L, LIVES_C, LIVES_N)),
                        "each held against what happened, worked out without the product; " + result.counts(), ENTRY),
                Row.of("taken from a key whose end was known", on, (double) result.afterEnd(), "statements",
                        Bar.exactly(0),
                        "of %,d statements asked after".formatted(result.asked()), ENTRY),
                Row.of("answers other than what happened demands", on, (double) result.wrong(), "answers",
                        Bar.exactly(0),
                        "on arrival, of what stands or is disputed in the end, of forks, of old keys that come back"
                                + (result.seeds().isEmpty() ? "" : "; first seeds " + result.seeds()),
                        ENTRY),
                Row.of("forks of a party that made one card for each epoch", on, (double) result.accused(), "forks",
                        Bar.exactly(0), "an honest party is never accused (I9)", ENTRY));
    }
}
