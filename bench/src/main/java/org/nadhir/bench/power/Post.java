package org.nadhir.bench.power;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.Approving;
import org.nadhir.Peers;
import org.nadhir.bench.sim.Drafting;
import org.nadhir.bench.sim.SimNode;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.KnownParties;
import org.nadhir.bench.standin.Pact;
import org.nadhir.bench.standin.Player;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Reply;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.model.Uuids;
import org.nadhir.node.journal.InboxRows;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.store.Store;
import org.nadhir.tearline.Precedence;

/// A node over the product's SQLite store: what it takes in, what it seals, and what of it is there. Who plays is
/// always the same; cryptography between parties is a stand-in. Used by one thread.
final class Post implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2031-03-03T10:06:00Z");
    private static final Player.Term TERM = Player.Term.around(NOW);

    private final Ground ground;
    private final Store store;
    private final SimNode node;

    /// Who plays, and what the partner sends.
    record Ground(Player self, Player partner, List<Pact> pacts, Cryptography cryptography, List<Bytes> envelopes) {

        Ground {
            envelopes = List.copyOf(envelopes);
        }

        static Ground of(int envelopes) {
            Cryptography cryptography = Cryptography.standIn();
            var random = new SplittableRandom(60);
            List<Player> players = Stream.of("self", "partner")
                    .map(name -> Player.of(name, TERM, Player.Post.NEEDED, cryptography.primitives(), random))
                    .toList();
            Player self = players.getFirst();
            Player partner = players.getLast();
            List<Pact> pacts = List.of(Pact.between(
                    self, partner, new Pact.Terms(Marking.AMBER, TERM.founded(), TERM.over()),
                    cryptography.primitives(), random));
            SimNode sender = new SimNode(
                    partner, new KnownParties(partner, List.of(self), pacts), cryptography, random, () -> NOW,
                    (_, _) -> new Peers.Answer.Silence());
            List<Bytes> sealed = new ArrayList<>();
            for (int i = 0; i < envelopes; i++) {
                sealed.add(envelope(sender.warn(drafting(partner, self, i, cryptography))));
            }
            return new Ground(self, partner, pacts, cryptography, sealed);
        }
    }

    private Post(Ground ground, Store store) {
        this.ground = ground;
        this.store = store;
        Player self = ground.self();
        this.node = new SimNode(
                self, new KnownParties(self, List.of(ground.partner()), ground.pacts()), ground.cryptography(),
                new SplittableRandom(61), () -> NOW, (_, _) -> new Peers.Answer.Silence(), store);
    }

    static Post found(Ground ground, Path folder) {
        Player self = ground.self();
        Store store = SqliteStore.create(folder, self.party());
        return new Post(ground, SimNode.founded(
                self, ground.cryptography(), new SplittableRandom(62), () -> NOW, store));
    }

    static Post open(Ground ground, Path folder) {
        return new Post(ground, SqliteStore.open(folder, ground.self().party()));
    }

    private static Bytes envelope(Approving approving) {
        if (approving instanceof Approving.Sealed(var waiting)) {
            return waiting.envelope().bytes();
        }
        throw new IllegalStateException("what is owed and signed by all is sealed");
    }

    private static Drafting drafting(Player from, Player to, int number, Cryptography cryptography) {
        var random = new SplittableRandom(70 + number);
        CaseId about = new CaseId(Uuids.random(random));
        return new Drafting(from, to, Precedence.FLASH, true, "note", about, NOW, cryptography.primitives(), random);
    }

    /// The digest of the sealed receipt for the partner's `number`-th envelope.
    String take(int number) {
        Reply reply = node.receive(ground.envelopes().get(number), new Carrier.Wire(ground.partner().party()));
        if (reply instanceof Reply.Sealed(Bytes receipt)) {
            return receipt.digest().hex();
        }
        throw new IllegalStateException("a warning is receipted");
    }

    /// The digest of the envelope of a warning of our own.
    String seal(int number) {
        return envelope(node.warn(drafting(ground.self(), ground.partner(), number, ground.cryptography())))
                .digest()
                .hex();
    }

    /// Digests of the envelopes in the inbox, in their order.
    List<String> inbox() {
        return node.store().read(rows -> InboxRows.all(rows).stream()
                .map(received -> received.envelope().hex())
                .toList());
    }

    /// Digests of the envelopes that were sealed here.
    List<String> sealed() {
        return node.sealed();
    }

    /// Names of ledgers that do not hold.
    List<String> flawed() {
        List<PartyId> partners = List.of(ground.partner().party());
        return node.store().read(rows -> node.ledgersNow().origins(rows, partners).stream()
                .filter(origin -> !node.ledgersNow().verify(rows, origin).isEmpty())
                .toList());
    }

    @Override
    public void close() {
        store.close();
    }
}
