package org.nadhir.node.parties;

import java.time.Instant;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.Milestone;
import org.nadhir.agreement.TierHistory;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;

/// How an agreement and its present state are told to a person's program.
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

    /// What follows from all that was said of it.
    static Json present(TierHistory history, Instant now) {
        Agreement agreement = history.agreement();
        return Json.object()
                .put("now", now)
                .put("tier", history.tierAt(now).word())
                .putArray("milestones", agreement.terms().milestones(), milestone -> milestone(history, milestone, now))
                .putArray("unsettled", history.unsettledAt(now), AgreementJson::unsettled)
                .putArray("promises", agreement.parties(), member -> promises(history, member.party(), now))
                .build();
    }

    private static Json milestone(TierHistory history, Milestone milestone, Instant now) {
        return Json.object()
                .put("id", milestone.id())
                .put("reached", history.reachedAt(now).contains(milestone))
                .putStrings("by", history.sayReached(milestone.id(), now).stream().map(PartyId::value).toList())
                .build();
    }

    private static Json unsettled(Noted word) {
        Json.Builder json = Json.object().put("teller", word.by().value()).put("at", word.said());
        AgreementStatementCodec.says(json, word.says());
        return json.build();
    }

    private static Json promises(TierHistory history, PartyId party, Instant now) {
        return Json.object()
                .put("party", party.value())
                .putArray("assurances", history.promises(party, now), promise -> Json.object()
                        .put("assurance", promise.assurance().word())
                        .put("state", promise.state().word())
                        .build())
                .build();
    }
}
