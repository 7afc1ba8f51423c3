package org.nadhir.node;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.agreement.Standing;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.folder.BellSettings;
import org.nadhir.node.folder.Config;
import org.nadhir.node.folder.ConsoleSettings;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.TaxiiSettings;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.parties.Acts;
import org.nadhir.node.parties.ClockResource;
import org.nadhir.node.parties.Person;
import org.nadhir.node.parties.Persons;
import org.nadhir.node.store.Incarnation;
import org.nadhir.node.store.SealedStore;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// Makes a new node: keys, database, empty ledgers, the first persons. All of it or nothing; a running node never
/// does any of this by itself.
public final class Founding {

    /// Whatever takes two persons needs two administrators, adding a third included.
    public static final int ADMINISTRATORS_MIN = 2;

    private final RandomGenerator random;
    private final Instant now;
    private final Duration ahead;
    private final Primitives primitives;

    /// Founds at `now`, which is the machine's time.
    ///
    /// @param random a `SecureRandom` outside of tests
    public Founding(RandomGenerator random, Instant now) {
        this(random, now, Duration.ZERO);
    }

    /// Founds an exercise at `now`, from which its clock runs on.
    ///
    /// @param ahead how far that is ahead of the machine's time; negative where it is behind
    public Founding(RandomGenerator random, Instant now, Duration ahead) {
        this.random = random;
        this.now = now;
        this.ahead = ahead;
        this.primitives = BouncyCastlePrimitives.hedged(random);
    }

    /// What the new node is to be.
    ///
    /// @param addresses where partners reach it, for its card
    public record Plan(
            Text name,
            List<String> addresses,
            boolean exercise,
            int apiPort,
            ConsoleSettings console,
            Listen listen,
            String store) {

        public Plan {
            addresses = List.copyOf(addresses);
        }

        /// Where partners' connections come in.
        public record Listen(String address, int port) {}
    }

    /// One of the first persons, with the passphrase for the key that is made for them.
    public record Founder(String name, List<Role> roles, Passphrase passphrase) {
        public Founder {
            roles = List.copyOf(roles);
        }
    }

    /// What was made.
    ///
    /// @param persons by id, in the order of the founders
    public record Founded(Card card, SequencedMap<PersonId, String> persons) {}

    /// Makes the node in `folder`.
    ///
    /// @throws org.nadhir.node.folder.FolderTrouble where something is there already
    /// @throws IllegalArgumentException where fewer than two founders are administrators
    public Founded found(Path folder, Plan plan, Passphrase passphrase, List<Founder> founders) {
        long administrators = founders.stream()
                .filter(founder -> founder.roles().contains(Role.ADMINISTRATOR))
                .count();
        if (administrators < ADMINISTRATORS_MIN) {
            throw new IllegalArgumentException("a node begins with two administrators");
        }
        PartyId party = new PartyId(Uuids.random(random));
        NodeKeys keys = NodeKeys.generate(random, now);
        SigningKeys next = SigningKeys.generate(random);
        Card card = card(party, plan, keys, next);
        Config config = new Config(
                party,
                plan.name(),
                plan.exercise(),
                plan.apiPort(),
                plan.listen().address(),
                plan.listen().port(),
                plan.store(),
                List.of(),
                Config.SOURCE_PERSONS,
                Config.UNDO,
                Config.WATCH_OFF,
                TaxiiSettings.NONE,
                plan.console(),
                BellSettings.NONE,
                List.of());
        List<PersonKey> persons = new ArrayList<>();
        SequencedMap<PersonId, Bytes> sealed = new LinkedHashMap<>();
        SequencedMap<PersonId, String> named = new LinkedHashMap<>();
        for (Founder founder : founders) {
            PersonId id = new PersonId(Uuids.random(random));
            PersonKey key = new PersonKey(party, id, founder.name(), SigningKeys.generate(random));
            persons.add(key);
            sealed.put(id, key.seal(founder.passphrase(), random));
            named.put(id, founder.name());
        }
        DataKey vault = DataKey.generate(random);
        Bytes sealedNext = KeyFile.seal(KeyFile.Kind.NEXT, passphrase, next.exposeSeed(), random);
        Bytes sealedVault = KeyFile.seal(KeyFile.Kind.VAULT, passphrase, vault.exposeKey(), random);
        Bytes statement = Cards.sign(primitives, keys.signing(), card).bytes();
        NodeFolder.create(
                folder,
                new NodeFolder.Contents(
                        config, statement, keys.sealed(passphrase, random), sealedNext, sealedVault, sealed),
                inside -> fill(inside, config, new Secrets(keys, vault), persons, founders));
        return new Founded(card, named);
    }

    /// Names the key that comes after it: who steals the one in use cannot rotate (docs/decisions/0140).
    private Card card(PartyId party, Plan plan, NodeKeys keys, SigningKeys next) {
        Bytes sealing = Bytes.of(keys.opening().getFirst().sealingKey());
        return new Card(
                party,
                plan.name(),
                keys.signing().publicKeys(),
                List.of(new Card.SealingKey(1, sealing)),
                keys.ledger().publicKeys(),
                keys.tls().pin(),
                plan.addresses(),
                plan.exercise(),
                now,
                new Card.Link.Begun(next.publicKeys().keyId()));
    }

    /// The node's keys, and the vault's apart from them.
    private record Secrets(NodeKeys node, DataKey vault) {}

    private void fill(
            Path folder, Config config, Secrets secrets, List<PersonKey> persons, List<Founder> founders) {
        NodeKeys keys = secrets.node();
        BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.hedged(random);
        var ledgers = new NodeLedgers(config.party(), checkpoints.signer(keys.ledger()), checkpoints, random);
        List<Person> rows = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            rows.add(person(keys, persons.get(i), founders.get(i).roles()));
        }
        try (SealedStore store = NodeStores.create(folder, config, keys, secrets.vault(), random)) {
            store.commit(tx -> {
                ledgers.create(tx, now);
                rows.forEach(person -> Persons.put(tx, person));
                Incarnation.begin(folder, tx, random);
                if (config.exercise() && !ahead.isZero()) {
                    // Else its persons and keys would hold from a day on that the node's clock does not know.
                    ClockResource.keep(tx, ahead);
                }
                return rows.size();
            });
        }
    }

    private Person person(NodeKeys keys, PersonKey key, List<Role> roles) {
        RosterEntry entry = new RosterEntry(
                key.party(), key.person(), 1, roles, key.keys().publicKeys(), now, Standing.OPEN);
        Bytes statement = Signed.sign(primitives, keys.signing(), PayloadType.ROSTER_ENTRY, RosterCodec.write(entry))
                .bytes();
        return new Person(key.name(), false, entry, statement, new Acts(List.of()));
    }
}
