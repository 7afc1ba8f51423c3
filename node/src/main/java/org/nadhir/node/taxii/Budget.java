package org.nadhir.node.taxii;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/// So many requests in each period: two numbers, however many come.
final class Budget {

    private final int most;
    private final Duration period;
    /// Guards the two below.
    private final ReentrantLock lock = new ReentrantLock();
    private Instant began = Instant.EPOCH;
    private int used;

    Budget(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    boolean allows(Instant now) {
        lock.lock();
        try {
            // A clock may also go back.
            if (Duration.between(began, now).abs().compareTo(period) >= 0) {
                began = now;
                used = 0;
            }
            used = Math.min(used + 1, most + 1);
            return used <= most;
        } finally {
            lock.unlock();
        }
    }

    /// Whole seconds after which it is worth trying again.
    String retryAfter() {
        return String.valueOf(Math.max(1, period.toSeconds()));
    }
}
