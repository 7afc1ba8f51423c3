package org.nadhir.node.peers;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.nadhir.node.folder.Quota;

/// What one partner has handed in within this period, and how much of it runs at this moment: a few numbers, however
/// much comes. A node that restarts counts anew.
final class Allowance {

    /// In a period; ours: a partner whose key changed finds out by the first.
    private static final int REFUSALS = 100;

    private final Quota quota;
    private final int runningMax;
    /// Guards all below.
    private final ReentrantLock lock = new ReentrantLock();
    private Instant began = Instant.MIN;
    private Instant gateOpens = Instant.MIN;
    private int envelopes;
    private long bytes;
    private int running;

    Allowance(Quota quota, int runningMax) {
        this.quota = quota;
        this.runningMax = runningMax;
    }

    /// How much of a request may be read.
    enum Admission {
        /// Come back later; nothing is read.
        BUSY,
        /// As much as an envelope may have.
        WHOLE,
        /// As much as fits through the gate that is kept free.
        GATE
    }

    /// Whether one more may come in now. Whoever is let in says [#left] in the end.
    Admission enters(Instant now) {
        lock.lock();
        try {
            if (began.equals(Instant.MIN) || isPast(began, quota.period(), now)) {
                began = now;
                envelopes = 0;
                bytes = 0;
            }
            if (running >= runningMax) {
                return Admission.BUSY;
            }
            if (envelopes < quota.envelopes() && bytes < quota.bytes()) {
                envelopes++;
                running++;
                return Admission.WHOLE;
            }
            if (gateOpens.equals(Instant.MIN) || isPast(gateOpens, quota.gate(), now)) {
                gateOpens = now;
                running++;
                return Admission.GATE;
            }
            return Admission.BUSY;
        } finally {
            lock.unlock();
        }
    }

    /// Counts what was read.
    void read(int length) {
        lock.lock();
        try {
            bytes += length;
        } finally {
            lock.unlock();
        }
    }

    /// Counts what was opened and could not be taken: it costs a leaf and a signature and tells us nothing.
    void refused() {
        lock.lock();
        try {
            envelopes = Math.min(quota.envelopes(), envelopes + Math.max(0, quota.envelopes() / REFUSALS - 1));
        } finally {
            lock.unlock();
        }
    }

    void left() {
        lock.lock();
        try {
            running--;
        } finally {
            lock.unlock();
        }
    }

    /// An exercise's clock may also go back.
    private static boolean isPast(Instant since, Duration time, Instant now) {
        return Duration.between(since, now).abs().compareTo(time) >= 0;
    }
}
