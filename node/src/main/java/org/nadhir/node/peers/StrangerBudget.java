package org.nadhir.node.peers;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/// So many in each minute, for all strangers together: one counter, so that no list of callers can grow.
final class StrangerBudget {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    /// Guards the two below.
    private final ReentrantLock lock = new ReentrantLock();
    private Instant began = Instant.EPOCH;
    private int used;

    StrangerBudget(int most) {
        this.most = most;
    }

    boolean allows(Instant now) {
        lock.lock();
        try {
            // An exercise's clock may also go back.
            if (Duration.between(began, now).abs().compareTo(WINDOW) >= 0) {
                began = now;
                used = 0;
            }
            used = Math.min(used + 1, most + 1);
            return used <= most;
        } finally {
            lock.unlock();
        }
    }
}
