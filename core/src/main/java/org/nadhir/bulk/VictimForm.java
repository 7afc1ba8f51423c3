package org.nadhir.bulk;

import java.util.List;
import java.util.Locale;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Victim;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Malformed;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.tearline.Site;

/// The members of one victim in a list: all are strings, so that CSV and JSON say the same.
final class VictimForm {

    /// `party` or `contact`, never both; `entity`, `within` (register entries parted by a blank) and `stands` may be
    /// left out.
    static final List<String> MEMBERS = List.of(
            "reference", "kind", "name_ar", "name_en", "place_ar", "place_en", "country", "entity", "within", "party",
            "contact", "stands");

    private VictimForm() {}

    static BulkLine read(int line, Fields fields) throws Malformed {
        String reference = fields.string("reference", 64);
        Text name = text(fields, "name");
        EntityId entity = fields.has("entity")
                ? fields.value("entity", EntityId::new)
                : new EntityId("~" + reference.toLowerCase(Locale.ROOT));
        Victim victim =
                new Victim(fields.choice("kind", List.of(Victim.Kind.values()), Victim.Kind::word), entity, name);
        Site site = new Site(
                name, text(fields, "place"), fields.string("country", 2), Double.NaN, Double.NaN);
        List<EntityId> within = fields.has("within")
                ? List.of(fields.string("within", 2_000).strip().split(" +", -1)).stream()
                        .map(EntityId::new)
                        .toList()
                : List.of();
        Addressee.Stands stands = fields.has("stands")
                ? fields.choice(
                        "stands",
                        List.of(Addressee.Stands.values()),
                        one -> one.name().toLowerCase(Locale.ROOT))
                : Addressee.Stands.PROTECTOR;
        return new BulkLine(line, reference, victim, site, within, to(fields), stands);
    }

    private static BulkLine.To to(Fields fields) throws Malformed {
        if (fields.has("party") == fields.has("contact")) {
            throw fields.bad("party");
        }
        return fields.has("party")
                ? new BulkLine.To.Party(fields.value("party", PartyId::new))
                : new BulkLine.To.Contact(fields.string("contact", 64));
    }

    private static Text text(Fields fields, String name) throws Malformed {
        return new Text(
                fields.string(name + "_ar", Site.NAME_CHARS_MAX), fields.string(name + "_en", Site.NAME_CHARS_MAX));
    }

    /// What is wrong with a member, as the catalogue says it of a line.
    static String word(Flaw flaw) {
        return switch (flaw) {
            case MISSING -> "missing";
            case UNKNOWN_MEMBER -> "unknown";
            case TOO_LONG, TOO_LARGE -> "too-long";
            case WRONG_TYPE, BAD_VALUE -> "bad-value";
            case NOT_UTF8, BYTE_ORDER_MARK, ENDS_EARLY, UNEXPECTED, TRAILING, TOO_DEEP, NUMBER_TOO_LONG,
                    NUMBER_OUT_OF_RANGE, DUPLICATE_MEMBER, LONE_SURROGATE, CONTROL_CHARACTER, BAD_ESCAPE,
                    NOT_CANONICAL -> "not-json";
        };
    }
}
