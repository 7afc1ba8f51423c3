package org.nadhir.node.store;

import java.util.function.Function;
import org.nadhir.model.PartyId;

/// Durable rows of one party. Safe for use by many threads and, on PostgreSQL, by many processes.
///
/// Both implementations pass the same contract tests. Whatever `commit` has answered survives the death of the
/// process and the loss of power (as far as the disk keeps its word about `fsync`).
public interface Store extends AutoCloseable {

    /// Whose rows these are: every statement names the party, no row of another one can be reached.
    PartyId party();

    /// Does `work` in one durable serializable transaction: when this returns, it is on the disk.
    /// An exception from `work` undoes everything and is passed on.
    ///
    /// @param work may run again from the start where another process came in between, so it must do nothing
    ///     but what it does to the transaction
    /// @throws StoreTrouble where nothing or not surely everything was stored; its category says which
    <T> T commit(Function<Transaction, T> work);

    /// Lets `work` read what stood at one moment. Does not wait for writers and does not hold them up.
    ///
    /// @throws StoreTrouble where it could not be read
    <T> T read(Function<Snapshot, T> work);

    /// Who of several processes on this store does what just now.
    Claims claims();

    /// Overwrites what earlier commits replaced or removed, as far as this database can. What it cannot reach
    /// (older copies in the file system, in flash memory, in backups) is said in `docs/operating.md`.
    void erase();

    /// Waits for the running commit, then lets go of files and connections.
    @Override
    void close();
}
