package org.nadhir.node.store;

import java.util.function.Function;
import java.util.function.Supplier;

/// One work that waits for a commit, and what became of it. Whoever has the writers' turn does it, in its own name or
/// for another thread that waits for that turn; the lock of the turn makes the outcome visible.
final class Ticket<T> {

    private final Function<Transaction, T> work;
    private Supplier<T> outcome = () -> {
        throw new IllegalStateException("nobody has done this work");
    };
    private boolean failed;
    private boolean over;

    Ticket(Function<Transaction, T> work) {
        this.work = work;
    }

    /// Does the work. Counts only once [#committed] is said.
    void run(Transaction transaction) {
        T answer = work.apply(transaction);
        outcome = () -> answer;
    }

    /// It is on the disk, unless it failed before.
    void committed() {
        over = true;
    }

    /// Nothing of it is on the disk; the first cause counts.
    void failed(RuntimeException cause) {
        fails(() -> {
            throw cause;
        });
    }

    void failed(Error cause) {
        fails(() -> {
            throw cause;
        });
    }

    private void fails(Supplier<T> thrown) {
        over = true;
        if (!failed) {
            failed = true;
            outcome = thrown;
        }
    }

    boolean isOver() {
        return over;
    }

    /// What the work gave; throws what it threw.
    T get() {
        return outcome.get();
    }
}
