package org.nadhir.facts;

import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Text;
import org.nadhir.policy.Risk;

/// The member `risk`: null where nobody raised one.
final class RiskMember {

    private static final int MITIGATIONS_MAX = 100;
    private static final int CHARS_MAX = 1_000;

    private final Names names;

    RiskMember(Names names) {
        this.names = names;
    }

    Risk read(Fields fields) throws Malformed {
        return fields.json("risk") instanceof Json.Null
                ? new Risk.NotRaised()
                : fields.<Risk>object("risk", this::raised);
    }

    private Risk raised(Fields fields) throws Malformed {
        Risk.Level inherent = fields.choice("inherent", List.of(Risk.Level.values()), Risk.Level::word);
        List<Risk.Mitigation> mitigations = fields.objects("mitigations", MITIGATIONS_MAX, RiskMember::mitigation);
        var proposedBy = names.person(fields.string("proposed_by"));
        if (fields.json("decided_by") instanceof Json.Null) {
            if (!(fields.json("residual") instanceof Json.Null)) {
                throw fields.bad("residual");
            }
            return new Risk.Undecided(inherent, mitigations, proposedBy);
        }
        return new Risk.Decided(
                inherent,
                mitigations,
                fields.choice("residual", List.of(Risk.Level.values()), Risk.Level::word),
                proposedBy,
                names.person(fields.string("decided_by")));
    }

    private static Risk.Mitigation mitigation(Fields fields) throws Malformed {
        return new Risk.Mitigation(
                fields.choice("kind", List.of(Risk.Mitigation.Kind.values()), Risk.Mitigation.Kind::word),
                new Text(fields.string("ar", CHARS_MAX), fields.string("en", CHARS_MAX)));
    }
}
