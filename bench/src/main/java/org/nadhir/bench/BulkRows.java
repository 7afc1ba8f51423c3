package org.nadhir.bench;

import java.util.List;
import org.nadhir.bench.Stopwatch.Timed;
import org.nadhir.exchange.Exchange;
import org.nadhir.reports.leak.SourceLeakGuard;

/// One finding that strikes thousands.
final class BulkRows {

    private static final double WORDED_SECONDS_MAX = 1;
    private static final double SEALED_SECONDS_MAX = 3;
    private static final String WORD = "org.nadhir.bulk.BulkWarning#rule and #draft";
    private static final String SEAL = "org.nadhir.tearline.Release#ofList, org.nadhir.exchange.Exchange#ready";

    private BulkRows() {}

    static List<Row> measure(Effort effort) {
        var ground = new BulkGround(effort.victims());
        Timed<?> read = Stopwatch.time(effort.repeats(), ground::read);
        Timed<List<BulkGround.Worded>> worded =
                Stopwatch.time(effort.repeats(), () -> ground.worded(new SourceLeakGuard()));
        Timed<?> unsearched = Stopwatch.time(effort.repeats(), () -> ground.worded((finished, traces) -> List.of()));
        Timed<List<Exchange.Ready>> sealed =
                Stopwatch.time(effort.repeats(), () -> ground.sealed(worded.last()));
        long bytes = sealed.last().stream()
                .mapToLong(ready -> ready.envelope().bytes().length())
                .sum();
        String envelopes = "; %,d bytes an envelope".formatted(bytes / sealed.last().size());
        String on = "%,d victims of 200 protectors, %d cores"
                .formatted(effort.victims(), Runtime.getRuntime().availableProcessors());
        return List.of(
                Row.plain("list of victims read", on, read.seconds(), "s", read.note(effort.repeats()),
                        "org.nadhir.bulk.BulkList#read"),
                Row.of("victims ruled, tearline bytes built", on, unsearched.seconds(), "s",
                        Bar.atMost(WORDED_SECONDS_MAX), unsearched.note(effort.repeats()), WORD),
                Row.of("the same, and each searched for its sources", on, worded.seconds(), "s",
                        Bar.atMost(WORDED_SECONDS_MAX), worded.note(effort.repeats()), WORD),
                Row.of("approved as one list, each signed and sealed", on, sealed.seconds(), "s",
                        Bar.atMost(SEALED_SECONDS_MAX),
                        sealed.note(effort.repeats()) + envelopes, SEAL));
    }
}
