package org.nadhir.node.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The statements of one connection. Belongs to whoever has the connection, one thread at a time.
interface Statements {

    <T> T with(String sql, Use<T> use) throws SQLException;

    /// What is done with a statement, results and all.
    @FunctionalInterface
    interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /// Compiled anew each time: for a connection that comes out of a pool and goes back.
    static Statements fresh(Connection connection) {
        return new Statements() {
            @Override
            public <T> T with(String sql, Use<T> use) throws SQLException {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    return use.with(statement);
                }
            }
        };
    }

    /// Compiled once and kept as long as the connection. There are a few for each table, so nothing bounds them; what
    /// was bound to one is let go after each use. One that failed is compiled anew.
    static Statements kept(Connection connection) {
        Map<String, PreparedStatement> all = new LinkedHashMap<>();
        return new Statements() {
            @Override
            public <T> T with(String sql, Use<T> use) throws SQLException {
                PreparedStatement statement = all.remove(sql);
                if (statement == null) {
                    statement = connection.prepareStatement(sql);
                }
                boolean done = false;
                try {
                    T answer = use.with(statement);
                    statement.clearParameters();
                    done = true;
                    return answer;
                } finally {
                    if (done) {
                        all.put(sql, statement);
                    } else {
                        statement.close();
                    }
                }
            }
        };
    }
}
