package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.BackupTrouble.Reason;
import org.nadhir.node.store.Incarnation.State;

@Timeout(120)
final class BackupTest {

    private static final byte[] KEY_FILE = {1, 2, 3, 4};

    private final Random random = new Random(3);
    private final PartyId party = Ground.party(random);
    private final Path place;
    private final Path node;
    private final Path archive;
    private final Path restored;
    private final SealedStore store;

    BackupTest(@TempDir Path place) throws IOException {
        this.place = place;
        node = place.resolve("node");
        archive = place.resolve("node.backup");
        restored = place.resolve("restored");
        store = SealedStore.create(SqliteStore.create(node, party), InsecureTestSeals.of(1));
        store.commit(tx -> {
            Incarnation.begin(node, tx, random);
            return tx.append(Table.EVENT, number(1));
        });
        OwnerOnly.createFolder(node.resolve("persons"));
        OwnerOnly.write(node.resolve("persons").resolve("first.key"), KEY_FILE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Bytes number(int number) {
        return Bytes.of(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void bringsBackTheWholeFolderOfARunningNode() throws IOException {
        Backup.Written written = Backup.write(node, archive);
        assertEquals(new Backup.Written(archive, 2, Files.size(archive), true), written);
        assertEquals(new Restore.Restored(restored, 2, true), Restore.read(archive, restored, random));
        assertArrayEquals(KEY_FILE, Files.readAllBytes(restored.resolve("persons").resolve("first.key")));
        holdsTheRow();
        for (Path file : List.of(archive, restored.resolve(SqliteStore.FILE), restored.resolve("persons/first.key"))) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void countsAsRestoredUntilItHasCaughtUp() {
        assertEquals(State.CONTINUED, store.read(s -> Incarnation.state(node, s)));
        Backup.write(node, archive);
        Restore.read(archive, restored, random);
        try (SealedStore again = SealedStore.open(SqliteStore.open(restored, party), InsecureTestSeals.of(1))) {
            assertEquals(State.RESTORED, again.read(s -> Incarnation.state(restored, s)));
            again.commit(tx -> {
                Incarnation.accept(restored, tx);
                return State.CONTINUED;
            });
            assertEquals(State.CONTINUED, again.read(s -> Incarnation.state(restored, s)));
        }
    }

    @Test
    void isOfOneMomentWhileTheNodeWrites() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch fifty = new CountDownLatch(50);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> {
                for (int i = 2; !stop.get(); i++) {
                    Bytes body = number(i);
                    RowId id = Ground.id(random);
                    store.commit(tx -> {
                        tx.insert(Table.INBOX, id, body);
                        return tx.append(Table.EVENT, body);
                    });
                    fifty.countDown();
                }
            });
            assertTrue(fifty.await(1, TimeUnit.MINUTES), "the writer stands still");
            Backup.write(node, archive);
            stop.set(true);
            writer.get();
        }
        Restore.read(archive, restored, random);
        try (SealedStore again = SealedStore.open(SqliteStore.open(restored, party), InsecureTestSeals.of(1))) {
            long events = again.read(s -> s.last(Table.EVENT));
            long messages = again.read(s -> s.last(Table.INBOX));
            assertTrue(events >= 50);
            assertEquals(events, messages + 1);
            assertEquals(number((int) events), again.read(s -> s.at(Table.EVENT, events)).orElseThrow().body());
        }
    }

    @Test
    void refusesToOverwrite() throws IOException {
        Backup.write(node, archive);
        assertEquals(Reason.PRESENT, reason(() -> Backup.write(node, archive)));
        assertEquals(Reason.PRESENT, reason(() -> Backup.write(node, node.resolve("inside"))));
        Files.createDirectory(restored);
        assertEquals(Reason.PRESENT, reason(() -> Restore.read(archive, restored, random)));
        assertEquals(Reason.NO_NODE, reason(() -> Backup.write(place, place.resolve("other"))));
    }

    @Test
    void refusesALinkInTheFolder() throws IOException {
        Files.createSymbolicLink(node.resolve("link"), place);
        assertEquals(Reason.STRANGE_FILE, reason(() -> Backup.write(node, archive)));
        assertFalse(Files.exists(archive));
    }

    @Test
    void leavesNothingBehindWhereTheArchiveIsDamaged() throws IOException {
        Backup.write(node, archive);
        byte[] whole = Files.readAllBytes(archive);
        for (int i = 0; i < 200; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Path other = place.resolve("flipped");
            Files.write(other, flipped);
            if (isRestored(other)) {
                // Then it was a bit that means nothing, such as a time in a header.
                assertArrayEquals(KEY_FILE, Files.readAllBytes(restored.resolve("persons").resolve("first.key")));
                holdsTheRow();
                clear();
            } else {
                assertFalse(Files.exists(restored));
            }
            assertFalse(Files.exists(place.resolve("restored.part")));
        }
        Files.write(archive, new byte[] {1, 2, 3});
        assertEquals(Reason.DAMAGED, reason(() -> Restore.read(archive, restored, random)));
    }

    private boolean isRestored(Path other) {
        try {
            Restore.read(other, restored, random);
            return true;
        } catch (BackupTrouble trouble) {
            return false;
        }
    }

    /// Not byte for byte: the check of a restored database may already have opened it for writing.
    private void holdsTheRow() {
        try (SealedStore again = SealedStore.open(SqliteStore.open(restored, party), InsecureTestSeals.of(1))) {
            assertEquals(number(1), again.read(s -> s.at(Table.EVENT, 1)).orElseThrow().body());
        }
    }

    private void clear() throws IOException {
        try (var files = Files.walk(restored)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void writesNothingOutsideTheFolder() throws IOException {
        String manifest = "{\"database\":false,\"files\":[{\"digest\":\""
                + Bytes.of(KEY_FILE).digest() + "\",\"path\":\"../escaped\"}],\"version\":1}";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../escaped"));
            zip.write(KEY_FILE);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(BackupManifest.FILE));
            zip.write(manifest.getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
        assertEquals(Reason.DAMAGED, reason(() -> Restore.read(archive, restored, random)));
        assertFalse(Files.exists(place.resolve("escaped")));
        assertFalse(Files.exists(restored));
    }

    private static Reason reason(Runnable work) {
        return assertThrows(BackupTrouble.class, work::run).reason();
    }
}
