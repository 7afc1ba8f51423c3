package org.nadhir.duty;

import java.util.List;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Text;

/// A determination as it is recorded in the node's store and, salted, in its own ledger. Never leaves the node.
///
/// Version 1 knows neither a watch item nor a waiver that several approvers signed; what it can say is still written
/// so, anything else in version 2.
public final class DeterminationCodec {

    private static final int BYTES_MAX = 1 << 20;
    private static final int ITEMS_MAX = 100;
    private static final int CHARS_MAX = 4_000;
    private static final int APPROVERS_MAX = 5;

    private DeterminationCodec() {}

    public static Json write(Determination determination) {
        Json.Builder json = Json.object()
                .put("type", "determination")
                .put("version", version(determination))
                .put("assessment", AssessmentCodec.write(determination.assessment()))
                .put("profile", determination.profile())
                .putArray("why", determination.why(), MessageCodec::write);
        return switch (determination) {
            case Determination.Owed owed -> owed(json.put("says", "owed"), owed).build();
            case Determination.NotOwed _ -> json.put("says", "not-owed").build();
            case Determination.Watch _ -> json.put("says", "watch").build();
            case Determination.Waived waived ->
                owed(json.put("says", "waived"), waived.owed())
                        .putArray("owedWhy", waived.owed().why(), MessageCodec::write)
                        .put("waiver", write(waived.waiver()))
                        .build();
        };
    }

    private static int version(Determination determination) {
        return switch (determination) {
            case Determination.Owed _, Determination.NotOwed _ -> 1;
            case Determination.Watch _ -> 2;
            case Determination.Waived waived -> waived.waiver().approvers().size() == 1 ? 1 : 2;
        };
    }

    public static Decoded<Determination> read(Bytes bytes) {
        return Decoded.of(bytes.toArray(), BYTES_MAX, DeterminationCodec::decode);
    }

    private static Determination decode(Fields fields) throws Malformed {
        if (!fields.string("type").equals("determination")) {
            throw fields.bad("type");
        }
        long version = fields.integer("version", 1, 2);
        Assessment assessment = fields.object("assessment", AssessmentCodec::read);
        String profile = fields.string("profile");
        List<Message> why = fields.objects("why", ITEMS_MAX, MessageCodec::read);
        Determination determination = switch (fields.string("says")) {
            case "owed" -> owed(fields, assessment, profile, why);
            case "not-owed" -> new Determination.NotOwed(assessment, profile, why);
            case "watch" -> new Determination.Watch(assessment, profile, why);
            case "waived" -> new Determination.Waived(
                    owed(fields, assessment, profile, fields.objects("owedWhy", ITEMS_MAX, MessageCodec::read)),
                    fields.object("waiver", DeterminationCodec::waiver),
                    why);
            default -> throw fields.bad("says");
        };
        if (version != version(determination)) {
            throw fields.bad("version");
        }
        return determination;
    }

    private static Json.Builder owed(Json.Builder json, Determination.Owed owed) {
        return json.put("due", owed.due()).put("addressee", write(owed.addressee()));
    }

    private static Determination.Owed owed(Fields fields, Assessment assessment, String profile, List<Message> why)
            throws Malformed {
        return new Determination.Owed(
                assessment,
                profile,
                fields.object("addressee", DeterminationCodec::addressee),
                fields.instant("due"),
                why);
    }

    private static Json write(Addressee addressee) {
        Json.Builder json = Json.object().put("stands", addressee.stands().name());
        return switch (addressee) {
            case Addressee.Party(PartyId party, Addressee.Stands _) ->
                json.put("party", party.value()).build();
            case Addressee.Contact(Text name, String reach, Addressee.Stands _) ->
                json.put("ar", name.ar()).put("en", name.en()).put("reach", reach).build();
        };
    }

    private static Addressee addressee(Fields fields) throws Malformed {
        Addressee.Stands stands = fields.choice("stands", List.of(Addressee.Stands.values()), Enum::name);
        if (fields.has("party")) {
            return new Addressee.Party(fields.value("party", PartyId::new), stands);
        }
        Text name = new Text(fields.string("ar", CHARS_MAX), fields.string("en", CHARS_MAX));
        return new Addressee.Contact(name, fields.string("reach", CHARS_MAX), stands);
    }

    private static Json write(Waiver waiver) {
        Json.Builder json = Json.object();
        if (waiver.approvers().size() == 1) {
            json.put("approver", waiver.approvers().getFirst().value());
        } else {
            json.putStrings("approvers", waiver.approvers().stream().map(PersonId::value).toList());
        }
        return json.put("ground", waiver.ground())
                .put("facts", waiver.facts())
                .put("wording", waiver.wording().name())
                .put("author", waiver.author().value())
                .put("at", waiver.at())
                .put("review", waiver.review())
                .build();
    }

    private static Waiver waiver(Fields fields) throws Malformed {
        return new Waiver(
                fields.string("ground"),
                fields.string("facts", CHARS_MAX),
                fields.choice("wording", List.of(Waiver.Wording.values()), Enum::name),
                fields.value("author", PersonId::new),
                fields.has("approver")
                        ? List.of(fields.value("approver", PersonId::new))
                        : fields.values("approvers", APPROVERS_MAX, PersonId::new),
                fields.instant("at"),
                fields.instant("review"));
    }
}
