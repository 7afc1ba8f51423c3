package org.nadhir.bench.sim;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.Approving;
import org.nadhir.Peers;
import org.nadhir.WarningFlow;
import org.nadhir.bench.standin.Cryptography;
import org.nadhir.bench.standin.KnownParties;
import org.nadhir.bench.standin.Player;
import org.nadhir.delivery.Dispatch;
import org.nadhir.delivery.Effect;
import org.nadhir.delivery.Event;
import org.nadhir.delivery.Parcel;
import org.nadhir.duty.Profile;
import org.nadhir.exchange.Cadence;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Delivery;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.OwnKeys;
import org.nadhir.exchange.PersonsWord;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.StepTaken;
import org.nadhir.exchange.Witnesses;
import org.nadhir.ledger.Steps;
import org.nadhir.model.Bytes;
import org.nadhir.node.desk.DeliveryDesk;
import org.nadhir.node.desk.LeavingReceipts;
import org.nadhir.node.desk.LedgerClock;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.journal.Begun;
import org.nadhir.node.journal.Received;
import org.nadhir.node.journal.StatementReaders;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.ledger.ShownHeads;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.Store;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Release;
import org.nadhir.tearline.TearlineBuilder;

/// The product as one process: its journal, flow, exchange and dispatch over a store that outlives it. Dies and starts
/// again; what it keeps in fields is what a process keeps in memory.
public final class SimNode {

    private static final int WORKERS = 8;
    private static final int WORKERS_KEPT = 2;
    /// As between real nodes, so that what waits meets deaths and clocks that jump.
    private static final Cadence CADENCE = Cadence.BY_PRECEDENCE;

    /// Read once: a run starts processes by the thousand.
    private static final List<Profile> PROFILES = Profiles.shipped();

    private final Player member;
    private final KnownParties known;
    private final Cryptography cryptography;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Peers peers;
    private final Store disk;
    private Running process;

    /// What is lost when it dies.
    private static final class Running {
        private final SealedStore store;
        private final NodeLedgers ledgers;
        private final StoreJournal journal;
        private final Exchange exchange;
        private final WarningFlow flow;
        private final DeliveryDesk desk;
        private final LeavingReceipts leaving;
        private final LedgerClock heads;
        private final Dispatch dispatch = new Dispatch(WORKERS, WORKERS_KEPT);
        private long last = -1;

        private Running(SealedStore store, NodeLedgers ledgers, StoreJournal journal, Exchange exchange,
                WarningFlow flow, DeliveryDesk desk, LedgerClock heads, InstantSource clock) {
            this.store = store;
            this.ledgers = ledgers;
            this.journal = journal;
            this.exchange = exchange;
            this.flow = flow;
            this.desk = desk;
            this.leaving = new LeavingReceipts(journal, exchange, clock);
            this.heads = heads;
        }
    }

    public SimNode(
            Player member, KnownParties known, Cryptography cryptography, RandomGenerator random, InstantSource clock,
            Peers peers) {
        this(member, known, cryptography, random, clock, peers,
                founded(member, cryptography, random, clock, new SimStore(member.party())));
    }

    /// A process over a store that was [#founded] before.
    public SimNode(
            Player member, KnownParties known, Cryptography cryptography, RandomGenerator random, InstantSource clock,
            Peers peers, Store disk) {
        this.member = member;
        this.known = known;
        this.cryptography = cryptography;
        this.random = random;
        this.clock = clock;
        this.peers = peers;
        this.disk = disk;
        this.process = begin();
    }

    /// Begins the ledger in an empty store.
    public static Store founded(
            Player member, Cryptography cryptography, RandomGenerator random, InstantSource clock, Store disk) {
        SealedStore store = SealedStore.create(disk, seals(member, random));
        NodeLedgers ledgers = ledgers(member, cryptography, random);
        store.commit(tx -> {
            ledgers.create(tx, clock.instant());
            return member;
        });
        return disk;
    }

    private static Seals seals(Player member, RandomGenerator random) {
        ColumnSeal seal = new ColumnSeal(
                member.keys().data().columns(random), member.keys().data().index());
        return new Seals(seal, seal);
    }

    private static NodeLedgers ledgers(Player member, Cryptography cryptography, RandomGenerator random) {
        return new NodeLedgers(
                member.party(),
                cryptography.signer().apply(member.keys().ledger()),
                cryptography.checkpoints(),
                random);
    }

    private Running begin() {
        SealedStore store = SealedStore.open(disk, seals(member, random));
        NodeLedgers ledgers = ledgers(member, cryptography, random);
        StoreJournal journal = new StoreJournal(
                store, ledgers, known, member.card(), PROFILES, clock, new StatementReaders(List.of()));
        Exchange exchange = new Exchange(
                cryptography.primitives(),
                new OwnKeys(member.keys().signing(), List.copyOf(member.keys().opening())),
                new Sealer(cryptography.primitives(), random),
                new Witnesses(cryptography.checkpoints()));
        WarningFlow flow = new WarningFlow(
                (_, _) -> {
                    throw new IllegalStateException("nothing is read here");
                },
                new TearlineBuilder((_, _) -> List.of()),
                exchange,
                peers,
                journal,
                cryptography.primitives(),
                random,
                clock);
        // Small steps: what is tried is when heads are signed and what dies meanwhile, not how much fills them.
        var heads = new ShownHeads(ledgers, random, random, new Steps(2), new Steps(1));
        return new Running(
                store, ledgers, journal, exchange, flow, new DeliveryDesk(journal, flow, clock),
                new LedgerClock(store, ledgers, heads, known, clock), clock);
    }

    /// A new process on the same disk.
    public void restart() {
        process = begin();
    }

    Player member() {
        return member;
    }

    SimStore disk() {
        if (disk instanceof SimStore simulated) {
            return simulated;
        }
        throw new IllegalStateException("a real disk breaks by itself");
    }

    public SealedStore store() {
        return process.store;
    }

    public NodeLedgers ledgersNow() {
        return process.ledgers;
    }

    Instant now() {
        return clock.instant();
    }

    /// Words, approves and seals a warning as its persons do.
    public Approving warn(Drafting drafting) {
        return drafting.run(process.flow, process.journal);
    }

    /// What its persons have let go, before it is sealed.
    Release released(Drafting drafting) {
        return drafting.released(process.journal);
    }

    /// Seals it and puts it in the outbox.
    Delivery.Waiting seal(Release release) {
        return process.journal.exchange(book -> process.exchange.seal(book, release, List.of(), now()));
    }

    public Reply receive(Bytes envelope, Carrier carrier) {
        return process.flow.receive(envelope, carrier);
    }

    Delivery offer(Parcel parcel) {
        return process.desk.offer(parcel);
    }

    Optional<Delivery> delivery(Parcel.Id id) {
        return process.journal.delivery(id);
    }

    /// Digests of the envelopes that wait to be offered, as they lie on the disk.
    public List<String> sealed() {
        return begunAfter(0).parcels().stream()
                .map(parcel -> process.journal.delivery(parcel.id()).orElseThrow())
                .filter(Delivery.Waiting.class::isInstance)
                .map(Delivery.Waiting.class::cast)
                .map(waiting -> waiting.envelope().digest().hex())
                .toList();
    }

    Begun begunAfter(long last) {
        return process.journal.begunAfter(last);
    }

    void late(Parcel parcel) {
        process.desk.late(parcel);
    }

    int open() {
        return process.desk.open().parcels().size();
    }

    /// Tells the dispatch what happened.
    List<Effect> dispatched(Event event) {
        return process.dispatch.on(event, now());
    }

    /// Deliveries that began since this was asked last; the first time of a process all that are open.
    List<Parcel> news() {
        Begun begun = process.last < 0 ? process.desk.open() : process.desk.begunAfter(process.last);
        process.last = begun.last();
        return begun.parcels();
    }

    /// Lets out the receipts whose time has come and signs the heads whose point has, as a node does every few seconds.
    void leave() {
        process.leaving.look();
        process.heads.look();
    }

    /// Receipts that wait for their time.
    int leaving() {
        return process.leaving.waiting();
    }

    /// When what is done now leaves.
    Instant leaves() {
        return CADENCE.leaves(Precedence.IMMEDIATE, now());
    }

    /// The duty officer opens, acknowledges or closes a warning.
    void step(Received received, ReceiptStep step) {
        Optional<PersonsWord> word = Optional.empty();
        Optional<Outcome> outcome = Optional.empty();
        if (step.compareTo(ReceiptStep.ACKNOWLEDGED) >= 0) {
            outcome = step == ReceiptStep.OUTCOME
                    ? Optional.of(new Outcome(Outcome.Kind.AVERTED, List.of(), ""))
                    : Optional.empty();
            Player.Person officer = member.person(Player.OFFICER);
            var words = new PersonsWords(officer.id(), received.payload(), outcome, leaves());
            PayloadType type = words.type();
            Signed signed = Signed.sign(cryptography.primitives(), officer.keys(), type, words.write());
            word = Optional.of(new PersonsWord(officer.id(), signed.bytes(), officer.statement().bytes()));
        }
        Optional<PersonsWord> said = word;
        Optional<Outcome> closed = outcome;
        process.journal.exchange(book -> {
            process.exchange.take(book, new StepTaken(
                    received.sender(), received.sequence(), step, said, closed, leaves()));
            return received;
        });
    }
}
