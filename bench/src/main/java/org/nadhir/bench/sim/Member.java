package org.nadhir.bench.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterCodec;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// A fictional party with its keys and persons. Drawn from its number, so that every run knows the same ones.
record Member(
        int number,
        PartyId party,
        NodeKeys keys,
        Card card,
        Signed statement,
        Person author,
        Person approver,
        Person officer) {

    static final Instant FOUNDED = Instant.parse("2030-01-01T00:00:00Z");
    /// Far enough that no clock of a run comes near.
    static final Instant OVER = FOUNDED.plus(Duration.ofDays(36_500));

    /// @param statement the roster entry as the party signed it
    record Person(PersonId id, SigningKeys keys, RosterEntry entry, Signed statement) {}

    static Member of(int number, Primitives primitives) {
        var random = new SplittableRandom(0x6e616468L + number);
        String name = "party-" + number;
        PartyId party = new PartyId(Uuids.random(random));
        NodeKeys keys = NodeKeys.generate(random, FOUNDED);
        Card card = new Card(
                party,
                new Text(name, name),
                keys.signing().publicKeys(),
                List.of(new Card.SealingKey(1, Bytes.of(keys.opening().getFirst().sealingKey()))),
                keys.ledger().publicKeys(),
                Digest.of(name.getBytes(UTF_8)),
                List.of("https://" + name + ".example"),
                true,
                FOUNDED);
        return new Member(
                number,
                party,
                keys,
                card,
                Cards.sign(primitives, keys.signing(), card),
                person(party, keys, primitives, random, Role.ANALYST),
                person(party, keys, primitives, random, Role.APPROVER),
                person(party, keys, primitives, random, Role.DUTY_OFFICER));
    }

    private static Person person(
            PartyId party, NodeKeys keys, Primitives primitives, RandomGenerator random, Role role) {
        PersonId id = new PersonId(Uuids.random(random));
        SigningKeys own = SigningKeys.generate(random);
        RosterEntry entry = new RosterEntry(party, id, 1, List.of(role), own.publicKeys(), FOUNDED, OVER);
        return new Person(
                id,
                own,
                entry,
                Signed.sign(primitives, keys.signing(), PayloadType.ROSTER_ENTRY, RosterCodec.write(entry)));
    }

    List<Person> persons() {
        return List.of(author, approver, officer);
    }
}
