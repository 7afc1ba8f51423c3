package org.nadhir.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nadhir.ledger.TwoFaced.shown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nadhir.ledger.Lineage.Shown;
import org.nadhir.ledger.Lineage.Verdict;
import org.nadhir.model.Digest;

class LineageTest {

    private final Ledger honest = TwoFaced.ledger(40, "honest");
    private final Ledger other = TwoFaced.ledger(40, "other");

    @Test
    void followsHeadsInWhateverOrderTheyCome() {
        List<Long> sizes = List.of(0L, 3L, 4L, 9L, 16L, 17L, 31L, 40L);
        List<Shown> chain = IntStream.range(1, sizes.size())
                .mapToObj(i -> shown(honest, sizes.get(i - 1), sizes.get(i)))
                .toList();
        for (int seed = 0; seed < 200; seed++) {
            List<Shown> order = new ArrayList<>(chain);
            order.addAll(chain);
            Collections.shuffle(order, new Random(seed));
            Lineage lineage = Lineage.empty();
            for (Shown next : order) {
                Verdict verdict = lineage.add(next);
                assertTrue(
                        !(verdict instanceof Verdict.Contradicts) && !(verdict instanceof Verdict.Unproved),
                        verdict.toString());
            }
            assertEquals(40, lineage.tip().orElseThrow().head().size());
            assertEquals(List.of(), lineage.waiting());
        }
    }

    @Test
    void aHeadWhosePredecessorIsMissingWaitsAndProvesNothing() {
        Lineage lineage = Lineage.empty();
        assertInstanceOf(Verdict.Continues.class, lineage.add(shown(honest, 0, 3)));
        assertInstanceOf(Verdict.Waits.class, lineage.add(shown(honest, 9, 17)));
        assertEquals(3, lineage.tip().orElseThrow().head().size());
        assertEquals(1, lineage.waiting().size());
        Lineage kept = Lineage.of(lineage.tip().stream().toList(), lineage.waiting());
        assertEquals(new Verdict.Continues(shown(honest, 9, 17)), kept.add(shown(honest, 3, 9)));
    }

    @Test
    void twoHeadsOfOneSizeContradictEachOther() {
        Lineage lineage = Lineage.empty();
        lineage.add(shown(honest, 0, 12));
        var found = assertInstanceOf(Verdict.Contradicts.class, lineage.add(shown(other, 0, 12)));
        assertEquals(other.root(12), found.root());
        assertEquals(12, lineage.tip().orElseThrow().head().size());
    }

    @Test
    void aHeadThatContinuesAnotherPastIsFoundFromItsOwnProof() {
        Lineage lineage = Lineage.empty();
        lineage.add(shown(honest, 0, 13));
        var found = assertInstanceOf(Verdict.Contradicts.class, lineage.add(shown(other, 13, 20)));
        assertEquals(other.root(13), found.root());
        assertTrue(Merkle.extendsTree(13, found.root(), 20, other.root(20), found.proof()));
        assertNotEquals(honest.root(13), found.root());
        // Of a power of two the proof does not hold the root: false, and nobody is convicted by it alone.
        Lineage whole = Lineage.empty();
        whole.add(shown(honest, 0, 16));
        assertInstanceOf(Verdict.Unproved.class, whole.add(shown(other, 16, 20)));
        assertEquals(16, whole.tip().orElseThrow().head().size());
    }

    @Test
    void nobodyCanMakeAnHonestLogLookForked() {
        Lineage lineage = Lineage.empty();
        lineage.add(shown(honest, 0, 13));
        Shown real = shown(honest, 13, 20);
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            List<Digest> proof = new ArrayList<>(real.consistency());
            switch (i % 3) {
                case 0 -> proof.set(random.nextInt(proof.size()), Digest.of(new byte[] {(byte) i}));
                case 1 -> proof.removeLast();
                default -> proof.add(Digest.of(new byte[] {(byte) i}));
            }
            Verdict verdict = lineage.add(new Shown(real.head(), real.note(), 13, proof));
            assertInstanceOf(Verdict.Unproved.class, verdict);
        }
        assertInstanceOf(Verdict.Continues.class, lineage.add(real));
    }

    @Test
    void keepsABoundedNumberOfHeads() {
        Lineage lineage = Lineage.empty();
        for (int size = 2; size < 2 * Lineage.HEADS_MAX; size++) {
            Checkpoint head = new Checkpoint(TwoFaced.ORIGIN, size, Digest.of(new byte[] {(byte) size}));
            lineage.add(new Shown(head, head.text(), 1, List.of()));
        }
        assertEquals(Lineage.HEADS_MAX, lineage.heads().size());
    }
}
