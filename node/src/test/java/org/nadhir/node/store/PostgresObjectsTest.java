package org.nadhir.node.store;

final class PostgresObjectsTest extends ObjectsContract {

    @Override
    Ground ground() {
        return Ground.postgres();
    }
}
