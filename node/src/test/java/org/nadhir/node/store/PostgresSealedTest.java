package org.nadhir.node.store;

final class PostgresSealedTest extends SealedContract {

    @Override
    Ground ground() {
        return Ground.postgres();
    }
}
