package org.nadhir.policy;

import org.nadhir.json.Json;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PartyId;

/// A ruling as it is recorded for those who ask later why. Only written: a ruling is never read back to be used,
/// the policy is asked again.
public final class RulingRecord {

    private RulingRecord() {}

    public static Json write(Ruling ruling) {
        Request request = ruling.request();
        Json.Builder json = Json.object()
                .put("type", "ruling")
                .put("version", 2)
                .put("case", request.determination().assessment().caseId().value())
                .putStrings("recipients", request.recipients().stream().map(PartyId::value).toList())
                .put("sharing", request.sharing().word())
                .put("asker", request.asker().person().value())
                .put("purpose", request.purpose().word())
                .put("subject", request.subject().word())
                .put("marking", ruling.marking().label())
                .put("exigency", exigency(request.exigency()))
                .put("at", ruling.at())
                .putArray("findings", ruling.findings(), RulingRecord::write);
        return switch (ruling) {
            case Permit permit -> json.put("says", "permit")
                    .put("agreement", permit.agreementId().value())
                    .put("revision", permit.revision())
                    .put("approvers", permit.approversNeeded())
                    .build();
            case Refusal refusal -> json.put("says", "refusal")
                    .putArray("remedies", refusal.remedies(), MessageCodec::write)
                    .build();
        };
    }

    private static String exigency(Invocation invocation) {
        return switch (invocation) {
            case Invocation.None() -> "none";
            case Invocation.ByAuthor(var author, String reason) -> "invoked";
            case Invocation.Alone(var author, String reason) -> "alone";
        };
    }

    private static Json write(Finding finding) {
        return Json.object()
                .put("rule", finding.rule())
                .put("verdict", finding.verdict().word())
                .put("says", MessageCodec.write(finding.says()))
                .put("source", finding.source())
                .build();
    }
}
