package org.nadhir.bench.swap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.Peers;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.Player;
import org.nadhir.client.View;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Reply;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.WarningDesks;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Caller;
import org.nadhir.node.api.Route;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.SiteEntry;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.parties.Acts;
import org.nadhir.node.parties.PartyContext;
import org.nadhir.node.parties.Person;
import org.nadhir.node.parties.Persons;
import org.nadhir.node.parties.RecallsResource;
import org.nadhir.node.peers.ExchangeDesk;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.reports.Reader;

/// A node in this process, from the lines of its API to what it hands to the network: the product's own wiring.
/// Used by one thread.
final class Walked implements AutoCloseable {

    private static final int SOURCE_PERSONS = 2;

    /// Draws for what stays in the node; the two runs of a pair draw different numbers, and differently many.
    final Drawn inner;
    /// Draws for what leaves it; the same in both runs.
    final Drawn outer;
    final Hand clock;
    final Player self;
    private final SealedStore store;
    private final WarningDesks desks;
    private final Map<String, Route> routes = new LinkedHashMap<>();

    private Walked(Player self, SealedStore store, World world, NodeLedgers ledgers, Drawn inner, Drawn outer) {
        this.self = self;
        this.store = store;
        this.clock = world.clock();
        this.inner = inner;
        this.outer = outer;
        this.desks = WarningDesks.create(new WarningDesks.Ground(
                store,
                ledgers,
                world.parties(),
                world.cryptography().primitives(),
                world.cryptography().checkpoints(),
                self.keys(),
                self.card(),
                clock,
                world.peers(),
                inner,
                outer,
                Limits.STANDARD,
                Profiles.shipped(),
                SOURCE_PERSONS,
                Duration.ZERO,
                Reader.create()));
        var context = new PartyContext(
                store, ledgers, world.cryptography().primitives(), self.keys().signing(), self.card(), clock,
                Limits.STANDARD);
        Stream.of(desks.routes(), new RecallsResource(context, desks.recalls()).routes())
                .flatMap(List::stream)
                .forEach(route -> routes.put(route.method() + " " + route.path(), route));
    }

    /// What is round a node.
    record World(PartyBook parties, Peers peers, Hand clock, Cryptography cryptography) {}

    /// Makes the store in `folder`.
    static Walked found(Player self, Path folder, World world, long innerSeed, long outerSeed) {
        return wired(self, folder, world, innerSeed, outerSeed, true);
    }

    /// Opens the store in `folder`.
    static Walked open(Player self, Path folder, World world, long innerSeed, long outerSeed) {
        return wired(self, folder, world, innerSeed, outerSeed, false);
    }

    private static Walked wired(
            Player self, Path folder, World world, long innerSeed, long outerSeed, boolean founded) {
        Drawn inner = new Drawn(innerSeed);
        Drawn outer = new Drawn(outerSeed);
        Seals seals = new Seals(seal(self.keys().data(), inner), seal(self.vault(), inner));
        Cryptography cryptography = world.cryptography();
        var ledgers = new NodeLedgers(
                self.party(),
                cryptography.signer().apply(self.keys().ledger()),
                cryptography.checkpoints(),
                inner,
                outer);
        if (founded) {
            SealedStore store = SealedStore.create(SqliteStore.create(folder, self.party()), seals);
            store.commit(tx -> {
                ledgers.create(tx, world.clock().instant());
                self.persons().values().forEach(person -> Persons.put(tx, new Person(
                        person.id().value(), false, person.entry(), person.statement().bytes(), new Acts(List.of()))));
                return true;
            });
            return new Walked(self, store, world, ledgers, inner, outer);
        }
        SealedStore store = SealedStore.open(SqliteStore.open(folder, self.party()), seals);
        return new Walked(self, store, world, ledgers, inner, outer);
    }

    private static ColumnSeal seal(DataKey key, Drawn random) {
        return new ColumnSeal(key.columns(random), key.index());
    }

    /// Enters a site with its contacts, as two persons would.
    void enter(SiteEntry site) {
        store.commit(tx -> {
            SiteRows.put(tx, site);
            return site;
        });
    }

    /// One request of the API, past the gate.
    ///
    /// @param line method and path, with its gaps
    /// @param gaps and parameters of the query, by name
    Answer asked(String line, String person, Map<String, String> gaps, Map<String, String> query, Bytes body) {
        Route route = Optional.ofNullable(routes.get(line))
                .orElseThrow(() -> new IllegalStateException("no line " + line));
        Player.Person who = self.person(person);
        try {
            return route.handler()
                    .answer(Call.within(new Caller(who.id(), who.entry().roles()), gaps, query, body));
        } catch (Malformed e) {
            throw new IllegalStateException(line + " does not take that: " + e.where(), e);
        }
    }

    View ask(String line, String person, Map<String, String> gaps, Json body) {
        return done(line, asked(line, person, gaps, Map.of(), body(body)));
    }

    static Bytes body(Json body) {
        return Bytes.of(CanonicalWriter.write(body));
    }

    static View done(String line, Answer answer) {
        return switch (answer) {
            case Answer.Done(Json value) -> new View(value);
            case Answer.Raw _ -> throw new IllegalStateException(line + " answers bytes");
            case Answer.Failed(var problem) -> throw new IllegalStateException(line + ": " + problem.code());
        };
    }

    /// The bytes that a line answers.
    Bytes bytes(String line, String person, Map<String, String> gaps) {
        return switch (asked(line, person, gaps, Map.of(), Bytes.of(new byte[0]))) {
            case Answer.Raw(Bytes bytes) -> bytes;
            case Answer.Done _ -> throw new IllegalStateException(line + " answers no bytes");
            case Answer.Failed(var problem) -> throw new IllegalStateException(line + ": " + problem.code());
        };
    }

    ExchangeDesk exchange() {
        return desks.exchange();
    }

    Reply receive(Bytes envelope, PartyId from) {
        return desks.exchange().receive(envelope, from);
    }

    /// What metrics say of the warnings.
    String outlook() {
        return desks.outlook(clock.instant()).toString();
    }

    /// Lets out what all signed and what is due now, as the node does once a second.
    void timed() {
        desks.timed().look();
    }

    /// Lets out the receipts whose time has come.
    void receipts() {
        desks.leaving().look();
    }

    /// Looks once at what is due, as the outbox does.
    void look() {
        desks.timed().look();
        desks.leaving().look();
        desks.deliveries().due().forEach(waiting -> desks.deliveries().offer(Parcel.of(waiting)));
    }

    @Override
    public void close() {
        store.close();
    }
}
