package org.nadhir.node.desk;

import java.util.List;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.node.api.Answer;
import org.nadhir.node.journal.FiledNotice;
import org.nadhir.notice.Notice;
import org.nadhir.notice.NoticeCodec;
import org.nadhir.notice.NoticeDelivery;
import org.nadhir.notice.NoticeRuling;
import org.nadhir.policy.Finding;
import org.nadhir.tearline.Findings;

/// Notices as the API shows them.
final class NoticeAnswers {

    private NoticeAnswers() {}

    static Json json(FiledNotice filed) {
        return Json.object()
                .put("reference", filed.reference())
                .put("case", filed.caseId().value())
                .put("site", filed.site().value())
                .put("contact", filed.contact())
                .put("to", Tearlines.text(notice(filed).to()))
                .put("digest", digest(filed))
                .put("state", filed.state().word())
                .put("approvals", filed.approvals().size())
                .putArray("deliveries", filed.deliveries(), NoticeAnswers::json)
                .build();
    }

    private static Json json(NoticeDelivery delivery) {
        Json.Builder json = Json.object()
                .put("by", delivery.by().value())
                .put("at", delivery.at())
                .put("manner", delivery.manner().word())
                .put("outcome", delivery.outcome().word());
        switch (delivery.proof()) {
            case NoticeDelivery.Proof.None() -> {}
            case NoticeDelivery.Proof.Kept(var kept) -> json.put("kept", kept.hex());
            case NoticeDelivery.Proof.Repeated(String words) -> json.put("repeated", words);
        }
        return json.build();
    }

    static Answer shown(FiledNotice filed, String done) {
        return Answer.of(
                Json.object().put("state", done).put("notice", json(filed)).build());
    }

    /// With where something is near, for its author.
    static Answer held(FiledNotice filed, Findings findings) {
        return Answer.of(Json.object()
                .put("state", "held")
                .put("notice", json(filed))
                .putArray("leaks", FoundTraces.told(findings.near()), one -> FoundTraces.json(one.leak(), one.what()))
                .build());
    }

    static Answer uncleared(List<Message> missing) {
        return Answer.of(Json.object()
                .put("state", "uncleared")
                .putArray("missing", missing, MessageCodec::write)
                .build());
    }

    /// In the form of a ruling's record, so that one reader shows both.
    static Json ruling(NoticeRuling ruling) {
        Json.Builder json = Json.object()
                .put("type", "notice-ruling")
                .put("at", ruling.at())
                .putArray("findings", ruling.findings(), NoticeAnswers::json);
        return switch (ruling) {
            case NoticeRuling.Leave _ -> json.put("says", "permit").put("approvers", 1).put("agreement", "").build();
            case NoticeRuling.Stopped stopped -> json.put("says", "refusal")
                    .putArray("remedies", stopped.remedies(), MessageCodec::write)
                    .build();
        };
    }

    private static Json json(Finding finding) {
        return Json.object()
                .put("rule", finding.rule())
                .put("verdict", finding.verdict().word())
                .put("says", MessageCodec.write(finding.says()))
                .put("source", finding.source())
                .build();
    }

    static String digest(FiledNotice filed) {
        return filed.bytes().digest().hex();
    }

    private static Notice notice(FiledNotice filed) {
        return switch (NoticeCodec.read(filed.bytes())) {
            case Decoded.Good<Notice>(Notice notice) -> notice;
            case Decoded.Bad<Notice> _ -> throw new IllegalStateException("a filed notice cannot be read");
        };
    }
}
