package org.nadhir.node.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Delivery.Waiting;
import org.nadhir.exchange.Envelope;
import org.nadhir.exchange.Sealer;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;

final class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Random random = new Random(1);
    private final PartyId slow = new PartyId(Uuids.random(random));
    private final PartyId quick = new PartyId(Uuids.random(random));
    private final BlockingQueue<RuntimeException> broken = new LinkedBlockingQueue<>();

    /// What is due until it was attempted; attempts towards `slow` wait for `go`.
    private final class Due implements Deliveries {

        private final ReentrantLock lock = new ReentrantLock();
        private final List<Waiting> waiting = new ArrayList<>();
        private final Set<Waiting> done = new HashSet<>();
        private final BlockingQueue<Long> attempted = new LinkedBlockingQueue<>();
        private final CountDownLatch go = new CountDownLatch(1);
        private volatile boolean failing;

        @Override
        public List<Waiting> due(Instant now) {
            lock.lock();
            try {
                return waiting.stream().filter(each -> !done.contains(each)).toList();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void attempt(Waiting each) {
            if (each.recipient().equals(slow)) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            lock.lock();
            try {
                done.add(each);
            } finally {
                lock.unlock();
            }
            if (failing) {
                throw new IllegalStateException("planted");
            }
            attempted.add(each.cargo().sequence());
        }

        void add(PartyId recipient, long sequence) {
            lock.lock();
            try {
                waiting.add(waiting(recipient, sequence));
            } finally {
                lock.unlock();
            }
        }
    }

    @Test
    void aSlowPartnerHoldsUpNobodyElseAndGetsItsEnvelopesInOrder() throws Exception {
        Due due = new Due();
        due.add(slow, 1);
        due.add(quick, 2);
        due.add(slow, 3);
        try (Outbox outbox = Outbox.start(due, () -> NOW, LONG, broken::add)) {
            outbox.wake();
            assertEquals(2L, due.attempted.poll(20, TimeUnit.SECONDS));
            due.go.countDown();
            assertEquals(1L, due.attempted.poll(20, TimeUnit.SECONDS));
            assertEquals(3L, due.attempted.poll(20, TimeUnit.SECONDS));
        }
        assertEquals(0, broken.size());
    }

    @Test
    void looksAgainAfterItsRestWithoutBeingWoken() throws Exception {
        Due due = new Due();
        try (Outbox outbox = Outbox.start(due, () -> NOW, Duration.ofMillis(20), broken::add)) {
            due.add(quick, 7);
            assertEquals(7L, due.attempted.poll(20, TimeUnit.SECONDS));
            outbox.wake();
        }
    }

    @Test
    void saysWhatBrokeAndGoesOn() throws Exception {
        Due due = new Due();
        due.failing = true;
        due.add(quick, 1);
        try (Outbox outbox = Outbox.start(due, () -> NOW, LONG, broken::add)) {
            outbox.wake();
            assertEquals("planted", broken.poll(20, TimeUnit.SECONDS).getMessage());
            due.failing = false;
            due.add(quick, 2);
            outbox.wake();
            assertEquals(2L, due.attempted.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void stopsAlsoWhileAPartnerDoesNotAnswer() {
        Due due = new Due();
        due.add(slow, 1);
        Outbox outbox = Outbox.start(due, () -> NOW, LONG, broken::add);
        outbox.wake();
        outbox.close();
        assertEquals(0, due.attempted.size());
    }

    private Waiting waiting(PartyId recipient, long sequence) {
        BouncyCastlePrimitives primitives = BouncyCastlePrimitives.deterministicForSimulation();
        Signed signed = Signed.sign(
                primitives, SigningKeys.generate(random), PayloadType.WARNING, Bytes.of(new byte[] {1}));
        Bytes key = Bytes.of(OpeningKeys.generate(random).sealingKey());
        Envelope envelope = (Envelope) new Sealer(primitives, random).seal(signed, key);
        Cargo cargo = new Cargo.OfRelease(
                new ReleaseId(Uuids.random(random)), sequence, Digest.of(new byte[] {1}));
        return new Waiting(cargo, recipient, envelope, 0, NOW);
    }
}
