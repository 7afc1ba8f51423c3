package org.nadhir.node.parties;

import java.util.List;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.sign.Primitives;

/// Another party as this node knows it.
///
/// @param card the signed card as it came
/// @param confirmed whether a second person compared the fingerprint; until then the card counts for nothing
/// @param standings all that was noted of its standing in law
/// @param protects sites of the register that this party protects
/// @param acts the signed acts that led here, oldest first
public record Partner(
        PartyId party,
        Bytes card,
        boolean confirmed,
        StandingHistory standings,
        List<EntityId> protects,
        Acts acts) {

    private static final int STANDINGS_MAX = 1_000;
    static final int SITES_MAX = 1_000;

    public Partner {
        protects = List.copyOf(protects);
    }

    /// A party that was introduced just now.
    static Partner introduced(PartyId party, Bytes card, Acts acts) {
        return new Partner(party, card, false, new StandingHistory(List.of()), List.of(), acts);
    }

    Partner withCard(Bytes newCard, Bytes act) {
        return new Partner(party, newCard, false, standings, protects, Acts.of(act));
    }

    Partner confirmedBy(Bytes act) {
        return new Partner(party, card, true, standings, protects, acts.and(act));
    }

    Partner with(StandingHistory noted, Bytes act) {
        return new Partner(party, card, confirmed, noted, protects, acts.and(act));
    }

    Partner with(List<EntityId> sites, Bytes act) {
        return new Partner(party, card, confirmed, standings, sites, acts.and(act));
    }

    /// The card. It was verified when it was taken in, and the store gives back what it was given.
    public Card card(Primitives primitives) {
        return Cards.read(primitives, card)
                .orElseThrow(() -> new IllegalStateException("a stored card that is none: " + party));
    }

    Bytes write() {
        return Rows.write(Json.object()
                .put("party", party.value())
                .put("card", card.base64())
                .put("confirmed", confirmed)
                .putArray("standings", standings.standings(), Partner::standing)
                .putStrings("protects", protects.stream().map(EntityId::value).toList())
                .put("acts", acts.write())
                .build());
    }

    static Partner read(Bytes row) {
        return Rows.read(row, fields -> {
            PartyId party = fields.value("party", PartyId::new);
            return new Partner(
                    party,
                    fields.value("card", Bytes::ofBase64),
                    fields.bool("confirmed"),
                    new StandingHistory(
                            fields.objects("standings", STANDINGS_MAX, standing -> standing(party, standing))),
                    fields.values("protects", SITES_MAX, EntityId::new),
                    Acts.read(fields));
        });
    }

    static Json standing(Standing standing) {
        return Json.object()
                .put("kind", standing.kind().word())
                .put("by", standing.by())
                .put("from", standing.from())
                .put("until", standing.until())
                .put("known", standing.known())
                .build();
    }

    private static Standing standing(PartyId party, Fields fields) throws Malformed {
        return new Standing(
                party,
                fields.choice("kind", List.of(Standing.Kind.values()), Standing.Kind::word),
                fields.string("by"),
                fields.instant("from"),
                fields.instant("until"),
                fields.instant("known"));
    }
}
