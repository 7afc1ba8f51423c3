package org.nadhir.exchange;

import org.nadhir.exchange.Card.Link;
import org.nadhir.exchange.Card.SealingKey;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.ledger.LedgerKeys;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.sign.PublicKeys;

/// The bytes of a party card (docs/formats.md, "Party card").
final class CardForm {

    private static final String TYPE = "party-card";
    private static final int ADDRESS_CHARACTERS_MAX = 300;

    private CardForm() {}

    static Bytes write(Card card) {
        Json.Builder json = Json.object()
                .put("type", TYPE)
                .put("version", version(card))
                .put("party", card.party().value())
                .put("name", Json.object()
                        .put("ar", card.name().ar())
                        .put("en", card.name().en())
                        .build())
                .put("signing", card.signing().bytes().base64())
                .putArray("sealing", card.sealing(), key -> Json.object()
                        .put("epoch", key.epoch())
                        .put("key", key.key().base64())
                        .build())
                .put("ledger", Json.object()
                        .put("ed25519", card.ledger().ed25519().base64())
                        .put("mldsa44", card.ledger().mlDsa44().base64())
                        .build())
                .put("tls", card.tls().hex())
                .putStrings("addresses", card.addresses())
                .put("exercise", card.exercise())
                .put("issued", card.issued());
        switch (card.link()) {
            case Link.Unlinked() -> {}
            case Link.Begun(Digest next) -> json.put("epoch", 1).put("next", next.hex());
            case Link.Continued(int epoch, Digest previous, PublicKeys by, Digest next) ->
                json.put("epoch", epoch)
                        .put("next", next.hex())
                        .put("previous", Json.object()
                                .put("card", previous.hex())
                                .put("signing", by.bytes().base64())
                                .build());
        }
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    /// The version of the format that has room for what the card says.
    static int version(Card card) {
        return switch (card.link()) {
            case Link.Unlinked() -> 1;
            case Link.Begun _, Link.Continued _ -> 2;
        };
    }

    static Decoded<Card> read(Bytes payload, int bytesMax) {
        return Decoded.of(payload.toArray(), bytesMax, CardForm::decode);
    }

    private static Card decode(Fields fields) throws Malformed {
        boolean linked = fields.has("epoch");
        Forms.expect(fields, TYPE, linked ? 2 : 1);
        Fields name = fields.object("name");
        Fields ledger = fields.object("ledger");
        return new Card(
                fields.value("party", PartyId::new),
                new Text(
                        name.string("ar", Card.NAME_CHARACTERS_MAX), name.string("en", Card.NAME_CHARACTERS_MAX)),
                new PublicKeys(fields.value("signing", Bytes::ofBase64)),
                fields.objects("sealing", Card.EPOCHS_MAX, key -> new SealingKey(
                        (int) key.integer("epoch", 1, Integer.MAX_VALUE), key.value("key", Bytes::ofBase64))),
                new LedgerKeys(ledger.value("ed25519", Bytes::ofBase64), ledger.value("mldsa44", Bytes::ofBase64)),
                fields.value("tls", Digest::new),
                fields.values("addresses", Card.ADDRESSES_MAX, CardForm::address),
                fields.bool("exercise"),
                fields.instant("issued"),
                linked ? link(fields) : new Link.Unlinked());
    }

    private static Link link(Fields fields) throws Malformed {
        int epoch = (int) fields.integer("epoch", 1, Link.EPOCHS_MAX);
        Digest next = fields.value("next", Digest::new);
        if (epoch == 1) {
            return new Link.Begun(next);
        }
        return fields.object("previous", previous -> new Link.Continued(
                epoch,
                previous.value("card", Digest::new),
                new PublicKeys(previous.value("signing", Bytes::ofBase64)),
                next));
    }

    private static String address(String address) {
        if (address.length() > ADDRESS_CHARACTERS_MAX || !address.startsWith("https://")) {
            throw new IllegalArgumentException("an address begins with https:// and is short");
        }
        return address;
    }
}
