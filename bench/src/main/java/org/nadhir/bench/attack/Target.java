package org.nadhir.bench.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nadhir.Peers;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.bench.standin.Player;
import org.nadhir.bench.standin.Pact;
import org.nadhir.client.Act;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.OwnKeys;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.Witnesses;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.WarningDesks;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Caller;
import org.nadhir.node.api.Route;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.journal.StatementReaders;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.parties.Acts;
import org.nadhir.node.parties.Agreements;
import org.nadhir.node.parties.AgreementsResource;
import org.nadhir.node.parties.OwnCards;
import org.nadhir.node.parties.Partners;
import org.nadhir.node.parties.PartnersResource;
import org.nadhir.node.parties.PartyContext;
import org.nadhir.node.parties.PartyRecords;
import org.nadhir.node.parties.Person;
import org.nadhir.node.parties.Persons;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.reports.Reader;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.TearlineBuilder;

/// The node under attack: the product's store, records of parties, desks and exchange, wired as it wires them itself.
/// Used by one thread.
final class Target implements AutoCloseable {

    /// The two administrators' names at their desks.
    static final String FIRST = "first";
    static final String SECOND = "second";
    private static final int SOURCE_PERSONS = 2;

    final SealedStore store;
    final NodeLedgers ledgers;
    final WarningDesks desks;
    final Clock clock;
    private final Cast cast;
    private final Player self;
    private final SplittableRandom random;
    private final Partners partners;
    private final WarningFlow flow;
    private final StoreJournal journal;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    /// What comes back when the node offers something.
    private Peers peers = (_, _) -> new Peers.Answer.Silence();

    /// Set by hand.
    static final class Clock implements InstantSource {
        private Instant now;

        private Clock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Target(Cast cast, SqliteStore opened, boolean founded, long seed) {
        this.cast = cast;
        this.self = cast.victim;
        this.random = new SplittableRandom(seed);
        this.clock = new Clock(cast.begin);
        DataKey vault = self.vault();
        Seals seals = new Seals(
                new ColumnSeal(self.keys().data().columns(random), self.keys().data().index()),
                new ColumnSeal(vault.columns(random), vault.index()));
        this.store = founded ? SealedStore.create(opened, seals) : SealedStore.open(opened, seals);
        var cryptography = Cast.CRYPTOGRAPHY;
        var primitives = cryptography.primitives();
        this.ledgers = new NodeLedgers(
                self.party(), cryptography.signer().apply(self.keys().ledger()), cryptography.checkpoints(), random);
        this.partners = new Partners(primitives, clock);
        Agreements agreements = new Agreements(primitives, partners, self.card());
        Bytes card = self.statement().bytes();
        PartyRecords parties =
                new PartyRecords(partners, agreements, card, self.party(), new OwnCards(primitives, card));
        this.desks = WarningDesks.create(new WarningDesks.Ground(
                store, ledgers, parties, primitives, cryptography.checkpoints(), self.keys(), self.card(), clock,
                (to, envelope) -> peers.offer(to, envelope), random, random, Limits.STANDARD, Profiles.shipped(),
                SOURCE_PERSONS, Duration.ZERO, Reader.create()));
        this.journal = new StoreJournal(
                store, ledgers, parties, self.card(), Profiles.shipped(), clock, new StatementReaders(List.of()));
        Exchange exchange = new Exchange(
                primitives,
                new OwnKeys(self.keys().signing(), List.copyOf(self.keys().opening())),
                new Sealer(primitives, random),
                new Witnesses(cryptography.checkpoints()));
        this.flow = new WarningFlow(
                (_, _) -> {
                    throw new IllegalStateException("nothing is read here");
                },
                new TearlineBuilder((_, _) -> List.of()),
                exchange, (_, _) -> new Peers.Answer.Silence(), journal, primitives, random, clock);
        PartyContext context = new PartyContext(
                store, ledgers, primitives, self.keys().signing(), self.card(), clock, Limits.STANDARD);
        List<Route> all = new ArrayList<>(desks.routes());
        all.addAll(new PartnersResource(context, partners).routes());
        all.addAll(new AgreementsResource(context, agreements, random).routes());
        all.forEach(route -> routes.put(route.method() + " " + route.path(), route));
    }

    /// Founds it in an empty folder.
    static Target found(Cast cast, Path folder, long seed) {
        Target target = new Target(cast, SqliteStore.create(folder, cast.victim.party()), true, seed);
        target.store.commit(tx -> {
            target.ledgers.create(tx, target.clock.instant());
            target.self.persons().values().forEach(person -> Persons.put(tx, new Person(
                            person.id().value(), false, person.entry(), person.statement().bytes(),
                            new Acts(List.of()))));
            return true;
        });
        return target;
    }

    /// Opens a copy of what was founded.
    static Target copied(Cast cast, Path template, Path folder, long seed) {
        try (Stream<Path> files = Files.list(template)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Target(cast, SqliteStore.open(folder, cast.victim.party()), false, seed + 3);
    }

    /// Two administrators meet partner and other, and the agreements with both are in force.
    void meet() {
        for (Player member : List.of(cast.partner, cast.other)) {
            Bytes card = member.statement().bytes();
            must(act(FIRST, "POST /api/v1/partners", Map.of(), Act.Kind.PARTNER_ADD, card(card)));
            must(confirmed(SECOND, member, card));
        }
        for (Pact pact : cast.pacts.subList(0, 2)) {
            Json file = Json.object().put("file", pact.signed().bytes().base64()).build();
            must(act(FIRST, "POST /api/v1/agreements/accept", Map.of(), Act.Kind.AGREEMENT_ACCEPT, file));
        }
    }

    /// The agreement, signed by both.
    Signed signed(Agreement agreement) {
        var primitives = Cast.CRYPTOGRAPHY.primitives();
        Player against = agreement.has(cast.partner.party()) ? cast.partner : cast.other;
        return Signed.sign(primitives, self.keys().signing(), PayloadType.AGREEMENT, AgreementCodec.write(agreement))
                .withSignature(primitives, against.keys().signing());
    }

    static Json card(Bytes card) {
        return Json.object().put("card", card.base64()).build();
    }

    Answer confirmed(String person, Player member, Bytes card) {
        return confirmed(person, member, member.card().fingerprint(), card.digest());
    }

    Answer confirmed(String person, Player member, Digest fingerprint, Digest card) {
        Json compared = Json.object()
                .put("party", member.party().value())
                .put("fingerprint", fingerprint.hex())
                .put("card", card.hex())
                .build();
        return act(person, "POST /api/v1/partners/{party}/confirm", Map.of("party", member.party().value()),
                Act.Kind.PARTNER_CONFIRM, compared);
    }

    /// The envelope of a warning of ours, sealed and committed.
    Bytes warn(Player to) {
        return Cast.envelope(cast.drafting(self, to, to.name().hashCode()).run(flow, journal));
    }

    /// The sealed answer to an envelope that is no attack.
    Bytes receipt(Bytes envelope, Player from) {
        if (desks.exchange().receive(envelope, from.party()) instanceof Reply.Sealed(Bytes reply)) {
            return reply;
        }
        throw new IllegalStateException("a warning is receipted");
    }

    /// The same line of the API, with the person's act under it.
    Answer act(String person, String line, Map<String, String> gaps, Act.Kind kind, Json subject) {
        return ask(line, person, gaps, body(subject, signedAct(person, kind, subject)));
    }

    Bytes signedAct(String person, Act.Kind kind, Json subject) {
        Player.Person who = self.person(person);
        Act act = new Act(kind, self.party(), who.id(), Act.digest(subject), clock.instant());
        return Signed.sign(Cast.CRYPTOGRAPHY.primitives(), who.keys(), PayloadType.ACT, act.write()).bytes();
    }

    static Bytes body(Json subject, Bytes act) {
        Json body = Json.object().put("subject", subject).put("act", act.base64()).build();
        return Bytes.of(CanonicalWriter.write(body));
    }

    /// One request of the API, past the gate.
    Answer ask(String line, String person, Map<String, String> gaps, Bytes body) {
        Route route = Optional.ofNullable(routes.get(line))
                .orElseThrow(() -> new IllegalStateException("no line " + line));
        Player.Person who = self.person(person);
        try {
            return route.handler()
                    .answer(Call.within(new Caller(who.id(), who.entry().roles()), gaps, Map.of(), body));
        } catch (Malformed e) {
            return Answer.failed(400, "malformed");
        }
    }

    private static void must(Answer answer) {
        if (answer instanceof Answer.Failed(var problem)) {
            throw new IllegalStateException("the ground of the attacks: " + problem.code());
        }
    }

    /// What answers the node's next offers.
    void answers(Peers with) {
        peers = with;
    }

    @Override
    public void close() {
        store.close();
    }
}
