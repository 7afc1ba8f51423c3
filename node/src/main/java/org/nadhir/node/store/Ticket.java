package org.nadhir.node.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One work that waits for a commit, and what became of it. Whoever has the writers' turn does it, in its own name or
/// for another thread that waits for that turn; the lock of the turn makes the outcome visible.
final class Ticket<T> {

    private final Function<Transaction, T> work;
    private @Nullable T answer;
    private @Nullable Throwable thrown;
    private boolean over;

    Ticket(Function<Transaction, T> work) {
        this.work = work;
    }

    /// Does the work. Counts only once [#committed] is said.
    void run(Transaction transaction) {
        answer = work.apply(transaction);
    }

    /// It is on the disk, unless it failed before.
    void committed() {
        over = true;
    }

    /// Nothing of it is on the disk; the first cause counts.
    void failed(Throwable cause) {
        over = true;
        if (thrown == null) {
            thrown = cause;
        }
    }

    boolean isOver() {
        return over;
    }

    /// What the work gave.
    T get() {
        switch (thrown) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                return answer;
            }
        }
    }
}
