package org.nadhir.evidence;

import java.util.List;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.model.Message;

/// What a check of a bundle found.
///
/// @param holds what was verified, in the order in which it was looked at
/// @param flaws everything that does not hold; empty means that the bundle proves what it says
/// @param steps the receipts that hold: how far the warning came
public record EvidenceReport(List<Message> holds, List<EvidenceFlaw> flaws, List<ReceiptStep> steps) {

    public EvidenceReport {
        holds = List.copyOf(holds);
        flaws = List.copyOf(flaws);
        steps = List.copyOf(steps);
    }

    public boolean isSound() {
        return flaws.isEmpty();
    }
}
