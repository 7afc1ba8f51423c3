package org.nadhir.node.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Looks at the node every so often and remembers what it saw. Safe for many threads; [#look] is for one.
public final class Lookout {

    /// Between two looks. Whoever asks more often sees the same.
    public static final Duration REST = Duration.ofSeconds(15);

    private static final double TWENTIETHS = 20;

    private final Path folder;
    private final Runnable commit;
    private final Supplier<Outlook> outlook;
    private final Turned turned;
    private final InstantSource clock;
    /// Owned by [#look].
    private Instant published = Instant.MIN;
    private volatile Seen seen = new Seen(false, Duration.ZERO, Outlook.unknown(), System.nanoTime());

    /// How many callers were turned away since the start.
    public interface Turned {
        long busy();

        long strangers();
    }

    /// Of the clock; ours: an outlook is published at these points only, so that the moment at which it changes tells
    /// nothing of the moment at which something was sealed.
    public static final Duration GRID = Duration.ofMinutes(15);

    private record Seen(boolean storeAnswers, Duration storeWait, Outlook outlook, long atNanos) {}

    /// @param folder of the node
    /// @param commit one that writes nothing, and waits for its turn as others do
    /// @param outlook reads what waits
    /// @param clock of the machine, for the grid
    public Lookout(Path folder, Runnable commit, Supplier<Outlook> outlook, Turned turned, InstantSource clock) {
        this.folder = folder;
        this.commit = commit;
        this.outlook = outlook;
        this.turned = turned;
        this.clock = clock;
    }

    /// Looks once. What the store throws is passed on after it was noted.
    public void look() {
        long began = System.nanoTime();
        boolean answers = false;
        Outlook found = seen.outlook();
        Duration took = Duration.ZERO;
        try {
            commit.run();
            took = Duration.ofNanos(System.nanoTime() - began);
            found = published(outlook.get());
            answers = true;
        } finally {
            seen = new Seen(answers, stepped(took), found, System.nanoTime());
        }
    }

    /// The same as before until the next point of the grid.
    private Outlook published(Outlook now) {
        long seconds = clock.instant().getEpochSecond();
        Instant point = Instant.ofEpochSecond(seconds - Math.floorMod(seconds, GRID.toSeconds()));
        boolean due = !point.equals(published);
        published = point;
        return due ? now : seen.outlook();
    }

    /// What was seen last, with what the process says of itself now.
    public Vitals vitals() {
        Seen last = seen;
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Vitals(
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                heap.getUsed(),
                heap.getMax(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                diskFree(),
                last.storeAnswers(),
                last.storeWait(),
                Duration.ofNanos(System.nanoTime() - last.atNanos()),
                turned.busy(),
                turned.strangers(),
                last.outlook());
    }

    private double diskFree() {
        try {
            FileStore disk = Files.getFileStore(folder);
            return Math.floor(TWENTIETHS * disk.getUsableSpace() / Math.max(1, disk.getTotalSpace())) / TWENTIETHS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Up to the next of 1 ms, 10 ms, 100 ms and so on.
    static Duration stepped(Duration took) {
        Duration step = Duration.ofMillis(1);
        while (step.compareTo(took) < 0) {
            step = step.multipliedBy(10);
        }
        return step;
    }
}
