package org.nadhir.bench.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.bench.power.Traced.Step;
import org.nadhir.bench.sim.PowerCuts;
import org.nadhir.model.Bytes;

/// Power that is cut and disks that fail, each kind once.
final class PowerTest {

    private static final int ENVELOPES = 2;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhereverASimulatedDeliveryIsCut() {
        PowerCuts.Result result = PowerCuts.run(200, Duration.ofSeconds(20));
        assertEquals(List.of(), result.tally().told());
        assertTrue(result.states() > 10, result::toString);
    }

    @Test
    void nothingIsLostWhereverAProcessLosesItsPower() {
        Assumptions.assumeTrue(Power.isPossible(), "skipped: no strace, or no process may watch another");
        Power.Cuts cuts = Power.cuts(ENVELOPES, 25, Duration.ofSeconds(20));
        assertEquals(List.of(), cuts.wrong());
        assertTrue(cuts.states() > 5 && cuts.boundaries() > 5, cuts::toString);
    }

    @Test
    void aDiskThatFailsStopsTheProcessWhichSaysSoAndLosesNothing() {
        Assumptions.assumeTrue(Power.isPossible(), "skipped: no strace, or no process may watch another");
        for (Power.Failure failure : List.of(
                Power.fails("pwrite64", "ENOSPC", 3, ENVELOPES),
                Power.fails("pwrite64", "EIO", 3, ENVELOPES),
                Power.fails("fsync", "EIO", 2, ENVELOPES))) {
            assertEquals(List.of(), failure.wrong(), failure.kind());
            assertTrue(failure.said(), failure.kind());
        }
    }

    @Test
    void whatWasNotSyncedMayBeGoneAndWhatWasStays() {
        Disk disk = new Disk();
        disk.did(new Step.Wrote("store.db", 0, Bytes.of(new byte[] {1, 2})));
        disk.did(new Step.Synced("store.db"));
        disk.did(new Step.Wrote("store.db", 1, Bytes.of(new byte[] {3, 4})));
        List<byte[]> left = disk.images().stream().map(image -> image.get("store.db")).toList();
        assertArrayEquals(new byte[] {1, 2}, left.getFirst());
        assertArrayEquals(new byte[] {1, 3, 4}, left.get(1));
        assertArrayEquals(new byte[] {1, 3}, left.getLast(), "torn");
    }

    @Test
    void anAnswerBeforeItsSyncIsFound() {
        Post.Ground ground = Post.Ground.of(1);
        Path node = folder.resolve("node");
        Post.found(ground, node).close();
        List<List<String>> said = List.of(List.of(Worker.TOOK, "0", "a receipt that left too early"));
        assertEquals(2, Looked.at(ground, node, said).size());
    }

    @Test
    void readsCallsThatAnotherThreadInterrupts() {
        List<Step> steps = Traced.read(List.of(
                "7 pwrite64(5<\\x2f\\x73\\x74\\x6f\\x72\\x65\\x2e\\x64\\x62>, \"\\x01\\x02\", 2, 4096 <unfinished ...>",
                "8 fsync(5<\\x2f\\x73\\x74\\x6f\\x72\\x65\\x2e\\x64\\x62>) = -1 EIO (Input/output error)",
                "7 <... pwrite64 resumed>) = 2",
                "8 fsync(5<\\x2f\\x73\\x74\\x6f\\x72\\x65\\x2e\\x64\\x62>) = 0"));
        assertEquals(
                List.of(new Step.Wrote("store.db", 4096, Bytes.of(new byte[] {1, 2})), new Step.Synced("store.db")),
                steps);
        assertEquals(Map.of(), new Disk().images().getFirst());
    }
}
