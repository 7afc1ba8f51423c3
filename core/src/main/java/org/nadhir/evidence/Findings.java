package org.nadhir.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.model.Message;

/// Collects what one check finds.
final class Findings {

    private final List<Message> holds = new ArrayList<>();
    private final List<EvidenceFlaw> flaws = new ArrayList<>();
    private final List<ReceiptStep> steps = new ArrayList<>();
    private final List<Instant> shown = new ArrayList<>();
    private final List<Dated> dated = new ArrayList<>();

    void holds(String key, String... arguments) {
        holds.add(Message.of("evidence.holds." + key, arguments));
    }

    void flaw(String part, Why why) {
        flaws.add(new EvidenceFlaw(part, why));
    }

    /// Notes a flaw unless `condition` holds; gives the condition back.
    boolean require(boolean condition, String part, Why why) {
        if (!condition) {
            flaw(part, why);
        }
        return condition;
    }

    void step(ReceiptStep step) {
        steps.add(step);
    }

    boolean has(ReceiptStep step) {
        return steps.contains(step);
    }

    /// The recipient's signed word that the release existed then.
    void shown(Instant at) {
        shown.add(at);
    }

    /// Notes the sender's word against all that was shown.
    void dated(Instant own) {
        dated.add(Dated.of(own, shown));
    }

    EvidenceReport report() {
        return new EvidenceReport(holds, flaws, steps, dated);
    }

    static String statement(int index) {
        return "statements[" + index + ']';
    }
}
