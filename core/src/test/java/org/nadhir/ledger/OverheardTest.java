package org.nadhir.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nadhir.ledger.TwoFaced.shown;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Lineage.Verdict;
import org.nadhir.model.Digest;

class OverheardTest {

    private final Ledger honest = TwoFaced.ledger(200, "honest");
    private final Ledger other = TwoFaced.ledger(200, "other");
    private final Overheard known = new Overheard(Lineage.empty(), List.of());

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
