package org.nadhir.node.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets one thread of this process write at a time, in the order of their coming, with the works of those who wait
/// where they can go together, and stops all of them for good after a trouble that leaves disk and memory in doubt.
final class Writers {

    /// Works in one commit; ours: who comes first waits for no more than these.
    private static final int GROUP_MAX = 32;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Queue<Ticket<?>> waiting = new ConcurrentLinkedQueue<>();
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

    /// Lets whoever comes first do the works of all who wait, and whoever comes later find theirs done.
    ///
    /// @param write does them in one commit, in their order; where it throws, none of them was stored
    void inTurn(Ticket<?> mine, Consumer<List<Ticket<?>>> write) {
        checkOutside();
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.isOver()) {
                List<Ticket<?>> group = group();
                write(group, write);
            }
        } finally {
            turn.unlock();
        }
    }

    private List<Ticket<?>> group() {
        List<Ticket<?>> group = new ArrayList<>();
        while (group.size() < GROUP_MAX && waiting.peek() != null) {
            group.add(waiting.remove());
        }
        return group;
    }

    private void write(List<Ticket<?>> group, Consumer<List<Ticket<?>>> write) {
        try {
            checkRunning();
            write.accept(group);
        } catch (RuntimeException e) {
            if (e instanceof StoreTrouble trouble && trouble.isFatal() && stopped == null) {
                stopped = trouble;
            }
            group.forEach(ticket -> ticket.failed(e));
        } catch (Error e) {
            group.forEach(ticket -> ticket.failed(e));
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
