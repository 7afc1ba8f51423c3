package org.nadhir.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Lineage.Verdict;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

class OverheardTest {

    private static final String ORIGIN = "0f0e0d0c-0b0a-4908-8706-050403020100/internal";

    private final Ledger honest = ledger("honest");
    private final Ledger other = ledger("other");
    private final Overheard known = new Overheard(Lineage.empty(), List.of());

    /// Alike up to leaf 9.
    private static Ledger ledger(String name) {
        Ledger ledger = new MemoryLedger().ledger(ORIGIN, new InsecureTestKeys(1));
        Instant now = Instant.parse("2026-11-01T12:00:00Z");
        ledger.create(now);
        ledger.append(
                IntStream.range(0, 200)
                        .mapToObj(i -> new Leaf(
                                "act",
                                1,
                                Bytes.of(new byte[32]),
                                Bytes.of((i + (i < 10 ? "" : name)).getBytes(StandardCharsets.UTF_8))))
                        .toList(),
                now);
        return ledger;
    }

    private static Shown shown(Ledger ledger, long since, long size) {
        Checkpoint head = new Checkpoint(ORIGIN, size, ledger.root(size));
        return new Shown(head, head.text(), since, ledger.proveConsistency(since, size));
    }

    @Test
    void aHeadThatOthersSawStandsAsADoubtUntilTheLogShowsItToo() {
        assertInstanceOf(Verdict.Waits.class, known.heard(shown(honest, 0, 16)));
        assertEquals(1, known.doubts().size());
        assertInstanceOf(Verdict.Continues.class, known.shown(shown(honest, 0, 16)));
        assertEquals(List.of(), known.doubts());
        assertInstanceOf(Verdict.Known.class, known.heard(shown(honest, 0, 16)));
    }

    @Test
    void twoSidesOfOneSizeContradictWhicheverComesFirst() {
        known.heard(shown(other, 0, 16));
        var found = assertInstanceOf(Verdict.Contradicts.class, known.shown(shown(honest, 0, 16)));
        assertEquals(other.root(16), found.first().head().root());
        Overheard second = new Overheard(Lineage.empty(), List.of());
        second.shown(shown(honest, 0, 16));
        assertInstanceOf(Verdict.Contradicts.class, second.heard(shown(other, 0, 16)));
        Overheard third = new Overheard(Lineage.empty(), List.of());
        third.heard(shown(honest, 0, 16));
        assertInstanceOf(Verdict.Contradicts.class, third.heard(shown(other, 0, 16)));
    }

    @Test
    void theLogSettlesAnHonestDoubtAndCannotSettleAForkedOne() {
        Shown own = shown(honest, 0, 40);
        known.shown(own);
        known.heard(shown(honest, 0, 16));
        known.heard(shown(honest, 0, 77));
        known.heard(shown(other, 0, 30));
        assertEquals(
                Optional.empty(), known.settle(shown(honest, 0, 16).head(), own, honest.proveConsistency(16, 40)));
        assertEquals(
                Optional.empty(), known.settle(shown(honest, 0, 77).head(), own, honest.proveConsistency(40, 77)));
        Checkpoint forked = shown(other, 0, 30).head();
        var found = known.settle(forked, own, honest.proveConsistency(30, 40));
        assertInstanceOf(Verdict.Contradicts.class, found.orElseThrow());
        known.settle(forked, own, List.of(Digest.of(new byte[] {1})));
        assertEquals(1, known.doubts().size(), "what is not proved stays in sight");
    }

    @Test
    void whatNobodyAskedAboutIsNoAnswer() {
        Shown own = shown(honest, 0, 40);
        known.shown(own);
        assertEquals(Optional.empty(), known.settle(shown(other, 0, 30).head(), own, List.of()));
        known.heard(shown(honest, 0, 30));
        assertEquals(Optional.empty(), known.settle(shown(other, 0, 30).head(), own, List.of()));
        assertEquals(1, known.doubts().size());
    }

    @Test
    void keepsABoundedNumberOfDoubts() {
        for (int size = 1; size <= 2 * Overheard.DOUBTS_MAX; size++) {
            known.heard(shown(honest, 0, size));
        }
        assertEquals(Overheard.DOUBTS_MAX, known.doubts().size());
        Overheard kept = new Overheard(known.own(), known.doubts());
        assertTrue(kept.doubts().equals(known.doubts()));
    }
}
