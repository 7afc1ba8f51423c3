package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
