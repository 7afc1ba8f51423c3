package org.nadhir.bench.edges;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// The same bytes as a bare program would keep them: rows of a key and a body into SQLite, a thousand in a commit, each
/// commit synced, as the node's own store has it.
final class RawInserts {

    private RawInserts() {}

    /// Objects a second.
    static double speed(Path folder, int count) {
        long nanos = 0;
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("raw.db"));
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE raw (id TEXT NOT NULL, version TEXT NOT NULL, body BLOB NOT NULL,"
                    + " PRIMARY KEY (id, version))");
            database.setAutoCommit(false);
            try (PreparedStatement insert = database.prepareStatement("INSERT INTO raw VALUES (?, ?, ?)")) {
                for (int first = 0; first < count; first += TaxiiClient.ENVELOPE) {
                    byte[][] bodies = new byte[TaxiiClient.ENVELOPE][];
                    String[] ids = new String[TaxiiClient.ENVELOPE];
                    for (int i = 0; i < bodies.length; i++) {
                        bodies[i] = TaxiiObjects.one(first + i);
                        ids[i] = TaxiiObjects.id(first + i);
                    }
                    long began = System.nanoTime();
                    for (int i = 0; i < bodies.length; i++) {
                        insert.setString(1, ids[i]);
                        insert.setString(2, "2031-01-02T00:00:00.000000000Z");
                        insert.setBytes(3, bodies[i]);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    database.commit();
                    nanos += System.nanoTime() - began;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the bare inserts failed", e);
        }
        return count / (nanos / 1e9);
    }
}
