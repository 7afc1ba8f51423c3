package org.nadhir.bench.swap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts what the rounds find. Safe for many threads.
final class Tally {

    private static final int NAMED_MAX = 20;

    final AtomicInteger pairs = new AtomicInteger();
    final AtomicInteger owed = new AtomicInteger();
    final AtomicInteger differing = new AtomicInteger();
    final AtomicInteger alike = new AtomicInteger();
    final AtomicInteger blocked = new AtomicInteger();
    final AtomicInteger leaked = new AtomicInteger();
    private final List<String> named = new ArrayList<>();

    void compared(boolean isOwed, int sent, String difference) {
        pairs.incrementAndGet();
        if (isOwed) {
            owed.incrementAndGet();
        }
        if (!difference.isEmpty()) {
            differing.incrementAndGet();
            name("pair " + pairs + ", " + sent + " sent: " + difference);
        }
    }

    void alike(String state, String where) {
        alike.incrementAndGet();
        name(state + " by " + where);
    }

    void blocked(boolean isBlocked) {
        (isBlocked ? blocked : leaked).incrementAndGet();
    }

    private synchronized void name(String what) {
        if (named.size() < NAMED_MAX) {
            named.add(what);
        }
    }

    synchronized List<String> named() {
        return List.copyOf(named);
    }
}
