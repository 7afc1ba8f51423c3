package org.nadhir.node.parties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Sharing;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.PartyId;
import org.nadhir.node.store.RowId;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;

/// The rows of licences: leaves of authorities to share with a party whose standing forbids it. Nothing is
/// overwritten; a later note on the same leave from the same moment replaces the earlier one.
final class Licences {

    static final int LICENCES_MAX = 256;
    private static final int AUTHORITY_CHARACTERS_MAX = 200;

    private Licences() {}

    /// A licence as it was noted.
    ///
    /// @param acts of the one or two persons who noted it
    record Noted(Licence licence, Acts acts) {}

    /// All that was ever noted, oldest first.
    static List<Noted> all(SealedSnapshot rows, PartyId party) {
        return rows.get(Table.LICENCE, name(rows, party))
                .map(entry -> Rows.read(entry.body(), fields -> fields.objects(
                        "licences",
                        LICENCES_MAX,
                        one -> new Noted(licence(one, one.instant("known")), Acts.read(one)))))
                .orElse(List.of());
    }

    /// Those that a later note did not replace.
    static List<Licence> standing(SealedSnapshot rows, PartyId party) {
        List<Licence> left = new ArrayList<>();
        for (Noted noted : all(rows, party)) {
            left.removeIf(earlier -> isSame(earlier, noted.licence()));
            left.add(noted.licence());
        }
        return left;
    }

    static void add(SealedTransaction tx, PartyId party, Noted noted) {
        List<Noted> all = new ArrayList<>(all(tx, party));
        all.add(noted);
        tx.put(Table.LICENCE, name(tx, party), Rows.write(Json.object()
                .putArray("licences", all, Licences::json)
                .build()));
    }

    /// Whether anything is permitted by `noted` that was not before: all but an earlier end or a shorter list of what
    /// may be shared.
    static boolean widens(List<Licence> before, Licence noted) {
        return before.stream()
                .filter(earlier -> isSame(earlier, noted))
                .noneMatch(earlier -> !noted.until().isAfter(earlier.until())
                        && earlier.sharings().containsAll(noted.sharings()));
    }

    static Licence licence(Fields fields, Instant known) throws Malformed {
        return new Licence(
                fields.string("authority", AUTHORITY_CHARACTERS_MAX),
                fields.values("sharings", Sharing.values().length, Licences::sharing),
                fields.instant("from"),
                fields.instant("until"),
                known);
    }

    static Json.Builder json(Licence licence) {
        return Json.object()
                .put("authority", licence.authority())
                .putStrings("sharings", licence.sharings().stream().map(Sharing::word).toList())
                .put("from", licence.from())
                .put("until", licence.until());
    }

    private static Json json(Noted noted) {
        return json(noted.licence())
                .put("known", noted.licence().known())
                .put("acts", noted.acts().write())
                .build();
    }

    private static boolean isSame(Licence one, Licence other) {
        return one.authority().equals(other.authority()) && one.from().equals(other.from());
    }

    private static Sharing sharing(String word) {
        return Sharing.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no sharing has this word"));
    }

    private static RowId name(SealedSnapshot rows, PartyId party) {
        return rows.name(Table.LICENCE, party.value());
    }
}
