package org.nadhir.node.desk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.nadhir.model.Message;
import org.nadhir.reports.intake.Intake;

/// Reads documents of strangers on two threads of the machine: a parser that computes without end holds one of these
/// and its caller for [#PATIENCE], never those that send and answer. Threads without work end; none keeps a process
/// alive.
public final class DocumentThreads {

    /// How long a caller waits. Ours.
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int THREADS = 2;
    private static final int WAITING_MAX = 32;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final BiFunction<byte[], String, Intake.Result> read;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    DocumentThreads(BiFunction<byte[], String, Intake.Result> read, Duration patience) {
        this.read = read;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_MAX),
                Thread.ofPlatform().daemon().name("documents-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    public static DocumentThreads create() {
        return new DocumentThreads(Intake::accept, PATIENCE);
    }

    /// As [Intake#accept]; refused as well where it takes too long, where too many wait, and where it needs more stack
    /// than a thread has.
    public Intake.Result accept(byte[] bytes, String name) {
        try {
            Future<Intake.Result> reading = threads.submit(() -> read.apply(bytes, name));
            try {
                return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                reading.cancel(true);
            }
        } catch (RejectedExecutionException full) {
            return refused("intake.busy", name);
        } catch (TimeoutException late) {
            return refused("intake.too-slow", name, Long.toString(patience.toSeconds()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused("intake.busy", name);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case StackOverflowError _ -> refused("intake.too-much", name);
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("the intake threw", e);
            };
        }
    }

    private static Intake.Result refused(String key, String... arguments) {
        return new Intake.Result.Rejected(Message.of(key, arguments));
    }
}
