package org.nadhir.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.nadhir.model.Bytes;
import org.nadhir.reports.leak.ExactScan;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One search of one warning for ten thousand identifiers, and its first layer alone. No text comes twice; what helps
/// is that a search remembers single words, as it does in a node. Of a warning in words that were never seen it
/// remembers nothing: that is measured as well.
@State(Scope.Benchmark)
public class GuardMicro {

    private static final long SEED = 20260401;
    private static final int PLACES_MAX = 1_000;

    private final GuardGround ground = new GuardGround(SEED);
    private final SourceTraces traces = ground.traces();
    private final ExactScan exact =
            ExactScan.of(traces.traces().stream().map(Trace::value).toList());
    private final LeakGuard.Search search = new SourceLeakGuard().prepare(traces);
    private Bytes next = ground.warning();
    private Bytes strange = ground.strangeWarning();

    /// A name that is planted is found: what is measured does search.
    public GuardMicro() {
        String warning = new String(ground.warning().toArray(), StandardCharsets.UTF_8);
        String planted = warning.replaceFirst("\"content\":\"", "\"content\":\"" + traces.traces().getFirst().value());
        boolean found = search.search(Bytes.of(planted.getBytes(StandardCharsets.UTF_8))).stream()
                .anyMatch(leak -> leak.trace().equals("t0"));
        if (!found) {
            throw new IllegalStateException("the guard does not find what was planted");
        }
    }

    /// Not measured: JMH stops its clock for it.
    @Setup(Level.Invocation)
    public void anotherWarning() {
        next = ground.warning();
        strange = ground.strangeWarning();
    }

    @Benchmark
    public List<Leak> search() {
        return search.search(next);
    }

    /// In words that were drawn for this one warning.
    @Benchmark
    public List<Leak> searchStrange() {
        return search.search(strange);
    }

    /// The first layer alone.
    @Benchmark
    public List<ExactScan.Place> exact() {
        return exact.search(next, PLACES_MAX);
    }

    /// Of the warnings that are searched, on average.
    static double warningBytes() {
        GuardGround ground = new GuardGround(SEED);
        return IntStream.range(0, 100).map(_ -> ground.warning().length()).average().orElseThrow();
    }
}
