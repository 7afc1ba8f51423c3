package org.nadhir.node.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.SourceId;
import org.nadhir.model.Uuids;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.Table;

final class VaultTest {

    private static final SourceIdentity IDENTITY = new SourceIdentity(
            "Canary-8f41d2 سعاد الكناري", List.of("canary-phone-70012", "شارع-الكناري"), "met at canary-cafe");

    private final Random random = new Random(5);
    private final PersonId person = new PersonId(Uuids.random(random));
    private final List<SourceAccess> recorded = new ArrayList<>();
    private final Path folder;
    private final SealedStore store;
    private final Vault vault;

    VaultTest(@TempDir Path folder) {
        this.folder = folder;
        PartyId party = new PartyId(Uuids.random(random));
        store = SealedStore.create(SqliteStore.create(folder.resolve("node"), party), InsecureTestSeals.of(1));
        vault = new Vault(
                store,
                InsecureTestSeals.of(9),
                (transaction, access) -> {
                    transaction.append(Table.EVENT, Bytes.of(access.reason().getBytes(StandardCharsets.UTF_8)));
                    recorded.add(access);
                },
                random);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SourceId added() {
        return store.commit(tx -> vault.add(tx, IDENTITY));
    }

    private long events() {
        return store.read(s -> s.last(Table.EVENT));
    }

    @Test
    void opensASourceAndRecordsWhoLookedAndWhy() {
        SourceId id = added();
        assertEquals(Optional.of(IDENTITY), vault.open(id, person, "leak guard"));
        assertEquals(List.of(new SourceAccess(id, person, "leak guard")), recorded);
        assertEquals(1, events());
    }

    @Test
    void opensNothingWithoutAReasonOrWhereItCannotBeRecorded() {
        SourceId id = added();
        assertThrows(IllegalArgumentException.class, () -> vault.open(id, person, " "));
        Vault mute = new Vault(
                store,
                InsecureTestSeals.of(9),
                (transaction, access) -> {
                    throw new IllegalStateException("the ledger is closed");
                },
                random);
        assertThrows(IllegalStateException.class, () -> mute.open(id, person, "leak guard"));
        assertEquals(0, events());
    }

    @Test
    void isClosedToTheKeysOfTheRestOfTheStore() {
        SourceId id = added();
        Vault other = new Vault(store, InsecureTestSeals.of(1), (transaction, access) -> {}, random);
        assertThrows(RuntimeException.class, () -> other.open(id, person, "with the store's own keys"));
    }

    @Test
    void shredsASourceForGoodAndRecordsIt() {
        SourceId id = added();
        SourceId kept = added();
        assertTrue(vault.shred(id, person, "asked to be forgotten"));
        assertEquals(Optional.empty(), vault.open(id, person, "look again"));
        assertEquals(Optional.of(IDENTITY), vault.open(kept, person, "look at the other"));
        assertFalse(vault.shred(id, person, "once more"));
        assertEquals(4, events());
    }

    @Test
    void leavesNoByteOfTheShreddedRowsInTheFiles() throws IOException {
        SourceId id = added();
        assertTrue(isAnywhere(id.value()), "the row's own name is in clear, so it can be looked for");
        vault.shred(id, person, "asked to be forgotten");
        assertFalse(isAnywhere(id.value()));
    }

    @Test
    void showsNothingOfASourceInTheFiles() throws IOException {
        added();
        for (String canary : List.of("Canary", "canary", "الكناري", "70012", "identifiers")) {
            assertFalse(isAnywhere(canary), canary);
        }
    }

    @Test
    void printsNothingOfASource() {
        assertEquals("a source", IDENTITY.toString());
    }

    /// In the database, its write-ahead log or any other file of the folder.
    private boolean isAnywhere(String text) throws IOException {
        String wanted = latin(text.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(folder.resolve("node"))) {
            for (Path file : files.toList()) {
                if (latin(Files.readAllBytes(file)).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
