package org.nadhir.outcome;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// One thing that a recipient did with a warning, in its own signed words.
public sealed interface Use {

    /// The longest name of another purpose.
    int PURPOSE_CHARS_MAX = 100;

    /// It protected somebody.
    record Protection() implements Use {}

    /// It was told to a third party, which is named: who does not say to whom has not reported.
    record PassedOn(PartyId party, Leave leave) implements Use {}

    /// Nothing was done with it.
    record None() implements Use {}

    /// Something else was done with it.
    ///
    /// @param purpose a word of [org.nadhir.agreement.Purpose] or the recipient's own, 1 to 100 characters
    record Otherwise(String purpose) implements Use {
        public Otherwise {
            if (purpose.isBlank() || purpose.length() > PURPOSE_CHARS_MAX) {
                throw new IllegalArgumentException("another purpose is named in 1 to 100 characters");
            }
        }
    }

    /// By what leave it was passed on, as the recipient sees it.
    sealed interface Leave {

        /// The originator's consent.
        ///
        /// @param answer digest of the signed payload of the originator's answer
        record Consent(Digest answer) implements Leave {}

        /// The agreement lets go on what its marking lets go on.
        record Marking() implements Leave {}

        /// None; an honest report says so.
        record None() implements Leave {}
    }

    /// `protection`, `passed-on`, `none` or `otherwise`.
    default String word() {
        return switch (this) {
            case Protection() -> "protection";
            case PassedOn _ -> "passed-on";
            case None() -> "none";
            case Otherwise _ -> "otherwise";
        };
    }

    /// The member of the signed payload.
    default Json json() {
        Json.Builder json = Json.object().put("use", word());
        return switch (this) {
            case Protection(), None() -> json.build();
            case PassedOn(PartyId party, Leave leave) ->
                json.put("party", party.value()).put("leave", leaveWord(leave)).put("answer", answer(leave)).build();
            case Otherwise(String purpose) -> json.put("purpose", purpose).build();
        };
    }

    static Use read(Fields fields) throws Malformed {
        return switch (fields.choice("use", List.of("protection", "passed-on", "none", "otherwise"), word -> word)) {
            case "protection" -> new Protection();
            case "passed-on" -> new PassedOn(fields.value("party", PartyId::new), leave(fields));
            case "none" -> new None();
            default -> new Otherwise(fields.string("purpose", PURPOSE_CHARS_MAX));
        };
    }

    private static String leaveWord(Leave leave) {
        return switch (leave) {
            case Leave.Consent _ -> "consent";
            case Leave.Marking() -> "marking";
            case Leave.None() -> "none";
        };
    }

    private static String answer(Leave leave) {
        return leave instanceof Leave.Consent(Digest answer) ? answer.hex() : "";
    }

    private static Leave leave(Fields fields) throws Malformed {
        String word = fields.choice("leave", List.of("consent", "marking", "none"), given -> given);
        if (word.equals("consent")) {
            return new Leave.Consent(fields.value("answer", Digest::new));
        }
        if (!fields.string("answer").isEmpty()) {
            throw fields.bad("answer");
        }
        return word.equals("marking") ? new Leave.Marking() : new Leave.None();
    }
}
