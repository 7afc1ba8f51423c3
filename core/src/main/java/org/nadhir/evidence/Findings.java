package org.nadhir.evidence;

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

    EvidenceReport report() {
        return new EvidenceReport(holds, flaws, steps);
    }

    static String statement(int index) {
        return "statements[" + index + ']';
    }
}
