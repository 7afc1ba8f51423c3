package org.nadhir.node.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteSealedTest extends SealedContract {

    private final Path folder;

    SqliteSealedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    Ground ground() {
        return new Ground.Sqlite(folder.resolve("node"));
    }
}
