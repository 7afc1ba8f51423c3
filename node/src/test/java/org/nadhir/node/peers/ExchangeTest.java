package org.nadhir.node.peers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.Peers;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.RefusalReason;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.SeenWord;
import org.nadhir.exchange.SignedRefusal;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.folder.Quota;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Listening.ClientCertificates;
import org.nadhir.node.http.Response;

/// Two nodes' ends of the exchange in one process, over real TLS on the loopback.
final class ExchangeTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BouncyCastlePrimitives PRIMITIVES = BouncyCastlePrimitives.hedged(RANDOM);

    private final NodeKeys first = NodeKeys.generate(RANDOM, NOW);
    private final NodeKeys second = NodeKeys.generate(RANDOM, NOW);
    private final PartyId firstParty = new PartyId(Uuids.random(RANDOM));
    private final NodeKeys third = NodeKeys.generate(RANDOM, NOW);
    private final PartyId thirdParty = new PartyId(Uuids.random(RANDOM));
    private final PartyId secondParty = new PartyId(Uuids.random(RANDOM));
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private volatile ExchangeDesk desk = (envelope, partner) -> {
        received.add(partner + " " + envelope.length());
        return new Reply.Sealed(Bytes.of(new byte[] {1, 2, 3}));
    };
    private HttpsListener listener;

    @BeforeEach
    void start() {
        listener = listen(Limits.STANDARD);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    private HttpsListener listen(Limits limits) {
        Response none = Response.json(400, new byte[0]);
        ExchangeListener exchange = new ExchangeListener(
                pin -> pin.equals(first.tls().pin())
                        ? Optional.of(firstParty)
                        : Optional.of(thirdParty).filter(_ -> pin.equals(third.tls().pin())),
                new ExchangeDesk() {

                    @Override
                    public Reply receive(Bytes envelope, PartyId partner) {
                        return desk.receive(envelope, partner);
                    }

                    @Override
                    public SeenWord seen(PartyId partner) {
                        return new SeenWord(List.of("a head of " + partner));
                    }
                },
                PRIMITIVES,
                second.signing(),
                secondParty,
                () -> NOW,
                limits);
        return HttpsListener.start(
                new Listening(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TlsContexts.server(second.tls()),
                        ClientCertificates.WANTED,
                        64,
                        64,
                        Duration.ofSeconds(10),
                        none,
                        none),
                exchange);
    }

    @Test
    void anEnvelopeReachesThePartnersDeskAndItsAnswerComesBack() {
        Peers.Answer answer = offer(first, new byte[4096]);
        assertEquals(List.of(firstParty + " 4096"), received);
        assertArrayEquals(
                new byte[] {1, 2, 3},
                assertInstanceOf(Peers.Answer.Replied.class, answer).envelope().toArray());
    }

    @Test
    void aPartnerThatAsksIsToldWhatIsHeldOfItsOwnHeadsAndAStrangerNothing() {
        Card to = card(second, "https://127.0.0.1:" + listener.port());
        assertEquals(
                Optional.of(new SeenWord(List.of("a head of " + firstParty))),
                new HttpPeers(first.tls(), Limits.STANDARD).seen(to));
        NodeKeys stranger = NodeKeys.generate(RANDOM, NOW);
        assertEquals(Optional.empty(), new HttpPeers(stranger.tls(), Limits.STANDARD).seen(to));
        assertEquals(List.of(), received);
    }

    @Test
    void oneConnectionCarriesManyOffers() {
        try (Tap tap = new Tap(listener.port());
                HttpPeers peers = new HttpPeers(first.tls(), Limits.STANDARD)) {
            for (int i = 0; i < 20; i++) {
                assertInstanceOf(Peers.Answer.Replied.class, peers.offer(tapped(second, tap), Bytes.of(new byte[64])));
            }
            assertEquals(1, tap.accepted());
        }
        assertEquals(20, received.size());
    }

    @Test
    void aCardWithAnotherCertificateGetsNothingOverTheOldOnesConnection() {
        try (Tap tap = new Tap(listener.port());
                HttpPeers peers = new HttpPeers(first.tls(), Limits.STANDARD)) {
            peers.offer(tapped(second, tap), Bytes.of(new byte[64]));
            Peers.Answer answer = peers.offer(tapped(third, tap), Bytes.of(new byte[64]));
            assertInstanceOf(Peers.Answer.Silence.class, answer, "whoever listens there shows the old certificate");
            assertEquals(1, received.size());
        }
    }

    @Test
    void aCardThatIsConfirmedNoMoreHasNoConnectionEither() throws Exception {
        try (Tap tap = new Tap(listener.port());
                HttpPeers peers = new HttpPeers(first.tls(), Limits.STANDARD)) {
            Card card = tapped(second, tap);
            peers.offer(card, Bytes.of(new byte[64]));
            peers.keepOnly(_ -> Optional.of(card));
            peers.offer(card, Bytes.of(new byte[64]));
            assertEquals(1, tap.accepted(), "a confirmed card keeps its connection");
            peers.keepOnly(_ -> Optional.empty());
            assertTrue(tap.isOver(), "the caller hung up");
            peers.offer(card, Bytes.of(new byte[64]));
            assertEquals(2, tap.accepted());
        }
    }

    @Test
    void aConnectionThatEndedMeanwhileIsMadeAgain() {
        try (Tap tap = new Tap(listener.port());
                HttpPeers peers = new HttpPeers(first.tls(), Limits.STANDARD)) {
            Card card = tapped(second, tap);
            peers.offer(card, Bytes.of(new byte[64]));
            tap.cut();
            assertInstanceOf(Peers.Answer.Replied.class, peers.offer(card, Bytes.of(new byte[64])));
        }
    }

    private Card tapped(NodeKeys keys, Tap tap) {
        return card(keys, "https://127.0.0.1:" + tap.port());
    }

    @Test
    void whatCannotBeOpenedUsesAQuotaUpSoonerThanWhatCan() {
        desk = (_, _) -> new Reply.Plain(SignedRefusal.sign(
                        PRIMITIVES, second.signing(), secondParty, ExchangeListener.UNREAD, RefusalReason.MALFORMED,
                        NOW)
                .statement());
        int judged = 0;
        try (HttpPeers peers = new HttpPeers(first.tls(), Limits.STANDARD)) {
            Card card = card(second, "https://127.0.0.1:" + listener.port());
            while (refusal(peers.offer(card, Bytes.of(new byte[64]))).reason() == RefusalReason.MALFORMED) {
                judged++;
            }
        }
        assertTrue(judged >= 50 && judged <= 110, judged + " of " + Limits.STANDARD.quota().envelopes());
        desk = (_, _) -> new Reply.Taken();
        assertInstanceOf(Peers.Answer.Taken.class, offer(third, new byte[64]), "a duty to warn, of another");
    }

    @Test
    void whatNeedsNoAnswerIsTaken() {
        desk = (_, _) -> new Reply.Taken();
        assertInstanceOf(Peers.Answer.Taken.class, offer(first, new byte[4096]));
    }

    @Test
    void aCertificateThatIsOnNoCardGetsTheSignedRefusalAndNothingElse() {
        NodeKeys stranger = NodeKeys.generate(RANDOM, NOW);
        assertEquals(RefusalReason.UNKNOWN_PARTNER, refusal(offer(stranger, new byte[4096])).reason());
        assertEquals(List.of(), received);
    }

    @Test
    void anOversizedEnvelopeIsRefusedWithoutReachingTheDesk() {
        Peers.Answer answer = offer(first, new byte[1024 * 1024 + 1]);
        // The connection ends while the caller is still sending, so the refusal may be lost on the way.
        if (answer instanceof Peers.Answer.Plain) {
            assertEquals(RefusalReason.TOO_LARGE, refusal(answer).reason());
        } else {
            assertInstanceOf(Peers.Answer.Silence.class, answer);
        }
        assertEquals(List.of(), received);
    }

    @Test
    void nobodyAtTheAddressIsSilence() {
        int port = listener.port();
        listener.close();
        assertInstanceOf(Peers.Answer.Silence.class, offer(first, second, port, new byte[4096]));
    }

    @Test
    void anotherCertificateThanTheCardsIsSilence() {
        NodeKeys imagined = NodeKeys.generate(RANDOM, NOW);
        assertInstanceOf(Peers.Answer.Silence.class, offer(first, imagined, listener.port(), new byte[4096]));
        assertEquals(List.of(), received);
    }

    @Test
    void triesTheNextAddressOfTheCard() {
        Card card = card(second, "https://127.0.0.1:1", "https://127.0.0.1:" + listener.port());
        Peers.Answer answer = new HttpPeers(first.tls(), Limits.STANDARD).offer(card, Bytes.of(new byte[4096]));
        assertInstanceOf(Peers.Answer.Replied.class, answer);
    }

    @Test
    void onePartnerMayNotUseUpTheNode() throws Exception {
        int most = Limits.STANDARD.requestsPerPartner();
        CountDownLatch inside = new CountDownLatch(most);
        CountDownLatch go = new CountDownLatch(1);
        desk = (_, _) -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Reply.Taken();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < most; i++) {
                threads.execute(() -> offer(first, new byte[4096]));
            }
            assertTrue(inside.await(20, TimeUnit.SECONDS));
            assertEquals(RefusalReason.BUSY, refusal(offer(first, new byte[4096])).reason());
            go.countDown();
        }
        assertInstanceOf(Peers.Answer.Taken.class, offer(first, new byte[4096]));
    }

    @Test
    void aFloodIsRefusedBeforeItIsReadAndAnotherPartnersWarningPasses() {
        Limits standard = Limits.STANDARD;
        Quota quota = new Quota(Duration.ofMinutes(1), 3, 1 << 20, Duration.ofSeconds(10), 8192);
        listener.close();
        listener = listen(limits(quota, standard.connectPeer(), standard.answerPeer()));
        int busy = 0;
        for (int i = 0; i < 100 * quota.envelopes(); i++) {
            busy += offer(first, new byte[4096]) instanceof Peers.Answer.Plain ? 1 : 0;
        }
        assertEquals(quota.envelopes() + 1, received.size(), "its quota, and one through the gate");
        assertEquals(100 * quota.envelopes() - received.size(), busy);
        assertEquals(RefusalReason.BUSY, refusal(offer(first, new byte[4096])).reason());
        assertInstanceOf(Peers.Answer.Replied.class, offer(third, new byte[4096]), "a duty to warn, of another");
    }

    @Test
    void anAnswerThatComesAByteAtATimeIsSilence() throws Exception {
        Duration moment = Duration.ofMillis(300);
        Limits limits = limits(Limits.STANDARD.quota(), moment, moment);
        try (ServerSocket server = TlsContexts.server(second.tls())
                        .getServerSocketFactory()
                        .createServerSocket(0, 9, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> left = threads.submit(() -> drip(server));
            Card to = card(second, "https://127.0.0.1:" + server.getLocalPort());
            assertInstanceOf(
                    Peers.Answer.Silence.class,
                    new HttpPeers(first.tls(), limits).offer(to, Bytes.of(new byte[64])));
            assertTrue(left.get(), "the caller has gone before the end");
        }
    }

    /// Three seconds of a whole answer: who waits for it gets it. Whether the caller left before.
    private static boolean drip(ServerSocket server) {
        try (Socket call = server.accept()) {
            call.getInputStream().readNBytes(64);
            OutputStream out = call.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + ExchangeWire.ENVELOPE + "\r\nContent-Length: 60\r\n\r\n")
                    .getBytes(US_ASCII));
            for (int i = 0; i < 60; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
            return false;
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Limits limits(Quota quota, Duration connect, Duration answer) {
        Limits standard = Limits.STANDARD;
        return new Limits(
                standard.envelopeBytes(), standard.reportBytes(), standard.cardBytes(), standard.apiConnections(),
                standard.exchangeConnections(), standard.taxiiConnections(), standard.requests(),
                standard.requestsPerPartner(), quota,
                standard.silence(), standard.sessionIdle(), standard.sessionLongest(), standard.challenge(),
                standard.strangerRefusals(), connect, answer, standard.outboxRest(),
                standard.standingsPerParty(), standard.persons());
    }

    private SignedRefusal refusal(Peers.Answer answer) {
        var plain = assertInstanceOf(Peers.Answer.Plain.class, answer);
        return SignedRefusal.verify(PRIMITIVES, secondParty, second.signing().publicKeys(), plain.refusal())
                .orElseThrow();
    }

    private Peers.Answer offer(NodeKeys caller, byte[] envelope) {
        return offer(caller, second, listener.port(), envelope);
    }

    private Peers.Answer offer(NodeKeys caller, NodeKeys called, int port, byte[] envelope) {
        return new HttpPeers(caller.tls(), Limits.STANDARD)
                .offer(card(called, "https://127.0.0.1:" + port), Bytes.of(envelope));
    }

    private Card card(NodeKeys keys, String... addresses) {
        return new Card(
                secondParty,
                new Text("الثاني", "Second"),
                keys.signing().publicKeys(),
                List.of(new Card.SealingKey(1, Bytes.of(keys.opening().getFirst().sealingKey()))),
                keys.ledger().publicKeys(),
                keys.tls().pin(),
                List.of(addresses),
                true,
                NOW);
    }
}
