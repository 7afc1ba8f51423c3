package org.nadhir.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// A write that the operating system really refuses: the child may not make a file larger than a limit.
final class DiskTroubleTest {

    private static final int FILE_KIB_MAX = 3_000;

    @Test
    @Timeout(120)
    void stopsAtARefusedWriteAndKeepsWhatWasAcknowledged(@TempDir Path place) throws Exception {
        Path shell = Path.of("/bin/sh");
        Assumptions.assumeTrue(Files.isExecutable(shell), "no /bin/sh to limit the size of files");
        Path folder = place.resolve("node");
        PartyId party = Ground.party(new Random());
        SqliteStore.create(folder, party).close();
        Path out = place.resolve("out");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        shell.toString(),
                        "-c",
                        // In sh the unit is 512 bytes.
                        "ulimit -f " + 2 * FILE_KIB_MAX + " && exec \"$@\"",
                        "sh",
                        java,
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiskTroubleChild.class.getName(),
                        folder.toString(),
                        party.value())
                .redirectOutput(out.toFile())
                .redirectError(place.resolve("err").toFile())
                .start();
        assertEquals(0, child.waitFor(), () -> "see " + place.resolve("err"));
        List<String> said = Files.readAllLines(out);
        assertTrue(said.size() > 10, said::toString);
        assertEquals(List.of("trouble DISK", "trouble STOPPED"), said.subList(said.size() - 2, said.size()));
        try (Store store = SqliteStore.open(folder, party)) {
            for (String line : said.subList(0, said.size() - 2)) {
                String[] words = line.split(" ", -1);
                Row row = store.read(s -> s.at(Table.EVENT, Long.parseLong(words[1])))
                        .orElseThrow(() -> new AssertionError("lost: " + line));
                assertEquals(new Digest(words[3]), row.body().digest());
            }
        }
    }
}
