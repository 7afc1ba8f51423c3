package org.nadhir.node.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.evidence.EvidenceLeaf;
import org.nadhir.json.Json;
import org.nadhir.ledger.Checkpoint;
import org.nadhir.ledger.Merkle;
import org.nadhir.ledger.Origins;
import org.nadhir.ledger.SignedNote;
import org.nadhir.ledger.Steps;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SqliteStore;

class ShownHeadsTest {

    private static final PartyId PARTY = new PartyId("00000000-0000-4000-8000-000000000001");
    private static final PartyId PARTNER = new PartyId("00000000-0000-4000-8000-000000000002");
    private static final String INTERNAL = Origins.internal(PARTY);
    private static final Instant BEGIN = Instant.parse("2026-11-01T07:30:00Z");

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private NodeLedgers ledgers;
    private ShownHeads heads;
    private SealedStore store;

    @BeforeEach
    void begin() {
        BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.deterministicForSimulation();
        ledgers = new NodeLedgers(
                PARTY, checkpoints.signer(LedgerSigningKeys.generate(random)), checkpoints, random);
        heads = new ShownHeads(ledgers, random, random, new Steps(16), new Steps(4));
        store = SealedStore.create(SqliteStore.create(folder.resolve("store"), PARTY), InsecureTestSeals.of(3));
        store.commit(tx -> {
            ledgers.create(tx, BEGIN);
            return true;
        });
    }

    @AfterEach
    void end() {
        store.close();
    }

    private long act(int count, Instant now) {
        long last = 0;
        for (int i = 0; i < count; i++) {
            last = store.commit(tx -> ledgers.append(tx, "act", Json.object().put("at", now).build(), now));
        }
        return last;
    }

    /// The size of the head that is shown after the clock was looked at.
    private long shownAt(Instant now) {
        while (!filled(INTERNAL, now)) {
            // What is much is done in several transactions.
        }
        return head().size();
    }

    private boolean filled(String origin, Instant now) {
        return store.commit(tx -> heads.fill(tx, origin, now));
    }

    private Checkpoint head() {
        String note = store.read(rows -> heads.newest(rows, INTERNAL)).orElseThrow();
        return Checkpoint.parse(SignedNote.parse(note).orElseThrow().text()).orElseThrow();
    }

    private static Instant hours(int hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }

    @Test
    void quietAndBusyPeriodsGrowByTheSame() {
        List<Long> grown = new ArrayList<>();
        long before = 0;
        for (int period = 1; period <= 8; period++) {
            act(period % 3 == 0 ? 0 : random.nextInt(1, 3), hours(24 * period - 1));
            long size = shownAt(hours(24 * period));
            grown.add(size - before);
            before = size;
        }
        assertEquals(List.of(16L, 16L, 16L, 16L, 16L, 16L, 16L, 16L), grown);
        assertEquals(List.of(), store.read(rows -> ledgers.verify(rows, INTERNAL)));
    }

    @Test
    void nothingIsSignedBetweenTwoPointsOfTheGrid() {
        act(3, BEGIN);
        boolean due = store.read(rows -> heads.isDue(rows, INTERNAL, BEGIN));
        assertFalse(due);
        assertTrue(store.read(rows -> heads.newest(rows, INTERNAL)).isEmpty());
        long size = shownAt(hours(17));
        act(2, hours(18));
        assertEquals(size, shownAt(hours(40)));
        assertEquals(size + 16, shownAt(hours(41)));
    }

    @Test
    void aClockThatStoodAheadMakesOneHeadMoreAndNotNone() {
        long ahead = shownAt(hours(10_000));
        assertEquals(ahead + 16, shownAt(hours(24)));
        assertEquals(ahead + 32, shownAt(hours(48)));
    }

    @Test
    void whereTheFirstLeafOfAPeriodStandsIsDrawn() {
        Set<Long> places = new HashSet<>();
        for (int period = 1; period <= 12; period++) {
            long size = shownAt(hours(24 * period));
            places.add(act(1, hours(24 * period)) - size);
        }
        assertTrue(places.size() > 3, places.toString());
    }

    @Test
    void muchIsFilledInSeveralTransactions() {
        store.commit(tx -> ledgers.ledger(tx, INTERNAL).pad(1_030, random, BEGIN));
        Instant later = hours(24);
        assertTrue(filled(INTERNAL, later), "1,018 are missing");
        store.commit(tx -> ledgers.ledger(tx, INTERNAL).pad(2_100, random, later));
        assertFalse(filled(INTERNAL, hours(48)), "some 1,900 fill in two times");
        assertEquals(2_048 + 4_096, shownAt(hours(48)));
    }

    @Test
    void aLeafIsProvedInAHeadThatIsFilledAlsoBetweenThePoints() {
        long first = act(1, hours(1));
        String shown = store.commit(tx -> heads.holding(tx, INTERNAL, first, hours(1)));
        assertEquals(16, head().size());
        act(9, hours(2));
        assertEquals(shown, store.commit(tx -> heads.holding(tx, INTERNAL, first, hours(2))), "nothing new is shown");
        EvidenceLeaf leaf = store.read(rows -> EvidenceLeaf.open(ledgers.ledger(rows, INTERNAL), first, shown));
        assertTrue(Merkle.includes(
                first, 16, Merkle.leafHash(leaf.leaf().entry()), leaf.proof(), head().root()));
    }

    @Test
    void ledgersWithPartnersAreFilledAsWell() {
        String origin = store.commit(tx -> {
            ledgers.witness(tx, PARTNER, Bytes.of(new byte[] {1}), BEGIN);
            return ledgers.origin(tx, PARTNER).orElseThrow();
        });
        assertTrue(filled(origin, hours(24)));
        long size = store.read(rows -> ledgers.ledger(rows, origin).newest().size());
        assertTrue(size >= 4 && size < 8, "filled to four, and some drawn");
        var next = store.commit(tx -> ledgers.witness(tx, PARTNER, Bytes.of(new byte[] {2}), hours(24)));
        assertEquals(1, next.since());
        assertEquals(size, next.index());
    }
}
