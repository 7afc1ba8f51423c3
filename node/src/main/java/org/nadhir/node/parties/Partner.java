package org.nadhir.node.parties;

import java.time.Instant;
import java.util.ArrayList;
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
/// @param keys what came of its keys since persons met it, oldest first; none while the card is all there is
/// @param acts the signed acts that led here, oldest first
public record Partner(
        PartyId party,
        Bytes card,
        boolean confirmed,
        StandingHistory standings,
        List<EntityId> protects,
        List<KeyNote> keys,
        Acts acts) {

    private static final int STANDINGS_MAX = 1_000;
    static final int SITES_MAX = 1_000;

    public Partner {
        protects = List.copyOf(protects);
        keys = List.copyOf(keys);
    }

    /// A party that was introduced just now.
    static Partner introduced(PartyId party, Bytes card, Acts acts) {
        return new Partner(party, card, false, new StandingHistory(List.of()), List.of(), List.of(), acts);
    }

    Partner withCard(Bytes newCard, Bytes act) {
        return new Partner(party, newCard, false, standings, protects, keys, Acts.of(act));
    }

    Partner confirmedBy(Bytes act, Instant at) {
        List<KeyNote> met = new ArrayList<>(keys);
        met.add(new KeyNote(card, at, KeyNote.Way.MET));
        return new Partner(party, card, true, standings, protects, met, acts.and(act));
    }

    /// With one more word of its keys, and its newest card by now.
    Partner with(KeyNote note, Bytes newest) {
        List<KeyNote> all = new ArrayList<>(keys);
        // Those that were met before words of keys were kept.
        if (all.isEmpty()) {
            all.add(new KeyNote(card, Instant.EPOCH, KeyNote.Way.MET));
        }
        all.add(note);
        return new Partner(party, newest, confirmed, standings, protects, all, acts);
    }

    /// With one more standing, and the acts that led to it.
    Partner with(Standing noted, List<Bytes> by) {
        List<Standing> all = new ArrayList<>(standings.standings());
        all.add(noted);
        return new Partner(party, card, confirmed, new StandingHistory(all), protects, keys, acted(by));
    }

    /// With one more site that it protects, and the acts that led to it.
    Partner with(EntityId site, List<Bytes> by) {
        List<EntityId> all = new ArrayList<>(protects);
        all.add(site);
        return new Partner(party, card, confirmed, standings, all, keys, acted(by));
    }

    private Acts acted(List<Bytes> by) {
        Acts all = acts;
        for (Bytes act : by) {
            all = all.and(act);
        }
        return all;
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
                .putArray("keys", keys, KeyNote::json)
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
                    fields.has("keys") ? fields.objects("keys", KeyNote.NOTES_MAX, KeyNote::read) : List.of(),
                    Acts.read(fields));
        });
    }

    static Json standing(Standing standing) {
        Json.Builder json = Json.object()
                .put("kind", standing.kind().word())
                .put("by", standing.by())
                .put("says", standing.says())
                .put("from", standing.from())
                .put("until", standing.until())
                .put("known", standing.known());
        return switch (standing.basis()) {
            case Standing.Basis.Listed(String list, String entry) ->
                json.put("list", list).put("entry", entry).build();
            case Standing.Basis.Word(String person) -> json.put("person", person).build();
            case Standing.Basis.Unstated() -> json.build();
        };
    }

    private static Standing standing(PartyId party, Fields fields) throws Malformed {
        return new Standing(
                party,
                fields.choice("kind", List.of(Standing.Kind.values()), Standing.Kind::word),
                fields.string("by"),
                fields.has("says") ? fields.string("says") : fields.string("by"),
                fields.instant("from"),
                fields.instant("until"),
                fields.instant("known"),
                basis(fields));
    }

    private static Standing.Basis basis(Fields fields) throws Malformed {
        if (fields.has("entry")) {
            return new Standing.Basis.Listed(fields.string("list"), fields.string("entry"));
        }
        return fields.optionalString("person")
                .<Standing.Basis>map(Standing.Basis.Word::new)
                .orElseGet(Standing.Basis.Unstated::new);
    }
}
