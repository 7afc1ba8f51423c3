package org.nadhir.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.client.Act;
import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.Exchange;
import org.nadhir.exchange.KeyChange;
import org.nadhir.exchange.KeyEvent;
import org.nadhir.exchange.OwnKeys;
import org.nadhir.exchange.Sealer;
import org.nadhir.exchange.Witnesses;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.BouncyCastleCheckpoints;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.KeyFile;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.journal.Statements;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.parties.Agreements;
import org.nadhir.node.parties.ClockResource;
import org.nadhir.node.parties.OwnCards;
import org.nadhir.node.parties.Partners;
import org.nadhir.node.parties.PartyRecords;
import org.nadhir.node.parties.Person;
import org.nadhir.node.parties.Persons;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// Changes the keys of a party, while its node stands still: two administrators sign, the leaf and what goes to each
/// partner are one commit with the new chain, and only then do the new keys take the place of the old ones.
public final class KeyWork {

    private final RandomGenerator random;
    private final Instant now;
    private final Primitives primitives;

    /// Works at `now`; in an exercise, at what its clock shows then.
    ///
    /// @param random a `SecureRandom` outside of tests
    public KeyWork(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
        this.primitives = BouncyCastlePrimitives.hedged(random);
    }

    /// What is to be done.
    public sealed interface Wish {
        /// A card of the next epoch, as planned.
        record Rotate() implements Wish {}

        /// The key in use ends now; until a rotation nobody takes anything from this party.
        record End(KeyChange.Reason reason, Instant from) implements Wish {}

        /// The key in use is in other hands: it ends, and the next one takes its place, in one commit.
        record Replace(KeyChange.Reason reason, Instant from) implements Wish {}
    }

    /// What was done.
    ///
    /// @param told partners for whom it lies in the outbox
    public record Done(Card newest, List<PartyId> told) {
        public Done {
            told = List.copyOf(told);
        }
    }

    /// Does it.
    ///
    /// @param two persons who sign, both administrators
    /// @param next the sealed keys of the next epoch where they do not lie in the folder
    /// @throws NodeTrouble where the persons are not two administrators, or the next keys are missing or others than
    ///     the card names
    public Done run(NodeFolder folder, Passphrase passphrase, List<PersonKey> two, Optional<Bytes> next, Wish wish) {
        NodeKeys keys = folder.keys(passphrase);
        DataKey vault = DataKey.of(KeyFile.open(KeyFile.Kind.VAULT, passphrase, folder.vaultKey()));
        try (SealedStore store = NodeStores.open(folder.path(), folder.config(), keys, vault, random)) {
            // An exercise's clock may stand years ahead, and its persons were entered by it.
            KeyWork here = folder.config().exercise()
                    ? new KeyWork(random, now.plus(ClockResource.ahead(store)))
                    : this;
            return here.run(folder, store, new Opened(keys, passphrase), two, next, wish);
        }
    }

    private record Opened(NodeKeys keys, Passphrase passphrase) {}

    private Done run(
            NodeFolder folder, SealedStore store, Opened opened, List<PersonKey> two, Optional<Bytes> next, Wish wish) {
        int kept = store.read(rows -> new OwnCards(primitives, folder.cardStatement()).opening(rows, now));
        Change change = change(folder, opened.keys(), opened.passphrase(), next, kept, wish);
        folder.stage(change.card(), change.keys().sealed(opened.passphrase(), random), change.nextKey());
        Done done = store.commit(tx -> commit(tx, folder, change, two, wish));
        folder.settle();
        return done;
    }

    /// Ends what broke off: puts the staged keys in place if their card was committed.
    public void finish(NodeFolder folder, Passphrase passphrase) {
        Optional<Bytes> staged = folder.stagedCard();
        if (staged.isEmpty()) {
            return;
        }
        NodeKeys keys = folder.keys(passphrase);
        DataKey vault = DataKey.of(KeyFile.open(KeyFile.Kind.VAULT, passphrase, folder.vaultKey()));
        try (SealedStore store = NodeStores.open(folder.path(), folder.config(), keys, vault, random)) {
            OwnCards own = new OwnCards(primitives, folder.cardStatement());
            if (store.read(rows -> own.history(rows).newest().statement()).equals(staged.get())) {
                folder.settle();
            }
        }
    }

    /// All that changes.
    ///
    /// @param card the newest by then, as it was signed
    /// @param statements what partners are told
    private record Change(Bytes card, Card shown, NodeKeys keys, Bytes nextKey, List<Signed> statements) {}

    private Change change(
            NodeFolder folder, NodeKeys keys, Passphrase passphrase, Optional<Bytes> next, int kept, Wish wish) {
        return switch (wish) {
            case Wish.Rotate() -> rotated(folder, keys, passphrase, next, kept);
            case Wish.Replace(KeyChange.Reason reason, Instant from) -> {
                Change rotated = rotated(folder, keys, passphrase, next, kept);
                List<Signed> both = new ArrayList<>(rotated.statements());
                both.add(end(folder.card(), rotated.keys().signing(), reason, from));
                yield new Change(rotated.card(), rotated.shown(), rotated.keys(), rotated.nextKey(), both);
            }
            case Wish.End(KeyChange.Reason reason, Instant from) -> new Change(
                    folder.cardStatement(),
                    folder.card(),
                    keys,
                    next.or(folder::nextKey).orElseGet(() -> sealed(SigningKeys.generate(random), passphrase)),
                    List.of(end(folder.card(), keys.signing(), reason, from)));
        };
    }

    private Signed end(Card card, SigningKeys by, KeyChange.Reason reason, Instant from) {
        Instant since = from.isBefore(now) ? from : now;
        return new KeyChange(card.party(), card.fingerprint(), reason, since, now, by.publicKeys())
                .sign(primitives, by);
    }

    private Change rotated(NodeFolder folder, NodeKeys keys, Passphrase passphrase, Optional<Bytes> file, int kept) {
        Card old = folder.card();
        SigningKeys signing = named(old)
                .map(name -> opened(file.or(folder::nextKey), passphrase, name))
                .orElseGet(() -> SigningKeys.generate(random));
        SigningKeys after = SigningKeys.generate(random);
        OpeningKeys opening = OpeningKeys.generate(random);
        Digest previous = Cards.signed(primitives, folder.cardStatement()).orElseThrow().payload();
        Card card = new Card(
                old.party(),
                old.name(),
                signing.publicKeys(),
                List.of(new Card.SealingKey(
                        old.newestSealing().epoch() + 1, Bytes.of(opening.sealingKey()))),
                old.ledger(),
                old.tls(),
                old.addresses(),
                old.exercise(),
                now,
                new Link.Continued(
                        old.link().epoch() + 1, previous, old.signing(), after.publicKeys().keyId()));
        Signed statement = Cards.sign(primitives, keys.signing(), signing, card);
        return new Change(
                statement.bytes(),
                card,
                keys.rotated(signing, opening, kept),
                sealed(after, passphrase),
                List.of(statement));
    }

    private static Optional<Digest> named(Card card) {
        return switch (card.link()) {
            case Link.Unlinked() -> Optional.empty();
            case Link.Begun(Digest next) -> Optional.of(next);
            case Link.Continued(_, _, _, Digest next) -> Optional.of(next);
        };
    }

    private static SigningKeys opened(Optional<Bytes> file, Passphrase passphrase, Digest name) {
        Bytes sealed = file.orElseThrow(() -> new NodeTrouble(NodeTrouble.Category.NEXT_KEY_ABSENT, ""));
        SigningKeys keys = SigningKeys.ofSeed(KeyFile.open(KeyFile.Kind.NEXT, passphrase, sealed));
        if (!keys.publicKeys().keyId().equals(name)) {
            throw new NodeTrouble(NodeTrouble.Category.NEXT_KEY_OTHER, "");
        }
        return keys;
    }

    private Bytes sealed(SigningKeys keys, Passphrase passphrase) {
        return KeyFile.seal(KeyFile.Kind.NEXT, passphrase, keys.exposeSeed(), random);
    }

    private Done commit(SealedTransaction tx, NodeFolder folder, Change change, List<PersonKey> two, Wish wish) {
        BouncyCastleCheckpoints checkpoints = BouncyCastleCheckpoints.hedged(random);
        PartyId self = folder.config().party();
        var ledgers = new NodeLedgers(self, checkpoints.signer(change.keys().ledger()), checkpoints, random);
        List<KeyEvent> events = change.statements().stream()
                .map(statement -> KeyEvent.read(primitives, statement).orElseThrow())
                .toList();
        record(tx, ledgers, self, two, wish, events);
        OwnCards.add(tx, folder.cardStatement(), change.statements().stream().map(Signed::bytes).toList(), now);
        if (!change.card().equals(folder.cardStatement())) {
            signRoster(tx, change.keys().signing());
        }
        Partners partners = new Partners(primitives, () -> now);
        var parties = new PartyRecords(
                partners,
                new Agreements(primitives, partners, change.shown()),
                change.card(),
                self,
                new OwnCards(primitives, change.card()));
        var exchange = new Exchange(
                primitives,
                new OwnKeys(change.keys().signing(), List.copyOf(change.keys().opening())),
                new Sealer(primitives, random),
                new Witnesses(checkpoints));
        var outgoing = new Statements(exchange, ledgers, parties, change.shown(), () -> now);
        List<PartyId> told = parties.partners(tx);
        told.forEach(partner -> events.forEach(event -> outgoing.forward(tx, partner, event)));
        return new Done(change.shown(), told);
    }

    /// The leaf: who did what, with both signatures.
    private void record(
            SealedTransaction tx,
            NodeLedgers ledgers,
            PartyId self,
            List<PersonKey> two,
            Wish wish,
            List<KeyEvent> events) {
        Json subject = Json.object()
                .putStrings("statements", events.stream().map(event -> event.payload().hex()).toList())
                .build();
        Act.Kind kind = wish instanceof Wish.Rotate ? Act.Kind.KEY_ROTATE : Act.Kind.KEY_END;
        boolean administrators = two.size() == 2
                && !two.getFirst().person().equals(two.getLast().person())
                && two.stream().allMatch(person -> isAdministrator(tx, person));
        if (!administrators) {
            throw new NodeTrouble(NodeTrouble.Category.TWO_ADMINISTRATORS, "");
        }
        List<Bytes> acts = two.stream()
                .map(person -> Signed.sign(
                                primitives,
                                person.keys(),
                                PayloadType.ACT,
                                new Act(kind, self, person.person(), Act.digest(subject), now).write())
                        .bytes())
                .toList();
        Json leaf = Json.object()
                .put("subject", subject)
                .putStrings("acts", acts.stream().map(Bytes::base64).toList())
                .put("at", now)
                .build();
        ledgers.append(tx, "own-keys", leaf, now);
    }

    private boolean isAdministrator(SealedTransaction tx, PersonKey person) {
        return Persons.entry(tx, person.person())
                .filter(entry -> entry.keys().equals(person.keys().publicKeys()))
                .filter(entry -> entry.roles().contains(Role.ADMINISTRATOR))
                .filter(entry -> !now.isBefore(entry.from()) && now.isBefore(entry.until()))
                .isPresent();
    }

    /// The party's word on its persons is the word of the key in use: whoever reads a receipt checks both by one card.
    private void signRoster(SealedTransaction tx, SigningKeys signing) {
        for (Person person : Persons.all(tx)) {
            RosterEntry old = person.entry();
            if (!person.proposed()) {
                RosterEntry entry = new RosterEntry(
                        old.party(),
                        old.person(),
                        old.revision() + 1,
                        old.roles(),
                        old.keys(),
                        old.from(),
                        old.until());
                Bytes statement = Signed.sign(primitives, signing, PayloadType.ROSTER_ENTRY, RosterCodec.write(entry))
                        .bytes();
                Persons.put(tx, new Person(person.name(), false, entry, statement, person.acts()));
            }
        }
    }
}
