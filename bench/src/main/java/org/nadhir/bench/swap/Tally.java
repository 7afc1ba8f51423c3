package org.nadhir.bench.swap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Leaving, Integer> exits = new EnumMap<>(Leaving.class);
    private final List<String> named = new ArrayList<>();

    /// Pairs by the exit that they took.
    synchronized Map<Leaving, Integer> exits() {
        return new EnumMap<>(exits);
    }

    private synchronized void left(Leaving leaving) {
        exits.merge(leaving, 1, Integer::sum);
    }

    void compared(Warned warned, int sent, String difference) {
        pairs.incrementAndGet();
        left(warned.leaving());
        if (warned.isOwed()) {
            owed.incrementAndGet();
        }
        if (!difference.isEmpty()) {
            differing.incrementAndGet();
            name("pair " + pairs + ", " + warned.leaving() + ", " + sent + " sent: " + difference);
        }
    }

    /// A pair that could not be walked to its end.
    void broke(IllegalStateException why) {
        pairs.incrementAndGet();
        differing.incrementAndGet();
        name("pair " + pairs + " broke: " + why.getMessage());
    }

    void alike(Outcome.Alike what) {
        alike.incrementAndGet();
        name(what.state() + " by " + what.where());
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
