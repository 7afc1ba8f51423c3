package org.nadhir.node.parties;

import java.time.Instant;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.TierHistory;
import org.nadhir.json.Json;

/// How an agreement is told to a person's program.
final class AgreementJson {

    private AgreementJson() {}

    /// One line of the list.
    static Json line(Agreement agreement, TierHistory history, Instant now) {
        return Json.object()
                .put("agreement", agreement.id().value())
                .put("revision", agreement.revision())
                .put("kind", agreement.kind().word())
                .putStrings("parties", agreement.parties().stream().map(member -> member.party().value()).toList())
                .put("tier", history.tierAt(now).word())
                .put("most", agreement.tier().word())
                .put("ceiling", agreement.ceiling().label())
                .put("holds", agreement.holdsAt(now))
                .put("from", agreement.from())
                .put("until", agreement.until())
                .build();
    }
}
