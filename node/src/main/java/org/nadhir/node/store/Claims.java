package org.nadhir.node.store;

import java.time.Duration;

/// Which of several processes on one database does something outside of it, so that no two do the same at once. Not
/// durable, and no part of any transaction: what was done counts by what is committed of it. Safe for many threads.
public interface Claims {

    /// Takes `what` for this process. Never waits.
    ///
    /// @param lease after which it falls free by itself, where the process died; by the clock of the database
    /// @return whether nobody else had it
    /// @throws StoreTrouble where that cannot be found out
    boolean take(RowId what, Duration lease);

    /// Lets go of what [#take] gave; what somebody else has by now stays theirs.
    void free(RowId what);
}
