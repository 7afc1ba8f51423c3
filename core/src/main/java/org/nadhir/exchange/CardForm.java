package org.nadhir.exchange;

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

    private static final int ADDRESS_CHARACTERS_MAX = 300;

    private CardForm() {}

    static Bytes write(Card card) {
        Json json = Json.object()
                .put("type", "party-card")
                .put("version", 1)
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
                .put("issued", card.issued())
                .build();
        return Bytes.of(CanonicalWriter.write(json));
    }

    static Decoded<Card> read(Bytes payload, int bytesMax) {
        return Decoded.of(payload.toArray(), bytesMax, CardForm::decode);
    }

    private static Card decode(Fields fields) throws Malformed {
        Forms.expect(fields, "party-card");
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
                fields.instant("issued"));
    }

    private static String address(String address) {
        if (address.length() > ADDRESS_CHARACTERS_MAX || !address.startsWith("https://")) {
            throw new IllegalArgumentException("an address begins with https:// and is short");
        }
        return address;
    }
}
