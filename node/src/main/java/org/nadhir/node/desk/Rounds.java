package org.nadhir.node.desk;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Looks after something again and again on one thread, while the node serves. Apart from the outbox, so that a
/// trouble here never holds up a warning.
public final class Rounds implements AutoCloseable {

    private final Runnable look;
    private final Duration rest;
    private final Consumer<Throwable> broken;
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition end = lock.newCondition();
    /// Guarded by `lock`.
    private boolean stopped;

    private Rounds(Runnable look, Duration rest, Consumer<Throwable> broken) {
        this.look = look;
        this.rest = rest;
        this.broken = broken;
    }

    /// Starts with a first look.
    ///
    /// @param rest between two looks
    /// @param broken is told what `look` threw; the rounds go on after an exception and end after an [Error]
    public static Rounds start(Runnable look, Duration rest, Consumer<Throwable> broken) {
        Rounds rounds = new Rounds(look, rest, broken);
        rounds.thread.execute(rounds::run);
        return rounds;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            end.signalAll();
        } finally {
            lock.unlock();
        }
        thread.close();
    }

    private void run() {
        do {
            try {
                look.run();
            } catch (RuntimeException e) {
                broken.accept(e);
            } catch (Error e) {
                broken.accept(e);
                return;
            }
        } while (pause());
    }

    /// False when it is time to stop.
    private boolean pause() {
        lock.lock();
        try {
            long nanos = rest.toNanos();
            while (!stopped && nanos > 0) {
                nanos = end.awaitNanos(nanos);
            }
            return !stopped;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
