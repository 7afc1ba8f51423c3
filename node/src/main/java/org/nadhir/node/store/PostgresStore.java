package org.nadhir.node.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.StoreTrouble.Category;

/// The store in a PostgreSQL database, for larger sites. Several servers of one party, and several parties, may
/// share one database.
///
/// Writers take turns on a lock, so that ordinals have no gap and each transaction begins from what the one before
/// it left; the transactions are serializable besides, so that nothing rests on the lock alone.
public final class PostgresStore implements Store {

    private static final int CONNECTIONS_MAX = 8;
    private static final int ATTEMPTS_MAX = 20;
    private static final long WAIT_MILLIS = 5_000;

    /// `LOCK TABLE` comes before the first query, whose snapshot therefore holds what the last writer committed.
    /// The table is one that is seldom written, so that the database's own cleaning is not held up.
    private static final String BEGIN_WRITE = "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;"
            + " LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE";
    private static final String BEGIN_READ = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    /// Where keys lie whose destruction must count.
    private static final String ERASED =
            String.join(", ", Table.SOURCE_KEY.sql(), Table.LEDGER_SALT.sql(), Table.LEDGER_SECRET.sql());

    /// Held so that its level stays: the platform drops loggers that nobody holds.
    private static final Logger CHATTER = Logger.getLogger("com.zaxxer.hikari");

    private final PartyId party;
    private final HikariDataSource pool;
    private final Writers writers = new Writers();
    private final Claims claims;

    private PostgresStore(PartyId party, HikariDataSource pool, UUID process) {
        this.claims = new PostgresClaims(pool, party, process, PostgresStore::trouble);
        this.party = party;
        this.pool = pool;
    }

    /// Connects, refuses a database that promises less than we do, and brings the schema up to date.
    ///
    /// @param url a JDBC URL; user and password may stand in it. It is never logged or shown
    /// @throws StoreTrouble `UNREACHABLE`, or `UNSAFE` with the name of the setting
    public static PostgresStore open(String url, PartyId party) {
        CHATTER.setLevel(Level.OFF);
        HikariConfig config = new HikariConfig();
        config.setPoolName("nadhir");
        config.setJdbcUrl(url);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setConnectionTimeout(WAIT_MILLIS);
        Properties driver = new Properties();
        driver.setProperty("ApplicationName", "nadhir");
        // The server's details quote the values of a row.
        driver.setProperty("logServerErrorDetail", "false");
        driver.setProperty("tcpKeepAlive", "true");
        config.setDataSourceProperties(driver);
        HikariDataSource pool = connect(config);
        boolean opened = false;
        try {
            checkPromises(pool);
            Migrations.run(pool, "postgres");
            opened = true;
            return new PostgresStore(party, pool, drawn(pool));
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    private static HikariDataSource connect(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            // The cause may quote the address with its password.
            throw new StoreTrouble(Category.UNREACHABLE, "");
        }
    }

    /// https://www.postgresql.org/docs/15/runtime-config-wal.html says what each of them gives away when off.
    private static void checkPromises(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            check(statement, "fsync", "on");
            check(statement, "full_page_writes", "on");
            check(statement, "synchronous_commit", "on", "remote_apply");
            check(statement, "data_sync_retry", "off");
            connection.rollback();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /// A name for this process that no other one has.
    private static UUID drawn(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT gen_random_uuid()")) {
            result.next();
            UUID drawn = result.getObject(1, UUID.class);
            connection.rollback();
            return drawn;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static void check(Statement statement, String setting, String... allowed) throws SQLException {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            String value = result.getString(1);
            for (String good : allowed) {
                if (good.equals(value)) {
                    return;
                }
            }
            throw new StoreTrouble(Category.UNSAFE, setting + " = " + value);
        }
    }

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public PartyId party() {
        return party;
    }

    @Override
    public <T> T commit(Function<Transaction, T> work) {
        return writers.alone(() -> {
            SQLException last = null;
            for (int i = 0; i < ATTEMPTS_MAX; i++) {
                Attempt<T> attempt = attempt(work);
                if (attempt instanceof Attempt.Done<T>(T answer)) {
                    return answer;
                }
                last = ((Attempt.Again<T>) attempt).why();
            }
            throw new StoreTrouble(Category.BUSY, "", last);
        });
    }

    /// What became of one run: an answer, or somebody else came in between.
    private sealed interface Attempt<T> {
        record Done<T>(T answer) implements Attempt<T> {}

        record Again<T>(SQLException why) implements Attempt<T> {}
    }

    private <T> Attempt<T> attempt(Function<Transaction, T> work) {
        boolean committing = false;
        try (Connection connection = pool.getConnection()) {
            boolean committed = false;
            try {
                T answer = inside(connection, BEGIN_WRITE, work);
                committing = true;
                connection.commit();
                committed = true;
                return new Attempt.Done<>(answer);
            } finally {
                if (!committed) {
                    undo(connection);
                }
            }
        } catch (SqlTransaction.Failed e) {
            return again(e.exception(), false);
        } catch (SQLException e) {
            return again(e, committing);
        }
    }

    private <T> T inside(Connection connection, String begin, Function<? super SqlTransaction, T> work)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(begin);
        }
        SqlTransaction transaction = new SqlTransaction(Statements.fresh(connection), party);
        T answer = work.apply(transaction);
        transaction.end();
        return answer;
    }

    /// A connection that cannot even roll back is dropped by the pool, and the server rolls back by itself.
    private void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            pool.evictConnection(connection);
        }
    }

    private static <T> Attempt<T> again(SQLException e, boolean committing) {
        String state = state(e);
        if (state.equals("40001") || state.equals("40P01")) {
            return new Attempt.Again<>(e);
        }
        // The connection broke between our COMMIT and its answer: only the database knows.
        StoreTrouble trouble = trouble(e);
        if (committing && trouble.category() == Category.UNREACHABLE) {
            throw new StoreTrouble(Category.UNKNOWN, state, e);
        }
        throw trouble;
    }

    @Override
    public <T> T read(Function<Snapshot, T> work) {
        writers.checkOutside();
        writers.checkRunning();
        try (Connection connection = pool.getConnection()) {
            try {
                return inside(connection, BEGIN_READ, work);
            } finally {
                undo(connection);
            }
        } catch (SqlTransaction.Failed e) {
            throw trouble(e.exception());
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /// Old versions of rows leave the tables; they stay in the server's write-ahead log until it is recycled, and
    /// in its archive.
    @Override
    public void erase() {
        writers.alone(() -> {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("VACUUM " + ERASED);
                }
                return true;
            } catch (SQLException e) {
                throw trouble(e);
            }
        });
    }

    private static String state(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /// What the states mean for us; https://www.postgresql.org/docs/15/errcodes-appendix.html.
    private static StoreTrouble trouble(SQLException e) {
        String state = state(e);
        Category category = switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "57", "28", "" -> Category.UNREACHABLE;
            case "53" -> state.equals("53300") ? Category.UNREACHABLE : Category.FULL;
            case "40", "55" -> Category.BUSY;
            case "XX" -> Category.DAMAGED;
            default -> Category.DISK;
        };
        return new StoreTrouble(category, state, e);
    }

    @Override
    public void close() {
        writers.close();
        pool.close();
    }
}
