package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives.SigningKey;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;

/// A party's card, signed by whatever keys it shows: what is taken is written again as the same bytes. The input is the
/// payload.
final class CardOracle implements Oracle {

    private final Trusting trusting = new Trusting();
    private final SigningKeys key;
    private final SigningKeys later;
    private final Card plain;
    private final Card begun;
    private final Card continued;

    CardOracle() {
        var random = new SplittableRandom(11);
        this.key = SigningKeys.generate(random);
        this.later = SigningKeys.generate(random);
        PartyId party = new PartyId(Uuids.random(random));
        Bytes sealing = Bytes.of(OpeningKeys.generate(random).sealingKey());
        Digest next = later.publicKeys().keyId();
        this.plain = card(party, key.publicKeys(), sealing, new Card.Link.Unlinked());
        this.begun = card(party, key.publicKeys(), sealing, new Card.Link.Begun(next));
        this.continued = card(party, later.publicKeys(), sealing, new Card.Link.Continued(
                2, Digest.of("card".getBytes(UTF_8)), key.publicKeys(), next));
    }

    private static Card card(PartyId party, PublicKeys signing, Bytes sealing, Card.Link link) {
        return new Card(
                party, new Text("طرف", "party"), signing, List.of(new Card.SealingKey(1, sealing)), Notes.keys(),
                Digest.of("tls".getBytes(UTF_8)), List.of("https://party.example:8443"), true,
                Instant.parse("2031-01-01T00:00:00Z"), link);
    }

    @Override
    public boolean takes(byte[] input) {
        if (input.length > Cards.BYTES_MAX) {
            return false;
        }
        List<SigningKey> keys = shown(input);
        boolean first = takes(input, keys, PayloadType.PARTY_CARD);
        boolean second = takes(input, keys, PayloadType.PARTY_CARD_2);
        Broken.unless(!first || !second, "one card in two versions");
        return first || second;
    }

    private boolean takes(byte[] input, List<SigningKey> keys, PayloadType type) {
        Signed signed = Signed.sign(trusting, keys.getFirst(), type, Bytes.of(input));
        if (keys.size() == 2) {
            signed = signed.withSignature(trusting, keys.getLast());
        }
        Optional<Card> card = Cards.read(trusting, signed.bytes());
        if (card.isPresent()) {
            Signed again = card.get().link() instanceof Card.Link.Continued
                    ? Cards.sign(trusting, keys.getLast(), keys.getFirst(), card.get())
                    : Cards.sign(trusting, keys.getFirst(), card.get());
            Broken.unless(again.equals(signed), "a card is not written as it was read");
        }
        return card.isPresent();
    }

    /// The keys that the payload shows, as far as it can be read at all: first the card's own.
    private List<SigningKey> shown(byte[] input) {
        List<SigningKey> keys = new ArrayList<>();
        try {
            if (JsonReader.read(input, input.length) instanceof JsonReader.Result.Read(Json json)) {
                Fields fields = Fields.of(json);
                keys.add(holder(fields.value("signing", Bytes::ofBase64)));
                if (fields.has("previous")) {
                    keys.add(holder(fields.object("previous").value("signing", Bytes::ofBase64)));
                }
            }
        } catch (Malformed | IllegalArgumentException e) {
            // Then it is no card, whoever signs it.
            keys.clear();
        }
        boolean usable = keys.size() == 1
                || (keys.size() == 2
                        && !keys.getFirst().publicKeys().equals(keys.getLast().publicKeys()));
        return usable ? keys : List.of(key);
    }

    private static SigningKey holder(Bytes bytes) {
        PublicKeys keys = new PublicKeys(bytes);
        return () -> keys;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                Payloads.of(Cards.sign(trusting, key, plain)),
                Payloads.of(Cards.sign(trusting, key, begun)),
                Payloads.of(Cards.sign(trusting, key, later, continued)));
    }
}
