package org.nadhir.node.peers;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.nadhir.delivery.Dispatch;
import org.nadhir.delivery.Effect;
import org.nadhir.delivery.Event;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Delivery;

/// Drives [Dispatch]: one thread tells it what happened and carries out what it says, each offer runs on a thread of
/// its own. What is decided here is nothing but when to look.
public final class Outbox implements AutoCloseable {

    /// Offers at a time, and how many of these are kept for what is urgent. Ours: what fits on one line and two cores;
    /// a partner who does not answer holds one worker for some twenty seconds at most.
    static final int WORKERS = 64;
    static final int WORKERS_KEPT = 16;

    /// For offers that run when the node stops, twice; ours: a service manager waits for ten seconds at least.
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Duration rest;
    private final Consumer<Throwable> broken;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /// Owned by the thread of [#run].
    private final Dispatch dispatch = new Dispatch(WORKERS, WORKERS_KEPT);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    /// The three below are guarded by `lock`.
    private final List<Event> happened = new ArrayList<>();
    private boolean woken;
    private boolean stopped;

    private Outbox(
            Deliveries deliveries, InstantSource clock, Duration rest, Consumer<Throwable> broken) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.rest = rest;
        this.broken = broken;
    }

    /// Starts to work.
    ///
    /// @param clock by which something is due
    /// @param rest between two looks for what was sealed, where nobody wakes it
    /// @param broken is told what [Deliveries] threw; after an exception the outbox goes on, after an
    ///     [Error] it ends; whoever is told decides whether the node does
    public static Outbox start(
            Deliveries deliveries, InstantSource clock, Duration rest, Consumer<Throwable> broken) {
        Outbox outbox = new Outbox(deliveries, clock, rest, broken);
        outbox.threads.execute(outbox::run);
        return outbox;
    }

    /// Says that something new was sealed.
    public void wake() {
        lock.lock();
        try {
            woken = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Stops: no new offer begins. Those that run get some seconds for their answer, then their connections end and
    /// they count as unanswered; only what does not end even then is interrupted. What came of each is in the store.
    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                deliveries.hangUp();
                if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                    threads.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
        }
        threads.close();
    }

    private void run() {
        LOG.log(Level.DEBUG, "event=outbox-started");
        while (pause()) {
            try {
                look();
            } catch (RuntimeException e) {
                broken.accept(e);
            } catch (Error e) {
                broken.accept(e);
                return;
            }
        }
    }

    private void look() {
        List<Event> events = drained();
        // What came of an offer is told first: it is in memory only, and trouble of the store must not lose it.
        events.forEach(this::tell);
        deliveries.fresh().forEach(parcel -> tell(new Event.Sealed(parcel)));
        tell(new Event.Tick());
    }

    private void tell(Event event) {
        for (Effect effect : dispatch.on(event, clock.instant())) {
            switch (effect) {
                case Effect.Send(Parcel parcel) -> begin(parcel);
                case Effect.Escalate(Parcel parcel) -> escalate(parcel);
                case Effect.Show(Delivery delivery) -> show(delivery);
                // The clock of an exercise may be set at any moment: a look in each rest is the wait.
                case Effect.Wait(Instant _) -> {}
            }
        }
    }

    private void begin(Parcel parcel) {
        lock.lock();
        try {
            if (!stopped) {
                threads.execute(() -> happened(offer(parcel)));
            }
        } finally {
            lock.unlock();
        }
    }

    private Event offer(Parcel parcel) {
        try {
            return deliveries.offer(parcel)
                    .<Event>map(now -> new Event.Offered(parcel, now))
                    .orElseGet(() -> new Event.Broken(parcel));
        } catch (RuntimeException | Error e) {
            broken.accept(e);
            return new Event.Broken(parcel);
        }
    }

    private void escalate(Parcel parcel) {
        try {
            deliveries.late(parcel);
            LOG.log(Level.WARNING, "event=delivery-late");
        } catch (RuntimeException e) {
            broken.accept(e);
        }
    }

    /// The log says that, and not whom: who is warned is nobody's business who reads logs.
    private static void show(Delivery delivery) {
        if (delivery instanceof Delivery.Refused) {
            LOG.log(Level.WARNING, "event=delivery-refused");
        } else {
            LOG.log(Level.WARNING, "event=delivery-silent");
        }
    }

    /// Waits for news or for the time of rest; false when it is time to stop.
    private boolean pause() {
        lock.lock();
        try {
            long nanos = rest.toNanos();
            while (!woken && !stopped && happened.isEmpty() && nanos > 0) {
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

    private void happened(Event event) {
        lock.lock();
        try {
            happened.add(event);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<Event> drained() {
        lock.lock();
        try {
            List<Event> events = List.copyOf(happened);
            happened.clear();
            return events;
        } finally {
            lock.unlock();
        }
    }
}
