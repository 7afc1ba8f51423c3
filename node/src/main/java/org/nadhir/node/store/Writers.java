package org.nadhir.node.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets one thread of this process write at a time, in the order of their coming, and stops all of them for good
/// after a trouble that leaves disk and memory in doubt.
final class Writers {

    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable StoreTrouble stopped;
    /// Guarded by `turn`.
    private boolean closed;

    <T> T alone(Supplier<T> work) {
        checkOutside();
        turn.lock();
        try {
            checkRunning();
            return work.get();
        } catch (StoreTrouble trouble) {
            if (trouble.isFatal()) {
                stopped = trouble;
            }
            throw trouble;
        } finally {
            turn.unlock();
        }
    }

    /// A commit or read inside a commit would wait for itself or see another moment.
    void checkOutside() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("inside a commit use its transaction");
        }
    }

    void checkRunning() {
        StoreTrouble trouble = stopped;
        if (trouble != null) {
            throw new StoreTrouble(StoreTrouble.Category.STOPPED, "", trouble);
        }
    }

    /// From now on every work is refused. Waits for the one that runs.
    ///
    /// @return whether this was the first call
    boolean close() {
        turn.lock();
        try {
            boolean first = !closed;
            closed = true;
            stopped = new StoreTrouble(StoreTrouble.Category.STOPPED, "");
            return first;
        } finally {
            turn.unlock();
        }
    }
}
