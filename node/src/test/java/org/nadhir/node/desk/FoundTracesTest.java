package org.nadhir.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.CaseId;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.journal.LeakAttempts;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.tearline.Findings;
import org.nadhir.tearline.Leak;

final class FoundTracesTest {

    private static final int TRIES = 24;
    private static final Findings.Found OWN = near("S1.1");
    private static final Findings.Found OTHERS = near(RegisterIndex.OTHER + "0123456789ab.1");

    private static Findings.Found near(String trace) {
        return new Findings.Found(
                new Leak(Leak.Kind.TRACE, "folded", Leak.Weight.NEAR, "$.terms.en", 3, 9, trace), "person");
    }

    private final Random random = new Random(3);

    @Test
    void whoTriesManyWordingsAtTheSameMomentIsToldNoMoreThanOneAfterAnother(@TempDir Path folder)
            throws InterruptedException, ExecutionException {
        PartyId party = new PartyId(Uuids.random(random));
        BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.deterministicForSimulation();
        NodeLedgers ledgers = new NodeLedgers(
                party, checkpoints.signer(LedgerSigningKeys.generate(random)), checkpoints, random);
        Instant now = Instant.parse("2026-11-01T08:00:00Z");
        try (SealedStore store = SealedStore.create(
                SqliteStore.create(folder.resolve("node"), party), InsecureTestSeals.of(1))) {
            store.commit(tx -> {
                ledgers.create(tx, now);
                return now;
            });
            FoundTraces found = new FoundTraces(store, ledgers, InstantSource.fixed(now));
            assertEquals(LeakAttempts.ATTEMPTS_MAX, told(found));
        }
    }

    @Test
    void whoNamesASourceOfAnotherCaseIsToldNoPlaceAndHasAskedForThatDay() {
        assertEquals(1, FoundTraces.wordings(List.of(OWN)));
        assertEquals(List.of(OWN), FoundTraces.told(List.of(OWN)));
        assertEquals(LeakAttempts.ATTEMPTS_MAX, FoundTraces.wordings(List.of(OWN, OTHERS)));
        assertEquals(List.of(), FoundTraces.told(List.of(OWN, OTHERS)));
        assertTrue(FoundTraces.isOfOthersOnly(List.of(OTHERS)));
        assertFalse(FoundTraces.isOfOthersOnly(List.of(OTHERS, OWN)));
    }

    /// In how many answers of those that were asked for at once a place is told.
    private int told(FoundTraces found) throws InterruptedException, ExecutionException {
        CaseId id = new CaseId(Uuids.random(random));
        PersonId by = new PersonId(Uuids.random(random));
        CyclicBarrier together = new CyclicBarrier(TRIES);
        try (ExecutorService threads = Executors.newFixedThreadPool(TRIES)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int n = 0; n < TRIES; n++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return found.note(id, by, 1, 1);
                }));
            }
            int told = 0;
            for (Future<Boolean> answer : answers) {
                told += answer.get() ? 1 : 0;
            }
            return told;
        }
    }
}
