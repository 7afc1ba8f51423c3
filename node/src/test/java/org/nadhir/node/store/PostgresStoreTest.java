package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

final class PostgresStoreTest extends StoreContract {

    private final Ground.Postgres ground = Ground.postgres();

    @Override
    Ground ground() {
        return ground;
    }

    @Test
    void keepsPartiesOfOneDatabaseApart() {
        Random random = new Random();
        RowId id = Ground.id(random);
        try (Store first = ground.open(Ground.party(random));
                Store second = ground.open(Ground.party(random))) {
            first.commit(tx -> tx.insert(Table.REPORT, id, Ground.bytes(random, 10)));
            assertEquals(Optional.empty(), second.read(s -> s.get(Table.REPORT, id)));
            assertEquals(List.of(), second.read(s -> s.list(Table.REPORT, 0, 10)));
        }
    }

    @Test
    void twoProcessesShareClaimsAndThoseOfADeadOneFallFree() {
        Random random = new Random();
        PartyId party = Ground.party(random);
        RowId brief = Ground.id(random);
        RowId kept = Ground.id(random);
        try (Store one = ground.open(party);
                Store other = ground.open(party);
                Store stranger = ground.open(Ground.party(random))) {
            assertTrue(one.claims().take(kept, Duration.ofMinutes(1)));
            assertFalse(other.claims().take(kept, Duration.ofMinutes(1)));
            assertTrue(stranger.claims().take(kept, Duration.ofMinutes(1)));
            other.claims().free(kept);
            assertFalse(other.claims().take(kept, Duration.ofMinutes(1)), "nobody frees what is another's");
            // As of a process that died: its lease is over.
            assertTrue(one.claims().take(brief, Duration.ofMillis(-1)));
            assertTrue(other.claims().take(brief, Duration.ofMinutes(1)));
            one.claims().free(brief);
            assertFalse(one.claims().take(brief, Duration.ofMinutes(1)), "who comes too late has lost it");
        }
    }

    @Test
    void ordinalsOfTwoProcessesHaveNoGap() throws Exception {
        Random random = new Random();
        PartyId party = Ground.party(random);
        int each = 50;
        try (Store one = ground.open(party);
                Store other = ground.open(party);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Store store : List.of(one, other, one, other)) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        store.commit(tx -> tx.append(
                                Table.EVENT, _ -> new Transaction.NewRow(Ground.id(random), Bytes.of(new byte[8]))));
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
            List<Long> ordinals = one.read(rows -> rows.list(Table.EVENT, 0, Snapshot.PAGE_ROWS_MAX)).stream()
                    .map(Row::ordinal)
                    .toList();
            assertEquals(LongStream.rangeClosed(1, 4L * each).boxed().toList(), ordinals);
        }
    }

    @Test
    void refusesADatabaseThatAnswersBeforeItIsDurable() {
        PartyId party = Ground.party(new Random());
        String url = ground.url() + "&options=-c%20synchronous_commit=off";
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> PostgresStore.open(url, party));
        assertEquals(StoreTrouble.Category.UNSAFE, trouble.category());
    }

    @Test
    void doesNotShowTheAddressWhenNobodyListens() {
        PartyId party = Ground.party(new Random());
        String url = "jdbc:postgresql://127.0.0.1:9/nadhir?user=nadhir&password=very-secret";
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> PostgresStore.open(url, party));
        assertEquals(StoreTrouble.Category.UNREACHABLE, trouble.category());
        StringWriter text = new StringWriter();
        trouble.printStackTrace(new PrintWriter(text));
        assertFalse(text.toString().contains("very-secret"));
    }
}
