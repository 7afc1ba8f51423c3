package org.nadhir.agreement;

import java.util.List;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// The bytes of an [AgreementStatement] (`docs/formats.md`, Words on an agreement): canonical JSON, one form for each.
public final class AgreementStatementCodec {

    public static final int BYTES_MAX = 2 * 1024;

    private AgreementStatementCodec() {}

    public static Bytes write(AgreementStatement statement) {
        Json.Builder json = Json.object()
                .put("type", type(statement.says()))
                .put("version", 1)
                .put("agreement", statement.agreement().value())
                .put("revision", statement.revision())
                .put("from", statement.from().value())
                .put("to", statement.to().value())
                .put("at", statement.said());
        says(json, statement.says());
        return Bytes.of(CanonicalWriter.write(json.build()));
    }

    /// Writes what is said as members of an object; the word stands under `says`.
    public static void says(Json.Builder json, Says says) {
        switch (says) {
            case Says.Reached(String milestone) -> json.put("says", "reached").put("milestone", milestone);
            case Says.Broken(PartyId by, Clause clause) -> {
                json.put("says", "broken").put("party", by.value());
                switch (clause) {
                    case Clause.OfMilestone(String id) -> json.put("milestone", id);
                    case Clause.OfDuty duty -> json.put("duty", duty.word());
                }
            }
            case Says.Suspended() -> json.put("says", "suspended");
            case Says.Resumed() -> json.put("says", "resumed");
            case Says.Asked(PartyId of, Assurance assurance) ->
                json.put("says", "asked").put("party", of.value()).put("assurance", assurance.word());
            case Says.Given(Assurance assurance) -> json.put("says", "given").put("assurance", assurance.word());
            case Says.NotKept(PartyId by, Assurance assurance) ->
                json.put("says", "not-kept").put("party", by.value()).put("assurance", assurance.word());
        }
    }

    /// Reads what [#write] writes, and nothing else.
    public static Decoded<AgreementStatement> read(Bytes bytes) {
        Decoded<AgreementStatement> decoded = Decoded.of(bytes.toArray(), BYTES_MAX, AgreementStatementCodec::decode);
        return decoded instanceof Decoded.Good<AgreementStatement>(AgreementStatement statement)
                        && !write(statement).equals(bytes)
                ? new Decoded.Bad<>(Flaw.NOT_CANONICAL, "$")
                : decoded;
    }

    /// A word with both of its times, as a node keeps it and shows it; no format of what parties sign.
    public static Json noted(Noted word) {
        return word(word).put("known", word.known()).build();
    }

    /// What is said and by whom, without when it became known: the same for the same word.
    public static Json.Builder word(Noted word) {
        Json.Builder json = Json.object()
                .put("agreement", word.agreement().value())
                .put("revision", word.revision())
                .put("by", word.by().value())
                .put("at", word.said());
        says(json, word.says());
        return json;
    }

    /// Reads what [#noted(Noted)] writes.
    ///
    /// @throws Malformed where it is none
    public static Noted noted(Fields fields) throws Malformed {
        return new Noted(
                fields.value("agreement", AgreementId::new),
                (int) fields.integer("revision", 1, 1_000_000),
                fields.value("by", PartyId::new),
                says(fields),
                fields.instant("at"),
                fields.instant("known"));
    }

    private static AgreementStatement decode(Fields fields) throws Malformed {
        String type = fields.string("type");
        fields.integer("version", 1, 1);
        Says says = says(fields);
        if (!type.equals(type(says))) {
            throw fields.bad("type");
        }
        return new AgreementStatement(
                fields.value("agreement", AgreementId::new),
                (int) fields.integer("revision", 1, 1_000_000),
                fields.value("from", PartyId::new),
                fields.value("to", PartyId::new),
                says,
                fields.instant("at"));
    }

    /// Reads what [#says(Json.Builder, Says)] writes.
    ///
    /// @throws Malformed where a member is missing or has no such value
    public static Says says(Fields fields) throws Malformed {
        return switch (fields.string("says")) {
            case "reached" -> new Says.Reached(milestone(fields));
            case "broken" -> new Says.Broken(fields.value("party", PartyId::new), clause(fields));
            case "suspended" -> new Says.Suspended();
            case "resumed" -> new Says.Resumed();
            case "asked" -> new Says.Asked(fields.value("party", PartyId::new), assurance(fields));
            case "given" -> new Says.Given(assurance(fields));
            case "not-kept" -> new Says.NotKept(fields.value("party", PartyId::new), assurance(fields));
            default -> throw fields.bad("says");
        };
    }

    private static Clause clause(Fields fields) throws Malformed {
        return fields.has("milestone")
                ? new Clause.OfMilestone(milestone(fields))
                : fields.choice("duty", List.of(Clause.OfDuty.values()), Clause.OfDuty::word);
    }

    private static String milestone(Fields fields) throws Malformed {
        return fields.string("milestone", 64);
    }

    private static Assurance assurance(Fields fields) throws Malformed {
        return fields.choice("assurance", List.of(Assurance.values()), Assurance::word);
    }

    private static String type(Says says) {
        return switch (says) {
            case Says.Reached _, Says.Broken _, Says.Suspended _, Says.Resumed _ -> "tier";
            case Says.Asked _, Says.Given _, Says.NotKept _ -> "assurance";
        };
    }
}
