package org.nadhir.node.journal;

import java.time.Instant;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.CaseId;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;

/// A release of ours as it stands in the store.
///
/// @param statement the signed warning, kept raw
/// @param approvals signed approvals, author's and approvers', kept raw
/// @param support what vouches for it as of then: cards, agreement, roster entries of the signers, kept raw
/// @param leaf index of its leaf in the internal ledger
public record Released(
        ReleaseId id,
        CaseId caseId,
        PartyId recipient,
        long sequence,
        Digest payload,
        Digest envelope,
        Bytes statement,
        List<Bytes> approvals,
        List<Bytes> support,
        long leaf,
        Instant at) {

    private static final int APPROVALS_MAX = 32;

    public Released {
        approvals = List.copyOf(approvals);
        support = List.copyOf(support);
    }

    Json json() {
        return Json.object()
                .put("release", id.value())
                .put("case", caseId.value())
                .put("recipient", recipient.value())
                .put("sequence", sequence)
                .put("payload", payload.hex())
                .put("envelope", envelope.hex())
                .put("statement", statement.base64())
                .putStrings("approvals", approvals.stream().map(Bytes::base64).toList())
                .putStrings("support", support.stream().map(Bytes::base64).toList())
                .put("leaf", leaf)
                .put("at", at)
                .build();
    }

    static Released read(Fields fields) throws Malformed {
        return new Released(
                fields.value("release", ReleaseId::new),
                fields.value("case", CaseId::new),
                fields.value("recipient", PartyId::new),
                fields.integer("sequence", 1, Json.Num.INTEGER_MAX),
                fields.value("payload", Digest::new),
                fields.value("envelope", Digest::new),
                fields.value("statement", Bytes::ofBase64),
                fields.values("approvals", APPROVALS_MAX, Bytes::ofBase64),
                fields.values("support", 2 * APPROVALS_MAX, Bytes::ofBase64),
                fields.integer("leaf", 0, Json.Num.INTEGER_MAX),
                fields.instant("at"));
    }
}
