package org.nadhir.node.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Urgency;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Uuids;
import org.nadhir.node.desk.Rounds;

final class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Random random = new Random(1);
    private final PartyId slow = new PartyId(Uuids.random(random));
    private final PartyId quick = new PartyId(Uuids.random(random));
    private final BlockingQueue<Throwable> broken = new LinkedBlockingQueue<>();

    /// What is open; offers towards `slow` wait for `go`. All that is offered is delivered.
    private final class Open implements Deliveries {

        private final BlockingQueue<Parcel> sealed = new LinkedBlockingQueue<>();
        private final BlockingQueue<Long> offered = new LinkedBlockingQueue<>();
        private final BlockingQueue<Parcel> late = new LinkedBlockingQueue<>();
        private final CountDownLatch go = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile boolean hungUp;
        private volatile boolean failing;
        private volatile boolean dying;

        @Override
        public List<Parcel> fresh() {
            if (dying) {
                throw new OutOfMemoryError("planted");
            }
            List<Parcel> fresh = new ArrayList<>();
            sealed.drainTo(fresh);
            return fresh;
        }

        @Override
        public Optional<Delivery> offer(Parcel parcel) {
            if (parcel.recipient().equals(slow)) {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted: it did not get there", e);
                }
            }
            if (hungUp) {
                return Optional.empty();
            }
            if (failing) {
                throw new IllegalStateException("planted");
            }
            offered.add(parcel.cargo().sequence());
            return Optional.of(new Delivery.Delivered(parcel.cargo(), parcel.recipient()));
        }

        @Override
        public void hangUp() {
            hungUp = true;
            go.countDown();
        }

        @Override
        public void late(Parcel parcel) {
            late.add(parcel);
        }

        void add(PartyId recipient, long sequence) {
            Cargo cargo = new Cargo.OfRelease(
                    new ReleaseId(Uuids.random(random)), sequence, Digest.of(new byte[] {1}));
            sealed.add(new Parcel(recipient, cargo, Urgency.ofAnswer(NOW), 0, NOW));
        }
    }

    @Test
    void aSlowPartnerHoldsUpNobodyElseAndGetsItsEnvelopesInOrder() throws Exception {
        Open open = new Open();
        open.add(slow, 1);
        open.add(quick, 2);
        open.add(slow, 3);
        try (Outbox outbox = Outbox.start(open, () -> NOW, LONG, broken::add)) {
            outbox.wake();
            assertEquals(2L, open.offered.poll(20, TimeUnit.SECONDS));
            open.go.countDown();
            assertEquals(1L, open.offered.poll(20, TimeUnit.SECONDS));
            assertEquals(3L, open.offered.poll(20, TimeUnit.SECONDS));
        }
        assertEquals(0, broken.size());
    }

    @Test
    void looksAgainAfterItsRestWithoutBeingWoken() throws Exception {
        Open open = new Open();
        try (Outbox outbox = Outbox.start(open, () -> NOW, Duration.ofMillis(20), broken::add)) {
            open.add(quick, 7);
            assertEquals(7L, open.offered.poll(20, TimeUnit.SECONDS));
            outbox.wake();
        }
    }

    @Test
    void saysWhatBrokeAndGoesOn() throws Exception {
        Open open = new Open();
        open.failing = true;
        open.add(quick, 1);
        try (Outbox outbox = Outbox.start(open, () -> NOW, LONG, broken::add)) {
            outbox.wake();
            assertEquals("planted", broken.poll(20, TimeUnit.SECONDS).getMessage());
            open.failing = false;
            open.add(quick, 2);
            outbox.wake();
            assertEquals(2L, open.offered.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void anErrorOfTheMachineIsToldAndNotPassedOver() throws Exception {
        Open open = new Open();
        open.dying = true;
        try (Outbox outbox = Outbox.start(open, () -> NOW, LONG, broken::add);
                Rounds _ = Rounds.start(
                        () -> {
                            throw new StackOverflowError("planted");
                        },
                        LONG,
                        broken::add)) {
            outbox.wake();
            assertInstanceOf(Error.class, broken.poll(20, TimeUnit.SECONDS));
            assertInstanceOf(Error.class, broken.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void stopsAlsoWhileAPartnerDoesNotAnswerAndInterruptsNobody() throws Exception {
        Open open = new Open();
        open.add(slow, 1);
        Outbox outbox = Outbox.start(open, () -> NOW, LONG, broken::add);
        outbox.wake();
        assertTrue(open.begun.await(20, TimeUnit.SECONDS));
        outbox.close();
        assertTrue(open.hungUp, "the connection was ended");
        assertEquals(0, open.offered.size());
        assertEquals(0, broken.size(), "nothing was interrupted");
    }

    @Test
    void saysOnceThatNoReceiptCameInTime() throws Exception {
        Open open = new Open();
        open.add(slow, 1);
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        try (Outbox outbox = Outbox.start(open, now::get, Duration.ofMillis(20), broken::add)) {
            outbox.wake();
            now.set(NOW.plus(Duration.ofHours(7)));
            assertEquals(1L, open.late.poll(20, TimeUnit.SECONDS).cargo().sequence());
            open.go.countDown();
            assertEquals(1L, open.offered.poll(20, TimeUnit.SECONDS));
        }
        assertEquals(0, open.late.size());
    }
}
