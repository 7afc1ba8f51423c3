package org.nadhir.node.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// Kills a real process with SIGKILL while it commits, and looks afterwards from outside. The number of kills is
/// property `nadhir.kills`; few by default, so that each build can afford them.
///
/// This tests the death of the process. Loss of power, which also loses what the operating system had not written
/// yet, needs another test.
abstract class CrashContract {

    private static final int KILLS = Integer.getInteger("nadhir.kills", 5);
    /// The kill falls somewhere into the commits that follow this many lines at most.
    private static final int LINES_MAX = 60;

    abstract Ground ground(Path folder);

    @Test
    @Timeout(600)
    void keepsEverythingThatWasAcknowledgedBeforeAKill() throws Exception {
        Path folder = Files.createTempDirectory("nadhir-crash");
        PartyId party = Ground.party(new Random());
        Ground ground = ground(folder);
        ground.create(party).close();
        List<String> acknowledged = new ArrayList<>();
        Random random = new Random(11);
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(runAndKill(folder, ground, party, kill, random.nextInt(LINES_MAX) + 1));
            check(ground, party, acknowledged);
        }
        assertTrue(acknowledged.size() > KILLS, () -> "the children hardly worked: " + acknowledged.size());
    }

    private static List<String> runAndKill(Path folder, Ground ground, PartyId party, int kill, int lines)
            throws IOException, InterruptedException {
        File errors = folder.resolve("err-" + kill).toFile();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        ground.address(),
                        party.value(),
                        Long.toString(1_000L * kill))
                .redirectError(errors)
                .start();
        StringBuilder said = new StringBuilder();
        try (InputStream out = child.getInputStream()) {
            // The moment counts in acknowledgements, so that slow machines test the same.
            for (int left = lines; left > 0; ) {
                int next = out.read();
                assertTrue(next >= 0, () -> "it died by itself, see " + errors);
                said.append((char) next);
                left -= next == '\n' ? 1 : 0;
            }
            // By its handle, since a process that is destroyed itself closes what it has said.
            assertTrue(child.toHandle().destroyForcibly());
            said.append(new String(out.readAllBytes(), US_ASCII));
        }
        assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        assertEquals(128 + 9, child.exitValue(), () -> "it died by itself, see " + errors);
        return said.substring(0, said.lastIndexOf("\n") + 1).lines().toList();
    }

    private static void check(Ground ground, PartyId party, List<String> acknowledged) {
        try (Store store = ground.open(party)) {
            for (String line : acknowledged) {
                String[] words = line.split(" ", -1);
                RowId id = new RowId(words[2]);
                Row row = store.read(s -> s.get(Table.INBOX, id))
                        .orElseThrow(() -> new AssertionError("lost: " + line));
                assertEquals(new Digest(words[3]), row.body().digest());
                assertEquals(id, store.read(s -> s.at(Table.EVENT, Long.parseLong(words[1]))).orElseThrow().id());
            }
            checkWhole(store, acknowledged.size());
        }
    }

    /// Of every commit there is all or nothing, and the log has no gap.
    private static void checkWhole(Store store, int atLeast) {
        long ordinal = 0;
        List<Row> page = store.read(s -> s.list(Table.EVENT, 0, Snapshot.PAGE_ROWS_MAX));
        while (!page.isEmpty()) {
            for (Row event : page) {
                ordinal++;
                assertEquals(ordinal, event.ordinal());
                assertEquals(CrashChild.number(ordinal), event.body());
                for (Table table : List.of(Table.INBOX, Table.MARK, Table.RECEIPT)) {
                    assertTrue(store.read(s -> s.get(table, event.id())).isPresent(), table::name);
                }
            }
            long last = ordinal;
            page = store.read(s -> s.list(Table.EVENT, last, Snapshot.PAGE_ROWS_MAX));
        }
        long events = ordinal;
        assertTrue(events >= atLeast);
        for (Table table : List.of(Table.INBOX, Table.MARK, Table.RECEIPT)) {
            long rows = store.read(s -> s.last(table));
            assertEquals(events, rows, table::name);
        }
    }
}
