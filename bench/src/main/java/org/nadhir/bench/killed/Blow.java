package org.nadhir.bench.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.nadhir.bench.office.Office;
import org.nadhir.node.store.SqliteStore;

/// One `kill -9`, or one word to stop, dealt by a thread of its own while the victim works.
final class Blow {

    private static final long LOOK_NANOS = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Office victim;
    private final Path log;
    private final At at;
    private final Duration delay;
    private final Consumer<Office> deed;
    private final String before;
    private final CompletableFuture<Boolean> dealt = new CompletableFuture<>();

    /// When it falls.
    enum At {
        /// So long after the first byte that the victim writes into its store from now on.
        FIRST_WRITE,
        /// So long after now.
        MOMENT
    }

    private Blow(Office victim, At at, Duration delay, Consumer<Office> deed) {
        this.deed = deed;
        this.victim = victim;
        this.log = victim.folder().resolve(SqliteStore.FILE + "-wal");
        this.at = at;
        this.delay = delay;
        this.before = state();
    }

    /// Begins to watch, and kills.
    static Blow to(Office victim, At at, Duration delay) {
        return to(victim, at, delay, Office::kill);
    }

    /// Begins to watch.
    static Blow to(Office victim, At at, Duration delay, Consumer<Office> deed) {
        Blow blow = new Blow(victim, at, delay, deed);
        Thread.ofPlatform().name("blow").start(blow::watch);
        return blow;
    }

    /// Waits until it fell.
    ///
    /// @return whether the victim had written into its store since the watch began
    boolean dealt() {
        return dealt.join();
    }

    private void watch() {
        try {
            long began = System.nanoTime();
            if (at == At.FIRST_WRITE) {
                while (state().equals(before) && System.nanoTime() - began < PATIENCE.toNanos()) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
            pause();
            boolean wrote = !state().equals(before);
            deed.accept(victim);
            dealt.complete(wrote);
        } catch (RuntimeException e) {
            dealt.completeExceptionally(e);
        }
    }

    private void pause() {
        long until = System.nanoTime() + delay.toNanos();
        for (long left = delay.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /// Length and moment of the last write of the store's log, as far as the file system tells.
    private String state() {
        try {
            BasicFileAttributes now = Files.readAttributes(log, BasicFileAttributes.class);
            return now.size() + " " + now.lastModifiedTime();
        } catch (NoSuchFileException e) {
            return "none";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
