package org.nadhir.node.peers;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.nadhir.exchange.Delivery.Waiting;
import org.nadhir.model.PartyId;

/// Offers what is due, again and again. One thread looks; each partner has at most one more, so that a partner who is
/// slow holds up nobody else and gets its envelopes in their order.
public final class Outbox implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Duration rest;
    private final Consumer<RuntimeException> broken;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    /// The three below are guarded by `lock`.
    private final Set<PartyId> busy = new HashSet<>();
    private boolean woken;
    private boolean stopped;

    private Outbox(
            Deliveries deliveries, InstantSource clock, Duration rest, Consumer<RuntimeException> broken) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.rest = rest;
        this.broken = broken;
    }

    /// Starts to work.
    ///
    /// @param clock by which something is due
    /// @param rest between two looks, where nobody wakes it
    /// @param broken is told what [Deliveries] threw; the outbox goes on, whoever is told decides whether the node does
    public static Outbox start(
            Deliveries deliveries, InstantSource clock, Duration rest, Consumer<RuntimeException> broken) {
        Outbox outbox = new Outbox(deliveries, clock, rest, broken);
        outbox.threads.execute(outbox::run);
        return outbox;
    }

    /// Says that something new is due.
    public void wake() {
        lock.lock();
        try {
            woken = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Stops: no new offer begins, those that run are interrupted and count as unanswered.
    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        threads.shutdownNow();
        threads.close();
    }

    private void run() {
        LOG.log(Level.DEBUG, "event=outbox-started");
        while (pause()) {
            try {
                look();
            } catch (RuntimeException e) {
                broken.accept(e);
            }
        }
    }

    private void look() {
        Map<PartyId, List<Waiting>> lanes = new LinkedHashMap<>();
        for (Waiting waiting : deliveries.due(clock.instant())) {
            lanes.computeIfAbsent(waiting.recipient(), _ -> new ArrayList<>()).add(waiting);
        }
        lanes.forEach((partner, due) -> {
            if (begins(partner)) {
                threads.execute(() -> offer(partner, due));
            }
        });
    }

    private void offer(PartyId partner, List<Waiting> due) {
        try {
            for (Waiting waiting : due) {
                if (isStopped()) {
                    return;
                }
                deliveries.attempt(waiting);
            }
        } catch (RuntimeException e) {
            broken.accept(e);
        } finally {
            ends(partner);
        }
    }

    /// Waits for news or for the time of rest; false when it is time to stop.
    private boolean pause() {
        lock.lock();
        try {
            long nanos = rest.toNanos();
            while (!woken && !stopped && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
            woken = false;
            return !stopped;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean begins(PartyId partner) {
        lock.lock();
        try {
            return !stopped && busy.add(partner);
        } finally {
            lock.unlock();
        }
    }

    private void ends(PartyId partner) {
        lock.lock();
        try {
            busy.remove(partner);
        } finally {
            lock.unlock();
        }
    }

    private boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }
}
