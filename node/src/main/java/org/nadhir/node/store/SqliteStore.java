package org.nadhir.node.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.StoreTrouble.Category;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The store in one SQLite file of the node's folder, readable by its owner only, for one process at a time.
///
/// Write-ahead log, `synchronous=FULL` (each commit is synced before it is answered), `secure_delete=ON` (what is
/// removed or overwritten is overwritten in the file). What `secure_delete` cannot reach is said in
/// `docs/operating.md`.
public final class SqliteStore implements Store {

    /// The database within the node's folder.
    public static final String FILE = "store.db";

    private static final int READERS_MAX = 4;
    /// Of pages, all ciphertext, that the writer keeps in memory; ours. Rows are named by HMAC, so each new one lands
    /// anywhere in its table: with SQLite's own two MiB most pages come from the disk once the file has some thousands.
    private static final int WRITER_CACHE_KIB = 16 * 1024;

    private final PartyId party;
    private final FolderLock lock;
    private final Connection writer;
    private final Statements writing;
    private final BlockingQueue<Reader> readers = new ArrayBlockingQueue<>(READERS_MAX);
    private final Writers writers = new Writers();
    private final Claims claims = new LocalClaims();
    /// What the last commit left, read and written by whoever has the writers' turn: no other process has this file.
    private final Map<Table, Long> lasts = new EnumMap<>(Table.class);

    private SqliteStore(Path folder, PartyId party, FolderLock lock) throws SQLException {
        this.party = party;
        this.lock = lock;
        Path file = folder.resolve(FILE);
        SQLiteDataSource source = source(file, TransactionMode.IMMEDIATE);
        Migrations.run(source, "sqlite");
        writer = source.getConnection();
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA cache_size = -" + WRITER_CACHE_KIB);
        }
        writer.setAutoCommit(false);
        writing = Statements.kept(writer);
        for (int i = 0; i < READERS_MAX; i++) {
            readers.add(reader(file));
        }
    }

    /// A connection that only reads.
    private record Reader(Connection connection, Statements statements) {}

    private static Reader reader(Path file) throws SQLException {
        Connection reader = source(file, TransactionMode.DEFERRED).getConnection();
        try (Statement statement = reader.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        reader.setAutoCommit(false);
        return new Reader(reader, Statements.kept(reader));
    }

    /// Makes the store in `folder`, which may exist.
    ///
    /// @throws StoreTrouble `PRESENT` where there is one
    public static SqliteStore create(Path folder, PartyId party) {
        return take(folder, party, true);
    }

    /// Opens the store that is there and repairs what a crash left behind.
    ///
    /// @throws StoreTrouble `ABSENT` where there is none, `TAKEN` where another process has it
    public static SqliteStore open(Path folder, PartyId party) {
        return take(folder, party, false);
    }

    private static SqliteStore take(Path folder, PartyId party, boolean create) {
        Path file = folder.resolve(FILE);
        if (!create && !Files.exists(file)) {
            throw new StoreTrouble(Category.ABSENT, folder.toString());
        }
        FolderLock lock = null;
        boolean opened = false;
        try {
            OwnerOnly.createFolder(folder);
            lock = FolderLock.take(folder);
            if (create) {
                if (Files.exists(file)) {
                    throw new StoreTrouble(Category.PRESENT, folder.toString());
                }
                // SQLite gives its write-ahead log and shared memory the rights of this file.
                OwnerOnly.createFile(file);
            }
            SqliteStore store = new SqliteStore(folder, party, lock);
            opened = true;
            return store;
        } catch (IOException e) {
            throw new StoreTrouble(Category.DISK, folder.toString(), e);
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            if (!opened && lock != null) {
                lock.close();
            }
        }
    }

    static SQLiteDataSource source(Path file, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setTempStore(TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        // Nobody asks for keys that the database makes; else the driver asks for the last one after each change.
        config.setGetGeneratedKeys(false);
        // Only a backup by another process can be in the way, and that for moments.
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
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
        Ticket<T> ticket = new Ticket<>(work);
        writers.inTurn(ticket, this::write);
        return ticket.get();
    }

    /// Does what waits in one transaction with one sync. Each work can be undone alone; a disk that fails fails all.
    private void write(List<Ticket<?>> group) {
        boolean committed = false;
        try {
            SqlTransaction transaction = new SqlTransaction(writing, party, lasts);
            group.forEach(ticket -> run(ticket, transaction, group.size() > 1));
            transaction.end();
            writer.commit();
            committed = true;
            group.forEach(Ticket::committed);
        } catch (SqlTransaction.Failed e) {
            throw trouble(e.exception());
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            if (!committed) {
                lasts.clear();
                undo(writer);
            }
        }
    }

    private static void run(Ticket<?> ticket, SqlTransaction transaction, boolean isOneOfMany) {
        if (!isOneOfMany) {
            ticket.run(transaction);
            return;
        }
        try {
            transaction.within(() -> {
                ticket.run(transaction);
                return true;
            });
        } catch (RuntimeException e) {
            boolean fatal = e instanceof StoreTrouble trouble && trouble.isFatal();
            if (fatal || transaction.isFailed()) {
                throw e;
            }
            ticket.failed(e);
        } catch (Error e) {
            ticket.failed(e);
        }
    }

    @Override
    public <T> T read(Function<Snapshot, T> work) {
        writers.checkOutside();
        writers.checkRunning();
        Reader reader = reader();
        try {
            SqlTransaction snapshot = new SqlTransaction(reader.statements(), party);
            T answer = work.apply(snapshot);
            snapshot.end();
            return answer;
        } catch (SqlTransaction.Failed e) {
            throw trouble(e.exception());
        } finally {
            try {
                undo(reader.connection());
            } finally {
                readers.add(reader);
            }
        }
    }

    private Reader reader() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreTrouble(Category.BUSY, "", e);
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // After a full disk or a failed write SQLite has rolled back by itself and says so by this code.
            if (!(e instanceof SQLiteException known) || known.getResultCode() != SQLiteErrorCode.SQLITE_ERROR) {
                throw trouble(e);
            }
        }
    }

    /// `secure_delete` has overwritten it in the pages; this moves the pages from the write-ahead log into the
    /// file and cuts the log, which still held them as they were.
    @Override
    public void erase() {
        writers.alone(() -> {
            try {
                writer.setAutoCommit(true);
                try (Statement statement = writer.createStatement()) {
                    truncateLog(statement);
                } finally {
                    writer.setAutoCommit(false);
                }
                return true;
            } catch (SQLException e) {
                throw trouble(e);
            }
        });
    }

    /// Waits, as long as any other wait for the database, for readers that still need the log.
    private static void truncateLog(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (result.next() && result.getInt(1) != 0) {
                throw new StoreTrouble(Category.BUSY, "checkpoint");
            }
        }
    }

    /// What the result codes mean for us; https://www.sqlite.org/rescode.html, read 2026-11.
    static StoreTrouble trouble(SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException known
                ? known.getResultCode()
                : SQLiteErrorCode.UNKNOWN_ERROR;
        Category category = switch (code.code & 0xff) {
            case 13 -> Category.FULL;
            case 11, 26 -> Category.DAMAGED;
            case 5, 6 -> Category.BUSY;
            default -> Category.DISK;
        };
        return new StoreTrouble(category, code.name(), e);
    }

    @Override
    public void close() {
        if (!writers.close()) {
            return;
        }
        try {
            for (int i = 0; i < READERS_MAX; i++) {
                reader().connection().close();
            }
            writer.close();
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            lock.close();
        }
    }
}
