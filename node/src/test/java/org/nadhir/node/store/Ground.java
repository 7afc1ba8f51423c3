package org.nadhir.node.store;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Uuids;

/// What a contract test stands on: where its store lies. A store of another party is another one.
sealed interface Ground {

    Store create(PartyId party);

    Store open(PartyId party);

    /// What a child process needs to open the same store.
    String address();

    record Sqlite(Path folder) implements Ground {
        @Override
        public Store create(PartyId party) {
            return SqliteStore.create(folder, party);
        }

        @Override
        public Store open(PartyId party) {
            return SqliteStore.open(folder, party);
        }

        @Override
        public String address() {
            return folder.toString();
        }
    }

    record Postgres(String url) implements Ground {
        @Override
        public Store create(PartyId party) {
            return open(party);
        }

        @Override
        public Store open(PartyId party) {
            return PostgresStore.open(url, party);
        }

        @Override
        public String address() {
            return url;
        }
    }

    /// The PostgreSQL of property `nadhir.postgres`; without one the test is skipped.
    static Postgres postgres() {
        String url = System.getProperty("nadhir.postgres", "");
        Assumptions.assumeFalse(url.isEmpty(), "no PostgreSQL: set -Dnadhir.postgres=\"$(.ci/postgres)\"");
        return new Postgres(url);
    }

    static Ground of(String address) {
        return address.startsWith("jdbc:") ? new Postgres(address) : new Sqlite(Path.of(address));
    }

    static PartyId party(Random random) {
        return new PartyId(Uuids.random(random));
    }

    static RowId id(Random random) {
        return new RowId(Uuids.random(random));
    }

    static Bytes bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
