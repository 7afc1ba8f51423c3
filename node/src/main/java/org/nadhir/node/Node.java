package org.nadhir.node;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.nadhir.duty.Profile;
import org.nadhir.exchange.Card;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Api;
import org.nadhir.node.api.Challenges;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.api.Sessions;
import org.nadhir.node.api.SignInResource;
import org.nadhir.node.bell.Bells;
import org.nadhir.node.console.Console;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.desk.DutyDesk;
import org.nadhir.node.desk.InquiryDesk;
import org.nadhir.node.desk.LeavingReceipts;
import org.nadhir.node.desk.LedgerClock;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.desk.RegisterIndex;
import org.nadhir.node.desk.Rounds;
import org.nadhir.node.desk.TimedReleases;
import org.nadhir.node.folder.Config;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.http.Exchanger;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Listening.ClientCertificates;
import org.nadhir.node.http.Response;
import org.nadhir.node.journal.Returned;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.openapi.DocumentResource;
import org.nadhir.node.parties.Agreements;
import org.nadhir.node.parties.ClockResource;
import org.nadhir.node.parties.ExerciseClock;
import org.nadhir.node.parties.Partners;
import org.nadhir.node.parties.OwnCards;
import org.nadhir.node.parties.PartyContext;
import org.nadhir.node.parties.PartyRecords;
import org.nadhir.node.parties.Persons;
import org.nadhir.node.peers.ExchangeListener;
import org.nadhir.node.peers.HttpPeers;
import org.nadhir.node.peers.Outbox;
import org.nadhir.node.store.Incarnation;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.node.taxii.Fillings;
import org.nadhir.node.watch.Lookout;
import org.nadhir.node.watch.WatchListener;
import org.nadhir.node.words.Words;

/// A running node: all parts, wired by hand. Read [#wire] to see who knows whom; there are no conditions inside the
/// parts that would depend on it.
public final class Node implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Node.class.getName());
    /// The API is for persons at this machine; others come through what the operator puts before it.
    private static final String LOOPBACK = "127.0.0.1";
    private static final String CHALLENGES_KEY = "api-challenges";
    private static final String CONSOLE_KEY = "console-forms";

    private final CountDownLatch over = new CountDownLatch(1);
    /// In the order in which they were opened.
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final Limits limits = Limits.STANDARD;
    private final RandomGenerator random;
    private final InstantSource machine;
    private int apiPort;
    private int exchangePort;
    private OptionalInt watchPort = OptionalInt.empty();
    private OptionalInt taxiiPort = OptionalInt.empty();
    private Optional<ConsolePort> console = Optional.empty();

    private Node(RandomGenerator random, InstantSource machine) {
        this.random = random;
        this.machine = machine;
    }

    /// How a restored node is treated; see [Incarnation].
    public enum AfterRestore {
        /// Started only if every partner answers, two at least, and none knows more.
        REFUSE,
        /// Goes on from what the backup knew, although partners did not answer: a person vouches that their ledgers do
        /// not know more. Not where one of them does.
        GO_ON
    }

    /// Opens the folder's store with the passphrase, and listens when this returns.
    ///
    /// @param random a `SecureRandom` outside of tests
    /// @param machine the machine's clock
    /// @throws org.nadhir.node.crypto.KeyTrouble where the passphrase does not open the keys
    /// @throws StoreTrouble `TAKEN` where another process serves the folder
    /// @throws NodeTrouble where the node was restored and that was not accepted, or a port is taken
    public static Node start(
            NodeFolder folder,
            Passphrase passphrase,
            AfterRestore afterRestore,
            Words words,
            RandomGenerator random,
            InstantSource machine) {
        Node node = new Node(random, machine);
        boolean started = false;
        try {
            byte[] vault = KeyFile.open(KeyFile.Kind.VAULT, passphrase, folder.vaultKey());
            node.wire(folder, folder.keys(passphrase), DataKey.of(vault), afterRestore, words);
            started = true;
            return node;
        } finally {
            if (!started) {
                node.close();
            }
        }
    }

    /// No rule asks for more, no person reads more, and the digits behind the second tell machines apart.
    private static InstantSource wholeSeconds(InstantSource clock) {
        return () -> clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void wire(
            NodeFolder folder, NodeKeys all, DataKey vault, AfterRestore afterRestore, Words words) {
        Config config = folder.config();
        List<Profile> profiles = Profiles.of(folder.path(), config.groundsOn());
        Card self = folder.card();
        BouncyCastlePrimitives primitives = BouncyCastlePrimitives.hedged(random);
        BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.hedged(random);

        SealedStore store = opened(NodeStores.open(folder.path(), config, all, vault, random));
        OwnCards own = new OwnCards(primitives, folder.cardStatement());
        NodeKeys keys = counting(folder, store, own, all);
        ExerciseClock exercise = new ExerciseClock(machine, ClockResource.ahead(store));
        InstantSource clock = wholeSeconds(config.exercise() ? exercise : machine);
        NodeLedgers ledgers =
                new NodeLedgers(config.party(), checkpoints.signer(keys.ledger()), checkpoints, random);

        PartyContext context = new PartyContext(store, ledgers, primitives, keys.signing(), self, clock, limits);
        Partners partners = new Partners(primitives, clock);
        Agreements agreements = new Agreements(primitives, partners, self);
        PartyRecords parties =
                new PartyRecords(partners, agreements, folder.cardStatement(), self.party(), own);
        HttpPeers peers = opened(new HttpPeers(keys.tls(), limits));
        Returned returned = new Returned(store, ledgers, parties, checkpoints, self.ledger());
        goOn(folder, store, returned, peers, afterRestore, clock, limits);
        Challenges challenges = new Challenges(keys.data().derive(CHALLENGES_KEY), random, limits.challenge());
        Sessions sessions = new Sessions(
                store, Persons::entry, challenges, primitives, parties.ownCard(), random, machine, limits);
        WarningDesks desks = WarningDesks.create(new WarningDesks.Ground(
                store, ledgers, parties, primitives, checkpoints, keys, self, clock,
                peers, random, random, limits, profiles, config.sourcePersons(), config.undo(),
                OwnRegisters.reader(folder)));

        routes.addAll(new SignInResource(sessions, challenges, machine).routes());
        routes.addAll(PartyRoutes.all(context, partners, agreements, own, profiles, desks, random));
        if (config.exercise()) {
            routes.addAll(new ClockResource(context, exercise).routes());
        }
        routes.addAll(desks.routes());
        routes.add(DocumentResource.route(routes));

        Api api = new Api(routes, sessions, words);
        ExchangeListener exchange = new ExchangeListener(
                certificate -> store.read(rows -> partners.byCertificate(rows, certificate)).map(Card::party),
                desks.exchange(), primitives, keys.signing(), config.party(), clock, limits);
        apiPort = listen(
                config.apiPort(), LOOPBACK, ClientCertificates.NONE, limits.apiConnections(), keys, api, api);
        exchangePort = listen(
                config.exchangePort(), config.exchangeAddress(), ClientCertificates.WANTED,
                limits.exchangeConnections(), keys, exchange, api);
        watch(folder, store, desks, exchange, clock);
        TaxiiPort.start(folder, store, keys, random, machine, limits).ifPresent(this::taxii);
        console(new Console.Ground(
                store, folder, api, sessions, challenges, primitives, random, machine, clock, words,
                Bytes.of(keys.data().derive(CONSOLE_KEY)), self.name(), ConsolePort.changes(store)));
        begin(desks, peers, clock);
        ring(folder, store, desks, words, clock);
        keep(peers, store, parties);
    }

    /// No connection outlasts the card that it was made for.
    private void keep(HttpPeers peers, SealedStore store, PartyRecords parties) {
        opened(Rounds.start(
                () -> peers.keepOnly(party -> store.read(rows -> parties.confirmed(rows, party))),
                HttpPeers.REST,
                this::trouble));
    }

    /// The keys that count still. A change of keys that broke off is ended first: else the node would sign with a key
    /// that its own chain has replaced.
    private NodeKeys counting(NodeFolder folder, SealedStore store, OwnCards own, NodeKeys all) {
        if (store.read(rows -> !own.history(rows).newest().statement().equals(folder.cardStatement()))) {
            throw new NodeTrouble(NodeTrouble.Category.KEYS_UNFINISHED, folder.path().toString());
        }
        return all.opening(store.read(rows -> own.opening(rows, machine.instant())));
    }

    /// What a machine may see of this node, where the settings name a port for it.
    private void watch(
            NodeFolder folder,
            SealedStore store,
            WarningDesks desks,
            ExchangeListener exchange,
            InstantSource clock) {
        Config config = folder.config();
        if (config.watchPort() == Config.WATCH_OFF) {
            return;
        }
        Lookout lookout = new Lookout(
                folder.path(),
                () -> store.commit(tx -> tx.last(Table.SETTING)),
                () -> desks.outlook(clock.instant()),
                exchange,
                machine);
        try {
            watchPort = OptionalInt.of(
                    opened(WatchListener.start(config.watchPort(), lookout::vitals)).port());
        } catch (UncheckedIOException e) {
            throw new NodeTrouble(NodeTrouble.Category.PORT, String.valueOf(config.watchPort()), e);
        }
        opened(Rounds.start(lookout::look, Lookout.REST, this::trouble));
    }

    /// Makes persons look at what waits, where the settings say how.
    private void ring(
            NodeFolder folder, SealedStore store, WarningDesks desks, Words words, InstantSource clock) {
        if (!folder.config().bells().bells().isEmpty()) {
            Bells bells = Belfry.of(folder, store, () -> desks.waits().at(clock.instant()), words, random, machine);
            opened(Rounds.start(bells::look, Bells.REST, this::trouble));
        }
    }

    private void console(Console.Ground ground) {
        console = ConsolePort.start(ground.folder().config().console(), ground, limits).map(this::opened);
    }

    private void taxii(TaxiiPort port) {
        taxiiPort = opened(port).number();
    }

    /// What goes on by itself.
    private void begin(WarningDesks desks, HttpPeers peers, InstantSource clock) {
        opened(Outbox.start(desks.outgoing(peers::close), clock, limits.outboxRest(), this::trouble));
        opened(Rounds.start(desks.timed()::look, TimedReleases.REST, this::trouble));
        opened(Rounds.start(desks.leaving()::look, LeavingReceipts.REST, this::trouble));
        opened(Rounds.start(desks.duties()::look, DutyDesk.REST, this::trouble));
        opened(Rounds.start(desks.heads()::look, LedgerClock.REST, this::trouble));
        opened(Rounds.start(desks.index()::forgetShredded, RegisterIndex.REST, this::trouble));
        opened(Rounds.start(desks.passing()::look, LedgerClock.REST, this::trouble));
        opened(Rounds.start(desks.inquiries()::look, InquiryDesk.REST, this::trouble));
        opened(Rounds.start(desks.fillings()::look, Fillings.REST, this::trouble));
    }

    /// The API's table, for the test that holds it against the table of roles.
    List<Route> routes() {
        return List.copyOf(routes);
    }

    /// Where the API listens.
    public int apiPort() {
        return apiPort;
    }

    /// Where partners' connections come in.
    public int exchangePort() {
        return exchangePort;
    }

    /// Where metrics and health are answered, if they are.
    public OptionalInt watchPort() {
        return watchPort;
    }

    /// Where programs pull and push objects, if they may.
    public OptionalInt taxiiPort() {
        return taxiiPort;
    }

    /// Where persons work in a browser, if they do.
    public OptionalInt consolePort() {
        return console.map(ConsolePort::number).orElseGet(OptionalInt::empty);
    }


    /// Waits for a trouble after which going on would be a lie; an ordinary [#close] does not end the wait.
    public void await() throws InterruptedException {
        over.await();
    }

    /// Stops: no new request, no new offer, then the store.
    @Override
    public void close() {
        for (AutoCloseable part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "event=stop-incomplete cause=" + e.getClass().getName());
            }
        }
        parts.clear();
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.add(part);
        return part;
    }

    /// Nothing was signed until here. A node that was restored asks its partners; what one of them holds and the node
    /// does not have, no word of a person outweighs.
    private static void goOn(
            NodeFolder folder,
            SealedStore store,
            Returned returned,
            HttpPeers peers,
            AfterRestore afterRestore,
            InstantSource clock,
            Limits limits) {
        if (store.read(rows -> Incarnation.state(folder.path(), rows)) != Incarnation.State.RESTORED) {
            return;
        }
        // A card has two addresses at most times; who cannot be reached at either in this time is silent.
        Duration within = limits.connectPeer().plus(limits.answerPeer()).multipliedBy(2);
        List<Returned.Answer> answers = returned.ask(peers::seen, within);
        if (Returned.isBehind(answers)) {
            throw new NodeTrouble(NodeTrouble.Category.BEHIND, folder.path().toString());
        }
        if (!Returned.suffices(answers) && afterRestore == AfterRestore.REFUSE) {
            throw new NodeTrouble(NodeTrouble.Category.RESTORED, folder.path().toString());
        }
        store.commit(tx -> {
            returned.note(tx, answers, clock.instant());
            Incarnation.accept(folder.path(), tx);
            return true;
        });
    }

    private int listen(
            int port,
            String address,
            ClientCertificates certificates,
            int connections,
            NodeKeys keys,
            Exchanger exchanger,
            Api wording) {
        Response malformed = wording.failed(Problem.malformed("HTTP")).closing();
        Response broken = wording.failed(Problem.of(Problem.BROKEN, "broken")).closing();
        try {
            Listening listening = new Listening(
                    new InetSocketAddress(InetAddress.ofLiteral(address), port),
                    TlsContexts.server(keys.tls()),
                    certificates,
                    connections,
                    limits.requests(),
                    limits.silence(),
                    malformed,
                    broken);
            return opened(HttpsListener.start(listening, exchanger)).port();
        } catch (UncheckedIOException e) {
            throw new NodeTrouble(NodeTrouble.Category.PORT, String.valueOf(port), e);
        }
    }

    /// What the outbox or the rounds met. After a trouble that leaves disk and memory in doubt the node ends, and so it
    /// does after an error of the machine, where one of them has ended: a restart repairs, silence does not.
    private void trouble(Throwable e) {
        LOG.log(Level.ERROR, "event=background-trouble cause=" + e.getClass().getName());
        if (e instanceof Error || (e instanceof StoreTrouble store && store.isFatal())) {
            over.countDown();
        }
    }
}
