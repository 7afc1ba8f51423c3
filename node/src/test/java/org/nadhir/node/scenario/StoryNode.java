package org.nadhir.node.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nadhir.Peers;
import org.nadhir.WarningFlow;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.OwnKeys;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.Witnesses;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.desk.Profiles;
import org.nadhir.node.journal.AgreementWordReader;
import org.nadhir.node.journal.ConsentReaders;
import org.nadhir.node.journal.HeadReaders;
import org.nadhir.node.journal.InquiryReaders;
import org.nadhir.node.journal.OutcomeReaders;
import org.nadhir.node.journal.StatementReader;
import org.nadhir.node.journal.StatementReaders;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.journal.StoreJournal;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.ColumnSeal;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.Seals;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.reports.leak.SourceLeakGuard;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.TearlineBuilder;

/// One node of a scenario, in this process: everything but HTTP is the real thing. Its random numbers come from a
/// seed, so a scenario runs the same every time.
final class StoryNode implements AutoCloseable {

    final String name;
    final PartyId party;
    final BouncyCastlePrimitives primitives = BouncyCastlePrimitives.deterministicForSimulation();
    final BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.deterministicForSimulation();
    final SigningKeys signing;
    final OpeningKeys opening;
    final Card card;
    final Signed cardStatement;
    final MemoryParties parties;
    final Map<String, Person> persons = new LinkedHashMap<>();
    final SealedStore store;
    final NodeLedgers ledgers;
    final StoreJournal journal;
    final Exchange exchange;
    final Statements statements;
    final WarningFlow flow;
    final Random random;

    /// A person with their keys, which only tests hold together with a node.
    record Person(PersonId id, SigningKeys keys, List<Role> roles) {}

    StoryNode(String name, Path folder, long seed, InstantSource clock, Peers peers) {
        this.name = name;
        this.random = new Random(seed);
        this.party = new PartyId(Uuids.random(random));
        this.parties = new MemoryParties(party);
        this.signing = SigningKeys.generate(random);
        this.opening = OpeningKeys.generate(random);
        LedgerSigningKeys ledgerKeys = LedgerSigningKeys.generate(random);
        this.card = new Card(
                party,
                new Text(name, name),
                signing.publicKeys(),
                List.of(new Card.SealingKey(1, Bytes.of(opening.sealingKey()))),
                ledgerKeys.publicKeys(),
                Digest.of(name.getBytes(UTF_8)),
                List.of("https://" + name + ".example"),
                true,
                clock.instant());
        this.cardStatement = Cards.sign(primitives, signing, card);
        parties.ownCard = cardStatement.bytes();
        DataKey data = DataKey.generate(random);
        DataKey vault = DataKey.generate(random);
        this.store = SealedStore.create(
                SqliteStore.create(folder.resolve(name), party),
                new Seals(
                        new ColumnSeal(data.columns(random), data.index()),
                        new ColumnSeal(vault.columns(random), vault.index())));
        this.ledgers = new NodeLedgers(party, checkpoints.signer(ledgerKeys), checkpoints, random);
        store.commit(tx -> {
            ledgers.create(tx, clock.instant());
            return party;
        });
        this.journal = new StoreJournal(store, ledgers, parties, card, Profiles.shipped(), clock, readers());
        this.exchange = new Exchange(
                primitives,
                new OwnKeys(signing, List.of(opening)),
                new Sealer(primitives, random),
                new Witnesses(checkpoints));
        this.statements = new Statements(exchange, ledgers, parties, card, clock);
        this.flow = new WarningFlow(
                (_, _) -> {
                    throw new IllegalStateException("scenarios hand in readings");
                },
                new TearlineBuilder(new SourceLeakGuard()),
                exchange,
                peers,
                journal,
                primitives,
                random,
                clock);
    }

    private StatementReaders readers() {
        List<StatementReader> readers = new ArrayList<>(List.of(
                new AgreementWordReader(parties, party, PayloadType.TIER),
                new AgreementWordReader(parties, party, PayloadType.ASSURANCE)));
        readers.addAll(new OutcomeReaders(party, ledgers).all());
        readers.addAll(new ConsentReaders(party, ledgers).all());
        readers.addAll(new HeadReaders(parties, card, ledgers, checkpoints).all());
        readers.addAll(new InquiryReaders(parties, party, ledgers).all());
        return new StatementReaders(readers);
    }

    void person(String called, Instant from, Role... roles) {
        Person person = new Person(new PersonId(Uuids.random(random)), SigningKeys.generate(random), List.of(roles));
        persons.put(called, person);
        Instant until = Instant.parse("2030-01-01T00:00:00Z");
        RosterEntry entry =
                new RosterEntry(party, person.id(), 1, person.roles(), person.keys().publicKeys(), from, until);
        parties.roster.add(entry);
        parties.rosterStatements.put(
                person.id(), Signed.sign(primitives, signing, PayloadType.ROSTER_ENTRY, RosterCodec.write(entry)));
    }

    Person person(String called) {
        return Optional.ofNullable(persons.get(called)).orElseThrow();
    }

    Bytes roster(PersonId person) {
        return Optional.ofNullable(parties.rosterStatements.get(person)).orElseThrow().bytes();
    }

    void meets(StoryNode other) {
        parties.cards.put(other.party, other.card);
        parties.cardStatements.put(other.party, other.cardStatement.bytes());
    }

    @Override
    public void close() {
        store.close();
    }
}
