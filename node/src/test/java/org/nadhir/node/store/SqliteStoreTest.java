package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.PartyId;

final class SqliteStoreTest extends StoreContract {

    private final Path folder;

    SqliteStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Ground ground() {
        return new Ground.Sqlite(folder.resolve("node"));
    }

    private static StoreTrouble.Category trouble(Runnable work) {
        return assertThrows(StoreTrouble.class, work::run).category();
    }

    @Test
    void letsOnlyTheOwnerRead() throws IOException {
        assertEquals("rwx------", rights(folder.resolve("node")));
        try (Stream<Path> files = Files.list(folder.resolve("node"))) {
            List<Path> all = files.toList();
            assertEquals(4, all.size(), () -> "database, write-ahead log, shared memory and lock: " + all);
            for (Path file : all) {
                assertEquals("rw-------", rights(file), file::toString);
            }
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void refusesASecondOpeningOfTheFolder() {
        PartyId party = Ground.party(new Random());
        assertEquals(StoreTrouble.Category.TAKEN, trouble(() -> SqliteStore.open(folder.resolve("node"), party)));
    }

    @Test
    void createsOnlyWhatIsAbsentAndOpensOnlyWhatIsThere() {
        PartyId party = Ground.party(new Random());
        close();
        assertEquals(StoreTrouble.Category.PRESENT, trouble(() -> SqliteStore.create(folder.resolve("node"), party)));
        assertEquals(StoreTrouble.Category.ABSENT, trouble(() -> SqliteStore.open(folder.resolve("none"), party)));
    }

    @Test
    void leavesAStoreAloneThatALaterVersionHasUsed() throws Exception {
        PartyId party = Ground.party(new Random());
        close();
        Path file = folder.resolve("node").resolve(SqliteStore.FILE);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement later = database.createStatement()) {
            later.execute("insert into schema_history values"
                    + " (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'nadhir', '2027-01-01 00:00:00.000', 1, 1)");
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals(StoreTrouble.Category.NEWER, trouble(() -> SqliteStore.open(folder.resolve("node"), party)));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void saysThatADamagedFileIsDamaged() throws IOException {
        PartyId party = Ground.party(new Random());
        close();
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("node").resolve(SqliteStore.FILE), noise);
        assertEquals(StoreTrouble.Category.DAMAGED, trouble(() -> SqliteStore.open(folder.resolve("node"), party)));
    }
}
