package org.nadhir.facts;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Signatures;
import org.nadhir.policy.Signoff;

/// The members that say who stands for the question: the exigency clause invoked, and who signed which text.
final class SignatureMembers {

    private static final int REASON_CHARS_MAX = 4_000;

    private final Names names;

    SignatureMembers(Names names) {
        this.names = names;
    }

    Invocation exigency(Fields request) throws Malformed {
        if (request.json("exigency") instanceof Json.Null) {
            return new Invocation.None();
        }
        return request.<Invocation>object("exigency", fields -> {
            var by = names.person(fields.string("by"));
            String reason = fields.string("reason", REASON_CHARS_MAX);
            return fields.bool("alone") ? new Invocation.Alone(by, reason) : new Invocation.ByAuthor(by, reason);
        });
    }

    /// The member `approvals`: null before anything is written, else the text that would go out and who signed what.
    Signatures signatures(Fields fields, List<FactsReader.Named> roles) throws Malformed {
        if (fields.json("approvals") instanceof Json.Null) {
            return new Signatures.NotAsked();
        }
        return fields.<Signatures>object("approvals", given -> new Signatures.Given(
                names.digest(given.string("text")),
                names.person(given.string("author")),
                given.objects("signed", FactsReader.ITEMS_MAX, signed -> signoff(signed, roles))));
    }

    private Signoff signoff(Fields fields, List<FactsReader.Named> roles) throws Malformed {
        String person = fields.string("person");
        return new Signoff(
                names.person(person),
                fields.choice("as", List.of(Signoff.Part.values()), Signoff.Part::word),
                names.digest(fields.string("text")),
                Moments.read(fields, "at"),
                FactsReader.rolesOf(person, roles));
    }
}
