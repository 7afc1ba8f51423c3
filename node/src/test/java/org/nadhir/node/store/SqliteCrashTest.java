package org.nadhir.node.store;

import java.nio.file.Path;

final class SqliteCrashTest extends CrashContract {

    @Override
    Ground ground(Path folder) {
        return new Ground.Sqlite(folder.resolve("node"));
    }
}
