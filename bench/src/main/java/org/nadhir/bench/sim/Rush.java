package org.nadhir.bench.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Delivery;
import org.nadhir.node.peers.Deliveries;
import org.nadhir.node.peers.Outbox;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Release;

/// How long a duty to warn takes, from its seal to the record of the recipient's receipt, on two nodes at rest and on
/// the same two while routine ones fill four fifths of what they can deliver. Over a [Loopback], with the
/// product's outbox; releases are drafted and signed before they are timed, since persons do that.
public final class Rush {

    /// What of the product runs.
    public static final String ENTRY = "org.nadhir.node.peers.Outbox over " + Loopback.ENTRY;

    private static final double LOAD = 0.8;
    private static final int SEALING = 8;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Between two duties under load: long against one of them, so that they do not queue behind each other.
    private static final Duration EACH = Duration.ofMillis(150);

    private final Loopback loopback;
    private final SplittableRandom random;
    private final Map<Parcel.Id, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();

    private Rush(Loopback loopback, long seed) {
        this.loopback = loopback;
        this.random = new SplittableRandom(seed);
    }

    /// What came of it.
    ///
    /// @param idleMillis each duty at rest
    /// @param loadMillis each duty beside the background
    /// @param capacity deliveries a second, with nothing else to do
    /// @param background routine warnings, delivered beside the duties
    /// @param backgroundRate of these a second, as reached
    public record Result(
            List<Double> idleMillis, List<Double> loadMillis, double capacity, int background, double backgroundRate) {

        public Result {
            idleMillis = List.copyOf(idleMillis);
            loadMillis = List.copyOf(loadMillis);
        }
    }

    /// Measures with so many duties each time, after as many that warm the code.
    ///
    /// @param seed of the moments at which the background arrives
    public static Result run(int duties, long seed) {
        try (Loopback loopback = Loopback.begin()) {
            Rush rush = new Rush(loopback, seed);
            try (Outbox outbox = Outbox.start(rush.new Open(), loopback::now, REST, rush.trouble::set)) {
                return rush.measured(outbox, duties);
            }
        }
    }

    private Result measured(Outbox outbox, int duties) {
        flood(outbox, duties * 4);
        double capacity = flood(outbox, duties * 4);
        one(outbox, duties);
        List<Double> idle = one(outbox, duties);
        double rate = LOAD * capacity;
        List<Release> waiting = loopback.released((int) (rate * duties * EACH.toMillis() / 1e3), Precedence.ROUTINE);
        List<Release> owed = loopback.released(duties, Precedence.FLASH);
        List<Double> load = new ArrayList<>();
        long began = System.nanoTime();
        List<CompletableFuture<Long>> beside = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var arrived = threads.submit(() -> arrive(outbox, waiting, rate, beside));
            for (Release release : owed) {
                long next = System.nanoTime() + EACH.toNanos();
                load.add(timed(outbox, release));
                LockSupport.parkNanos(next - System.nanoTime());
            }
            arrived.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the background broke", e);
        }
        long last = beside.stream().mapToLong(this::done).max().orElse(began + 1);
        return new Result(idle, load, capacity, beside.size(), beside.size() * 1e9 / (last - began));
    }

    private List<Double> one(Outbox outbox, int duties) {
        List<Double> millis = new ArrayList<>();
        for (Release release : loopback.released(duties, Precedence.FLASH)) {
            millis.add(timed(outbox, release));
        }
        return millis;
    }

    private double timed(Outbox outbox, Release release) {
        long began = System.nanoTime();
        return (done(sealed(outbox, release)) - began) / 1e6;
    }

    /// As fast as it goes.
    ///
    /// @return deliveries a second
    private double flood(Outbox outbox, int warnings) {
        List<Release> releases = loopback.released(warnings, Precedence.ROUTINE);
        List<CompletableFuture<Long>> all = new ArrayList<>();
        long began = System.nanoTime();
        var left = new CountDownLatch(SEALING);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < SEALING; lane++) {
                int first = lane;
                threads.execute(() -> {
                    for (int i = first; i < warnings; i += SEALING) {
                        add(all, sealed(outbox, releases.get(i)));
                    }
                    left.countDown();
                });
            }
            left.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        long last = all.stream().mapToLong(this::done).max().orElse(began + 1);
        return warnings * 1e9 / (last - began);
    }

    /// At random moments, so many a second on average, whether or not those before them have arrived.
    private int arrive(Outbox outbox, List<Release> releases, double rate, List<CompletableFuture<Long>> beside) {
        double next = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Release release : releases) {
                next += -Math.log(1 - random.nextDouble()) / rate * 1e9;
                for (long wait = (long) next - System.nanoTime(); wait > 0; wait = (long) next - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                threads.execute(() -> add(beside, sealed(outbox, release)));
            }
        }
        return releases.size();
    }

    private static void add(List<CompletableFuture<Long>> all, CompletableFuture<Long> one) {
        synchronized (all) {
            all.add(one);
        }
    }

    private CompletableFuture<Long> sealed(Outbox outbox, Release release) {
        Parcel.Id id = Parcel.of(loopback.sealed(release)).id();
        CompletableFuture<Long> done = arrival(id);
        outbox.wake();
        return done;
    }

    private CompletableFuture<Long> arrival(Parcel.Id id) {
        return awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    private long done(CompletableFuture<Long> one) {
        try {
            return one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            Optional.ofNullable(trouble.get()).ifPresent(e::addSuppressed);
            throw new IllegalStateException("a warning did not arrive within " + PATIENCE, e);
        }
    }

    /// As the node's own does it, and looks at the clock when the receipt is on record.
    private final class Open implements Deliveries {

        @Override
        public List<Parcel> fresh() {
            return loopback.fresh();
        }

        @Override
        public Optional<Delivery> offer(Parcel parcel) {
            Delivery now = loopback.offer(parcel);
            if (now instanceof Delivery.Delivered) {
                arrival(parcel.id()).complete(System.nanoTime());
            }
            return Optional.of(now);
        }

        @Override
        public void hangUp() {}

        @Override
        public void late(Parcel parcel) {
            loopback.late(parcel);
        }
    }
}
