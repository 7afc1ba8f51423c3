package org.nadhir.bench.swap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.nadhir.node.crypto.DataKey;
import org.nadhir.node.crypto.NodeKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// A party with its keys and persons. Both runs of a pair are the same player's.
///
/// @param statement the card as the party signed it
record Player(
        String name,
        PartyId party,
        NodeKeys keys,
        DataKey vault,
        Card card,
        Signed statement,
        Map<String, Person> persons) {

    static final String ANALYST = "analyst";
    static final String APPROVER = "approver";
    static final String SECOND_APPROVER = "second-approver";
    static final String OFFICER = "duty-officer";
    static final Instant FOUNDED = Instant.parse("2031-01-01T00:00:00Z");
    static final Instant OVER = Instant.parse("2041-01-01T00:00:00Z");

    /// @param statement the roster entry as the party signed it
    record Person(PersonId id, SigningKeys keys, RosterEntry entry, Signed statement) {}

    static Player of(String name, Primitives primitives, RandomGenerator random) {
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
        Map<String, Person> persons = new LinkedHashMap<>();
        persons.put(ANALYST, person(party, keys, primitives, random, Role.ANALYST));
        persons.put(APPROVER, person(party, keys, primitives, random, Role.APPROVER));
        persons.put(SECOND_APPROVER, person(party, keys, primitives, random, Role.APPROVER));
        persons.put(OFFICER, person(party, keys, primitives, random, Role.DUTY_OFFICER));
        return new Player(
                name,
                party,
                keys,
                DataKey.generate(random),
                card,
                Cards.sign(primitives, keys.signing(), card),
                persons);
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

    Person person(String called) {
        return Optional.ofNullable(persons.get(called)).orElseThrow();
    }
}
