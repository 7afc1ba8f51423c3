package org.nadhir.bench.sim;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.KnownParties;
import org.nadhir.bench.standin.Pact;
import org.nadhir.bench.standin.Player;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.Carrier;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Response;
import org.nadhir.node.peers.ExchangeListener;
import org.nadhir.node.peers.HttpPeers;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.Store;

/// One end of a [Loopback]: the product's node over its store on the disk, its listener and its connections. It
/// listens from its making on, so that its card can name the port, and answers from [#begin] on.
final class Crew implements AutoCloseable {

    private static final int CONNECTIONS = 128;

    private final Player player;
    private final HttpPeers peers;
    private final HttpsListener listener;
    private final AtomicReference<SimNode> node = new AtomicReference<>();
    private final AtomicReference<Card> partner = new AtomicReference<>();
    private final AtomicReference<Store> store = new AtomicReference<>();

    Crew(Player drawn, Cryptography cryptography, InstantSource clock) {
        var exchange = new ExchangeListener(
                pin -> Optional.of(partner.get()).filter(card -> card.tls().equals(pin)).map(Card::party),
                (envelope, from) -> node.get().receive(envelope, new Carrier.Wire(from)),
                cryptography.primitives(),
                drawn.keys().signing(),
                drawn.party(),
                clock,
                Limits.STANDARD);
        Response none = Response.binary(500, Bytes.of(new byte[0]));
        this.listener = HttpsListener.start(
                new Listening(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TlsContexts.server(drawn.keys().tls()),
                        Listening.ClientCertificates.WANTED,
                        CONNECTIONS,
                        CONNECTIONS,
                        Limits.STANDARD.silence(),
                        none,
                        none),
                exchange);
        Card card = drawn.card();
        Card shown = new Card(
                card.party(), card.name(), card.signing(), card.sealing(), card.ledger(), drawn.keys().tls().pin(),
                List.of("https://127.0.0.1:" + listener.port()), card.exercise(), card.issued());
        this.player = new Player(
                drawn.name(), drawn.party(), drawn.keys(), drawn.vault(), shown,
                Cards.sign(cryptography.primitives(), drawn.keys().signing(), shown), drawn.persons());
        this.peers = new HttpPeers(drawn.keys().tls(), Limits.STANDARD);
    }

    /// With the card that names the port.
    Player player() {
        return player;
    }

    SimNode node() {
        return node.get();
    }

    /// Founds its store in `folder`, which may not exist.
    void begin(Player other, List<Pact> pacts, Path folder, Cryptography cryptography, InstantSource clock) {
        var random = new SecureRandom();
        partner.set(other.card());
        Store made = SqliteStore.create(folder, player.party());
        store.set(made);
        node.set(new SimNode(
                player, new KnownParties(player, List.of(other), pacts), cryptography, random, clock, peers,
                SimNode.founded(player, cryptography, random, clock, made)));
    }

    @Override
    public void close() {
        peers.close();
        listener.close();
        Optional.ofNullable(store.get()).ifPresent(Store::close);
    }
}
