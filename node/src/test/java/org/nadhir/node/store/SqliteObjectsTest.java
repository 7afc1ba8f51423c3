package org.nadhir.node.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteObjectsTest extends ObjectsContract {

    @TempDir
    private Path folder;

    @Override
    Ground ground() {
        return new Ground.Sqlite(folder.resolve("node"));
    }
}
