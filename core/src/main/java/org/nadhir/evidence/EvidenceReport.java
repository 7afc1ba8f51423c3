package org.nadhir.evidence;

import java.util.List;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.model.Message;

/// What a check of a bundle found.
///
/// @param holds what was verified, in the order in which it was looked at
/// @param flaws everything that does not hold; empty means that the bundle proves what it says
/// @param steps the receipts that hold: how far the warning came
/// @param dated when it was made; none for a fork, or where the release's record does not hold
public record EvidenceReport(
        List<Message> holds, List<EvidenceFlaw> flaws, List<ReceiptStep> steps, List<Dated> dated) {

    public EvidenceReport {
        holds = List.copyOf(holds);
        flaws = List.copyOf(flaws);
        steps = List.copyOf(steps);
        dated = List.copyOf(dated);
    }

    public boolean isSound() {
        return flaws.isEmpty();
    }

    /// Nobody but the sender says when the release was made: it holds, but for its time.
    public boolean hasGap() {
        return dated.stream().anyMatch(Dated::isGap);
    }
}
