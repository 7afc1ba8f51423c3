package org.nadhir.node;

import java.time.Instant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.Peers;
import org.nadhir.WarningFlow;
import org.nadhir.duty.Profile;
import org.nadhir.exchange.Between;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Carrier;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.OwnKeys;
import org.nadhir.exchange.Receipts;
import org.nadhir.exchange.Reply;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.SeenWord;
import org.nadhir.exchange.Witnesses;
import org.nadhir.ledger.CheckpointVerifier;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Route;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.desk.CopyGuard;
import org.nadhir.node.desk.DeliveryDesk;
import org.nadhir.node.desk.Duties;
import org.nadhir.node.desk.DutyDesk;
import org.nadhir.node.desk.InquiryDesk;
import org.nadhir.node.desk.LeavingReceipts;
import org.nadhir.node.desk.LedgerClock;
import org.nadhir.node.desk.RegisterGuard;
import org.nadhir.node.desk.RegisterIndex;
import org.nadhir.node.desk.Releasing;
import org.nadhir.node.desk.RememberingGuard;
import org.nadhir.node.desk.SourceSearch;
import org.nadhir.node.desk.TimedReleases;
import org.nadhir.node.desk.Waits;
import org.nadhir.node.folder.Limits;
import org.nadhir.node.journal.AgreementWordReader;
import org.nadhir.node.journal.ConsentReaders;
import org.nadhir.node.journal.HeadExchange;
import org.nadhir.node.journal.HeadReaders;
import org.nadhir.node.journal.HeadRows;
import org.nadhir.node.journal.InquiryExchange;
import org.nadhir.node.journal.InquiryReaders;
import org.nadhir.node.journal.KeyReader;
import org.nadhir.node.journal.OutcomeReaders;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.StatementReader;
import org.nadhir.node.journal.StatementReaders;
import org.nadhir.node.journal.Recalls;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.peers.Deliveries;
import org.nadhir.node.peers.ExchangeDesk;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.taxii.Fillings;
import org.nadhir.node.vault.Vault;
import org.nadhir.node.watch.Outlook;
import org.nadhir.reports.Reader;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.reports.register.Register;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.TearlineBuilder;

/// The way of a warning, wired: the flow, and the desks at which persons take its steps.
///
/// Public so that the whole way, from a report's bytes to what is handed to the network, can be walked in one process
/// with another network, clock and cryptography: the proof that a warning does not depend on its source does that.
public final class WarningDesks {

    private final SealedStore store;
    private final RegisterIndex index;
    private final WarningFlow flow;
    private final Register register;
    private final DeliveryDesk deliveryDesk;
    private final DutyDesk dutyDesk;
    private final Waits waits;
    private final InquiryDesk inquiryDesk;
    private final TimedReleases timed;
    private final LeavingReceipts leaving;
    private final LedgerClock heads;
    private final HeadExchange passing;
    private final Statements statements;
    private final Recalls recalls;
    private final Fillings fillings;
    private final List<Route> routes;

    private WarningDesks(
            SealedStore store,
            RegisterIndex index,
            WarningFlow flow,
            Register register,
            DeliveryDesk deliveryDesk,
            DutyDesk dutyDesk,
            Waits waits,
            InquiryDesk inquiryDesk,
            TimedReleases timed,
            LeavingReceipts leaving,
            LedgerClock heads,
            HeadExchange passing,
            Statements statements,
            Recalls recalls,
            Fillings fillings,
            List<Route> routes) {
        this.store = store;
        this.index = index;
        this.flow = flow;
        this.register = register;
        this.dutyDesk = dutyDesk;
        this.waits = waits;
        this.inquiryDesk = inquiryDesk;
        this.timed = timed;
        this.leaving = leaving;
        this.heads = heads;
        this.passing = passing;
        this.statements = statements;
        this.recalls = recalls;
        this.fillings = fillings;
        this.deliveryDesk = deliveryDesk;
        this.routes = routes;
    }

    /// What the desks share with the rest of the node.
    ///
    /// @param peers the way to partners
    /// @param reader knows the names of this node's registers as well
    /// @param outbound draws what leaves the node: ids of releases, delays, what seals. Apart from `random`, which
    /// draws
    ///     for what stays, so that more sources, reports or readings of the vault shift nothing that goes out. In a
    ///     node
    ///     both are the system's generator; the proof needs them apart to compare bytes
    public record Ground(
            SealedStore store,
            NodeLedgers ledgers,
            PartyBook parties,
            Primitives primitives,
            CheckpointVerifier checkpoints,
            NodeKeys keys,
            Card self,
            InstantSource clock,
            Peers peers,
            RandomGenerator random,
            RandomGenerator outbound,
            Limits limits,
            List<Profile> profiles,
            int sourcePersons,
            Duration undo,
            Reader reader) {}

    /// Wires them.
    public static WarningDesks create(Ground ground) {
        InstantSource clock = ground.clock();
        Reader reader = ground.reader();
        List<Profile> profiles = ground.profiles();
        StoreJournal journal = new StoreJournal(
                ground.store(), ground.ledgers(), ground.parties(), ground.self(), profiles, clock, readers(ground));
        Exchange exchange = new Exchange(
                ground.primitives(),
                new OwnKeys(ground.keys().signing(), List.copyOf(ground.keys().opening())),
                new Sealer(ground.primitives(), ground.outbound()),
                new Witnesses(ground.checkpoints()));
        Vault vault = new Vault(
                ground.store(),
                (tx, access) -> ground.ledgers().appendSecret(tx, "source-access", access.json(), clock.instant()),
                ground.random());
        RegisterIndex index = new RegisterIndex(
                ground.store(), vault, ground.parties()::partners, new SourceLeakGuard());
        LeakGuard guard =
                new RegisterGuard(new RememberingGuard(new SourceLeakGuard(), ground.random()), index);
        WarningFlow flow = new WarningFlow(
                reader::read,
                new TearlineBuilder(guard),
                exchange,
                ground.peers(),
                journal,
                ground.primitives(),
                ground.outbound(),
                clock);
        vault.finish(clock.instant());
        DeliveryDesk deliveries = new DeliveryDesk(journal, flow, clock);
        Statements statements = new Statements(exchange, ground.ledgers(), ground.parties(), ground.self(), clock);
        SourceSearch sources = new SourceSearch(ground.store(), vault, index);
        Releasing releasing = new Releasing(
                ground.store(), flow, sources, ground.parties(), ground.undo(), clock);
        TimedReleases timed = new TimedReleases(ground.store(), releasing, ground.ledgers(), clock);
        DeskRoutes desks = new DeskRoutes(
                ground, reader, profiles, journal, exchange, flow, vault, index, guard, releasing, timed, statements);
        List<Route> routes = new ArrayList<>(desks.all());
        routes.addAll(deliveries.routes());
        Duties read = new Duties(ground.parties(), new Receipts(ground.primitives()), ground.profiles());
        DutyDesk duties = new DutyDesk(ground.store(), ground.ledgers(), read, clock);
        routes.addAll(duties.routes());
        InquiryDesk inquiries = new InquiryDesk(
                ground.store(),
                ground.ledgers(),
                ground.parties(),
                new InquiryExchange(statements, ground.ledgers(), ground.parties()),
                reader.register(),
                clock);
        routes.addAll(inquiries.routes());
        return new WarningDesks(ground.store(), index, flow, reader.register(), deliveries, duties,
                new Waits(ground.store(), read, deliveries, duties), inquiries, timed,
                new LeavingReceipts(journal, exchange, clock), heads(ground), passing(ground, statements), statements,
                new Recalls(journal, exchange, ground.ledgers(), ground.parties()),
                new Fillings(
                        ground.store(), journal, new CopyGuard(sources, guard), ground.ledgers(), ground.self()),
                routes);
    }

    private static LedgerClock heads(Ground ground) {
        NodeLedgers ledgers = ground.ledgers();
        return new LedgerClock(ground.store(), ledgers, ledgers.heads(), ground.parties(), ground.clock());
    }

    private static HeadExchange passing(Ground ground, Statements statements) {
        return new HeadExchange(
                ground.store(), ground.ledgers(), ground.ledgers().heads(), ground.parties(), statements,
                ground.checkpoints(), ground.clock());
    }

    /// Who reads what partners state, by kind.
    private static StatementReaders readers(Ground ground) {
        PartyId self = ground.self().party();
        List<StatementReader> readers = new ArrayList<>(List.of(
                new AgreementWordReader(ground.parties(), self, PayloadType.TIER),
                new AgreementWordReader(ground.parties(), self, PayloadType.ASSURANCE)));
        for (PayloadType kind : Between.OF_KEYS) {
            readers.add(new KeyReader(ground.parties(), ground.ledgers(), ground.primitives(), kind));
        }
        readers.addAll(new OutcomeReaders(self, ground.ledgers()).all());
        readers.addAll(new ConsentReaders(self, ground.ledgers()).all());
        readers.addAll(
                new HeadReaders(ground.parties(), ground.self(), ground.ledgers(), ground.checkpoints()).all());
        readers.addAll(new InquiryReaders(ground.parties(), self, ground.ledgers()).all());
        return new StatementReaders(readers);
    }

    /// The lines of the API at which persons take the steps.
    public List<Route> routes() {
        return routes;
    }

    /// What sends our party's statements to its partners.
    Statements statements() {
        return statements;
    }

    /// What takes releases back.
    public Recalls recalls() {
        return recalls;
    }

    /// What copies releases into collections.
    Fillings fillings() {
        return fillings;
    }

    /// The names that the reader knows.
    Register register() {
        return register;
    }

    /// Takes in what partners send.
    public ExchangeDesk exchange() {
        return new ExchangeDesk() {

            @Override
            public Reply receive(Bytes envelope, PartyId partner) {
                return flow.receive(envelope, new Carrier.Wire(partner));
            }

            @Override
            public SeenWord seen(PartyId partner) {
                return store.read(rows -> HeadRows.seen(rows, partner));
            }
        };
    }

    /// What may be seen of the warnings from outside, now; of duties as of [DutyDesk#look].
    public Outlook outlook(Instant now) {
        return Outlook.of(deliveryDesk.open().parcels(), dutyDesk.isReceiptLate(), dutyDesk.isOverdue(), now);
    }

    /// What this process holds of sources in memory.
    RegisterIndex index() {
        return index;
    }

    /// What waits for a person.
    Waits waits() {
        return waits;
    }

    DutyDesk duties() {
        return dutyDesk;
    }

    /// Partners' inquiries, answered at their deadlines.
    public InquiryDesk inquiries() {
        return inquiryDesk;
    }

    /// What waits to be sent, one look at a time, for who walks the way without threads.
    public DeliveryDesk deliveries() {
        return deliveryDesk;
    }

    /// Lets out what all signed, when its time has come.
    public TimedReleases timed() {
        return timed;
    }

    /// Lets receipts above R0 out, when their time has come.
    public LeavingReceipts leaving() {
        return leaving;
    }

    /// Signs the heads of ledgers that others may see.
    public LedgerClock heads() {
        return heads;
    }

    /// Tells partners of heads, and cosigns theirs.
    public HeadExchange passing() {
        return passing;
    }

    /// What waits to be sent, for the outbox.
    ///
    /// @param connections ends those to partners
    Deliveries outgoing(Runnable connections) {
        return new Outgoing(deliveryDesk, store, connections);
    }
}
