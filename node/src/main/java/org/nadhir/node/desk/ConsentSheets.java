package org.nadhir.node.desk;

import java.time.Instant;
import org.nadhir.exchange.OnwardNotice;
import org.nadhir.exchange.WordedRequest;
import org.nadhir.json.Json;
import org.nadhir.node.journal.Consenting;
import org.nadhir.node.journal.Consenting.Answer;
import org.nadhir.node.journal.Consenting.Asked;
import org.nadhir.node.journal.Consenting.Decision;
import org.nadhir.node.journal.Consenting.RefusedCopy;
import org.nadhir.node.journal.Consenting.Told;
import org.nadhir.node.journal.Consenting.Wanted;
import org.nadhir.tearline.Tearline;

/// Consents as a person sees them.
final class ConsentSheets {

    private ConsentSheets() {}

    static Json brief(Consenting row, Instant now) {
        return switch (row) {
            case Asked asked -> Json.object()
                    .put("what", "asked")
                    .put("request", asked.request().hex())
                    .put("party", asked.originator().value())
                    .put("recipient", asked.recipient().value())
                    .put("case", asked.caseId().value())
                    .put("deadline", asked.deadline())
                    .put("state", state(asked, now))
                    .build();
            case Wanted wanted -> wanted(wanted, now).build();
            case RefusedCopy copy -> Json.object()
                    .put("what", "refused-copy")
                    .put("party", copy.from().value())
                    .put("payload", copy.payload().hex())
                    .put("at", copy.at())
                    .build();
            case Told told -> told(told);
        };
    }

    /// With the sentences that the third party would read.
    static Json full(Wanted wanted, Instant now) {
        WordedRequest request = request(wanted);
        Tearline.Texts texts = request.wording().texts();
        return wanted(wanted, now)
                .put("marking", request.wording().marking().label())
                .put("terms", Tearlines.text(texts.terms()))
                .put("headline", Tearlines.text(texts.headline()))
                .put("warning", Tearlines.text(texts.warning()))
                .put("advice", Tearlines.text(texts.advice()))
                .build();
    }

    private static Json.Builder wanted(Wanted wanted, Instant now) {
        WordedRequest request = request(wanted);
        return Json.object()
                .put("what", "wanted")
                .put("request", wanted.digest().hex())
                .put("party", wanted.asker().value())
                .put("recipient", request.onwardTo().value())
                .put("payload", request.payload().hex())
                .put("wording", request.wording().digest().hex())
                .put("deadline", request.deadline())
                .put("state", state(wanted.decision(), request.deadline(), now));
    }

    private static Json told(Told told) {
        OnwardNotice notice = OnwardNotice.read(told.notice())
                .orElseThrow(() -> new IllegalStateException("a notice that was taken cannot be read"));
        return Json.object()
                .put("what", "told")
                .put("party", told.from().value())
                .put("payload", notice.payload().hex())
                .put("by", notice.by().value())
                .put("recipient", notice.onwardTo().value())
                .put("why", notice.why().word())
                .put("at", told.at())
                .build();
    }

    private static WordedRequest request(Wanted wanted) {
        return WordedRequest.read(wanted.request())
                .orElseThrow(() -> new IllegalStateException("a request that was taken cannot be read"));
    }

    private static String state(Asked asked, Instant now) {
        boolean over = now.isAfter(asked.deadline());
        return switch (asked.answer()) {
            case Answer.Open() -> over ? "late" : "asked";
            case Answer.Said said when !said.given() -> "refused";
            case Answer.Said said -> over || said.at().isAfter(asked.deadline()) ? "late" : "given";
        };
    }

    private static String state(Decision decision, Instant deadline, Instant now) {
        return switch (decision) {
            case Decision.Open() -> now.isAfter(deadline) ? "late" : "open";
            case Decision.Half half -> half.given() ? "one-says-yes" : "one-says-no";
            case Decision.Done done -> done.given() ? "given" : "refused";
        };
    }
}
