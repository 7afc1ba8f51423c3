package org.nadhir.node.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/// So many in each period: two numbers, so that no list of callers can grow. Serves all threads.
public final class Budget {

    private final int most;
    private final Duration period;
    /// Guards the two below.
    private final ReentrantLock lock = new ReentrantLock();
    private Instant began = Instant.EPOCH;
    private int used;

    /// @param most in each period
    public Budget(int most, Duration period) {
        this.most = most;
        this.period = period;
    }

    /// Takes one, and says whether it was left.
    public boolean allows(Instant now) {
        lock.lock();
        try {
            // A clock may also go back, that of an exercise by years.
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
    public String retryAfter() {
        return String.valueOf(Math.max(1, period.toSeconds()));
    }
}
