package org.nadhir.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.nadhir.reports.intake.Intake.Result;

/// What a document may cost its caller, and nobody else.
final class DocumentThreadsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static String why(Result result) {
        return assertInstanceOf(Result.Rejected.class, result).reason().key();
    }

    @Test
    void aReaderThatDoesNotComeBackIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean virtual = new AtomicBoolean(true);
        DocumentThreads threads = new DocumentThreads(
                (_, _) -> {
                    virtual.set(Thread.currentThread().isVirtual());
                    while (never.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    throw new IllegalStateException("late");
                },
                Duration.ofMillis(200));
        assertEquals("intake.too-slow", why(threads.accept(new byte[1], "a.pdf")));
        assertFalse(virtual.get(), "it computes on a thread of the machine");
        never.countDown();
    }

    @Test
    void aReaderThatNeedsMoreStackThanThereIsRefusesOneFileOnly() {
        DocumentThreads threads = new DocumentThreads(
                (bytes, name) -> {
                    if (bytes.length == 1) {
                        throw new StackOverflowError();
                    }
                    return org.nadhir.reports.intake.Intake.accept(bytes, name);
                },
                LONG);
        assertEquals("intake.too-much", why(threads.accept(new byte[1], "a.eml")));
        assertEquals("intake.empty", why(threads.accept(new byte[0], "b.txt")));
    }

    @Test
    void anErrorOfTheMachineIsNoRefusal() {
        DocumentThreads threads = new DocumentThreads(
                (_, _) -> {
                    throw new OutOfMemoryError();
                },
                LONG);
        assertThrows(OutOfMemoryError.class, () -> threads.accept(new byte[1], "a.pdf"));
    }
}
