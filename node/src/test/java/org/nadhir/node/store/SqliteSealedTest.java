package org.nadhir.node.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.PartyId;

final class SqliteSealedTest extends SealedContract {

    private final Path folder;

    SqliteSealedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Ground ground() {
        return new Ground.Sqlite(folder.resolve("node"));
    }

    /// Every file of the folder, the write-ahead log among them.
    @Override
    List<byte[]> lying(PartyId party) throws IOException {
        List<byte[]> lying = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("node"))) {
            for (Path file : files.toList()) {
                lying.add(Files.readAllBytes(file));
            }
        }
        return lying;
    }
}
