package org.nadhir.bench.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
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

/// A fictional party with its keys and persons. The same random numbers give the same player.
///
/// @param statement the card as the party signed it
/// @param persons by what they are called, in the order in which they were named
public record Player(
        String name,
        PartyId party,
        NodeKeys keys,
        DataKey vault,
        Card card,
        Signed statement,
        Map<String, Person> persons) {

    public static final String ANALYST = "analyst";
    public static final String APPROVER = "approver";
    public static final String SECOND_APPROVER = "second-approver";
    public static final String OFFICER = "duty-officer";

    /// From when to when all that a player signs of itself holds.
    public record Term(Instant founded, Instant over) {

        /// From the day before until nothing of it matters any more.
        public static Term around(Instant begin) {
            return new Term(begin.minus(Duration.ofDays(1)), Instant.parse("2130-01-01T00:00:00Z"));
        }
    }

    /// A person's place in a party.
    public record Post(String called, Role role) {

        /// Who a warning needs: one who words it, one who approves it, one who takes note.
        public static final List<Post> NEEDED = List.of(
                new Post(ANALYST, Role.ANALYST),
                new Post(APPROVER, Role.APPROVER),
                new Post(OFFICER, Role.DUTY_OFFICER));
    }

    /// Somebody of the party, with keys of their own.
    ///
    /// @param statement the roster entry as the party signed it
    public record Person(PersonId id, SigningKeys keys, RosterEntry entry, Signed statement) {}

    /// Draws a party with one person in each of `posts`.
    public static Player of(
            String name, Term term, List<Post> posts, Primitives primitives, RandomGenerator random) {
        PartyId party = new PartyId(Uuids.random(random));
        NodeKeys keys = NodeKeys.generate(random, term.founded());
        Card card = new Card(
                party,
                new Text(name, name),
                keys.signing().publicKeys(),
                List.of(new Card.SealingKey(1, Bytes.of(keys.opening().getFirst().sealingKey()))),
                keys.ledger().publicKeys(),
                Digest.of(name.getBytes(UTF_8)),
                List.of("https://" + name + ".example"),
                true,
                term.founded());
        Map<String, Person> persons = new LinkedHashMap<>();
        for (Post post : posts) {
            persons.put(post.called(), person(party, post.role(), term, keys, primitives, random));
        }
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
            PartyId party,
            Role role,
            Term term,
            NodeKeys keys,
            Primitives primitives,
            RandomGenerator random) {
        PersonId id = new PersonId(Uuids.random(random));
        SigningKeys own = SigningKeys.generate(random);
        RosterEntry entry =
                new RosterEntry(party, id, 1, List.of(role), own.publicKeys(), term.founded(), term.over());
        return new Person(
                id,
                own,
                entry,
                Signed.sign(primitives, keys.signing(), PayloadType.ROSTER_ENTRY, RosterCodec.write(entry)));
    }

    /// Who was called so when the player was drawn.
    public Person person(String called) {
        return Optional.ofNullable(persons.get(called)).orElseThrow();
    }
}
