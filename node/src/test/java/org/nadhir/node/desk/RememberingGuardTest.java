package org.nadhir.node.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.tearline.Crowd;
import org.nadhir.tearline.Leak;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Trace;

final class RememberingGuardTest {

    private static final Bytes CLEAN = text("the market, on Friday");
    private static final Bytes NAMING = text("the market, says Rosalind");
    private static final Trace NAME = Trace.of("S1.1", Trace.Kind.PERSON, "Rosalind");
    private static final Trace CITY = Trace.of("S1.2", Trace.Kind.PLACE, "market");

    private final AtomicInteger searches = new AtomicInteger();
    private final RememberingGuard guard = new RememberingGuard(plain(), new SplittableRandom(1));

    /// Finds values as they stand; a quasi-identifier where too few share it.
    private LeakGuard plain() {
        return (finished, traces) -> {
            searches.incrementAndGet();
            String text = new String(finished.toArray(), UTF_8);
            return traces.traces().stream()
                    .filter(trace -> trace.forms().stream().anyMatch(text::contains))
                    .filter(trace -> !trace.kind().isQuasi()
                            || traces.crowd().sharing(List.of(trace)) < Crowd.ENOUGH)
                    .map(trace -> new Leak(
                            Leak.Kind.TRACE, "exact", Leak.Weight.CERTAIN, "", 0, text.length(), trace.id()))
                    .toList();
        };
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }

    private void check(Bytes bytes, SourceTraces traces, int leaks, int searchesSoFar) {
        assertEquals(leaks, guard.search(bytes, traces).size());
        assertEquals(searchesSoFar, searches.get());
    }

    @Test
    void sameBytesForTheSameTracesAreSearchedOnce() {
        SourceTraces known = SourceTraces.of(List.of(NAME));
        check(CLEAN, known, 0, 1);
        check(CLEAN, SourceTraces.of(List.of(NAME)), 0, 1);
        check(text("the market, on Sunday"), known, 0, 2);
    }

    @Test
    void whatBecameKnownSinceIsSearchedFor() {
        check(NAMING, SourceTraces.none(), 0, 1);
        check(NAMING, SourceTraces.of(List.of(NAME)), 1, 2);
        check(CLEAN, SourceTraces.of(List.of(NAME)), 0, 3);
        check(CLEAN, SourceTraces.of(List.of(new Trace("S1.1", Trace.Kind.PERSON, "Rosalind", List.of("Friday")))), 1,
                4);
        check(CLEAN, SourceTraces.of(List.of(Trace.of("S1.1", Trace.Kind.CODEWORD, "Rosalind"))), 0, 5);
    }

    @Test
    void formsOfOneTraceAreNotThoseOfTwo() {
        check(CLEAN, SourceTraces.of(List.of(new Trace("a", Trace.Kind.PERSON, "x", List.of("z")))), 0, 1);
        check(CLEAN, SourceTraces.of(List.of(new Trace("a", Trace.Kind.PERSON, "xz", List.of()))), 0, 2);
    }

    @Test
    void whatIsFoundIsFoundEachTimeAndSearchedForOnce() {
        SourceTraces known = SourceTraces.of(List.of(NAME));
        check(NAMING, known, 1, 1);
        check(NAMING, known, 1, 1);
        assertEquals(guard.search(NAMING, known), plain().search(NAMING, known));
        check(NAMING, SourceTraces.none(), 0, 3);
    }

    @Test
    void whatHangsOnTheCrowdIsAskedAgain() {
        check(CLEAN, new SourceTraces(List.of(CITY), _ -> Crowd.ENOUGH), 0, 1);
        check(CLEAN, new SourceTraces(List.of(CITY), _ -> 1), 1, 2);
    }

    @Test
    void aListThatIsMadeReadyAgainIsNotSearchedAgain() {
        SourceTraces known = SourceTraces.of(List.of(NAME));
        assertEquals(1, guard.prepare(known).search(NAMING).size());
        assertEquals(1, guard.prepare(SourceTraces.of(List.of(NAME))).search(NAMING).size());
        assertEquals(1, searches.get());
        assertEquals(0, guard.prepare(SourceTraces.none()).search(NAMING).size());
        assertEquals(2, searches.get());
    }

    @Test
    void aListWhoseCrowdWasAskedIsSearchedAgain() {
        LeakGuard.Search many = guard.prepare(new SourceTraces(List.of(CITY), _ -> Crowd.ENOUGH));
        assertEquals(0, many.search(CLEAN).size());
        assertEquals(0, many.search(CLEAN).size());
        assertEquals(1, guard.prepare(new SourceTraces(List.of(CITY), _ -> 1)).search(CLEAN).size());
        assertEquals(3, searches.get());
    }

    @Test
    void onlySoManyAreRemembered() {
        SourceTraces known = SourceTraces.of(List.of(NAME));
        check(CLEAN, known, 0, 1);
        for (int i = 0; i < 9_000; i++) {
            guard.search(text("the market " + i), known);
        }
        check(CLEAN, known, 0, 9_002);
    }
}
