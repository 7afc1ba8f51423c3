package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;

/// A standing as somebody notes it: what the persons sign.
///
/// @param listed what list it rests on; absent where it rests on a person's word
record Noted(
        PartyId party,
        Standing.Kind kind,
        String by,
        String says,
        Instant from,
        Instant until,
        List<Standing.Basis.Listed> listed) {

    private static final int AUTHORITY_CHARACTERS_MAX = 200;

    Noted {
        listed = List.copyOf(listed);
    }

    static Noted read(Fields fields) throws Malformed {
        String by = fields.string("by", AUTHORITY_CHARACTERS_MAX);
        Optional<Fields> list = fields.optionalObject("listed");
        Noted noted = new Noted(
                fields.value("party", PartyId::new),
                fields.choice("kind", List.of(Standing.Kind.values()), Standing.Kind::word),
                by,
                fields.has("says") ? fields.string("says", AUTHORITY_CHARACTERS_MAX) : by,
                fields.instant("from"),
                fields.optionalInstant("until").orElse(Standing.OPEN),
                list.isPresent()
                        ? List.of(new Standing.Basis.Listed(list.get().string("list"), list.get().string("entry")))
                        : List.of());
        if (noted.by.isBlank() || noted.says.isBlank() || !noted.from.isBefore(noted.until)) {
            throw new Malformed(Flaw.BAD_VALUE, "subject");
        }
        return noted;
    }

    /// That a party does not stand on a list any more.
    static Noted ending(Standing standing, Standing.Basis.Listed listed, Instant end) {
        return new Noted(
                standing.party(), standing.kind(), standing.by(), standing.says(), standing.from(), end,
                List.of(listed));
    }

    Json json() {
        Json.Builder json = Json.object()
                .put("party", party.value())
                .put("kind", kind.word())
                .put("by", by)
                .put("says", says)
                .put("from", from)
                .put("until", until);
        listed.forEach(basis -> json.put(
                "listed", Json.object().put("list", basis.list()).put("entry", basis.entry()).build()));
        return json.build();
    }

    Standing standing(PersonId person, Instant known) {
        Standing.Basis basis = listed.isEmpty() ? new Standing.Basis.Word(person.value()) : listed.getFirst();
        return new Standing(party, kind, by, says, from, until, known, basis);
    }

    /// Whether somebody could be told more after `noted` than before: a recognition, or an end of something that
    /// forbids. What only narrows may be noted by one person.
    static boolean widens(StandingHistory before, Standing noted) {
        if (!noted.forbids()) {
            return noted.kind() == Standing.Kind.RECOGNISED;
        }
        return before.standings().stream()
                .anyMatch(standing -> standing.isAbout(noted) && standing.until().isAfter(noted.until()));
    }
}
