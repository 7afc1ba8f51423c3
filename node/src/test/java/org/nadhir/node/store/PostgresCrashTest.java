package org.nadhir.node.store;

import java.nio.file.Path;

final class PostgresCrashTest extends CrashContract {

    @Override
    Ground ground(Path folder) {
        return Ground.postgres();
    }
}
