package org.nadhir.exchange;

import java.time.Instant;
import java.util.Comparator;
import org.nadhir.tearline.Precedence;

/// How soon an envelope must be answered. Stays in the sender's node: in what travels nothing tells whether a warning
/// was owed.
///
/// @param owed whether a duty to warn asks for it; such envelopes go before all others
/// @param due when the first receipt should be here; after that it is late, escalates, and stays visible
public record Urgency(Precedence precedence, boolean owed, Instant due) implements Comparable<Urgency> {

    private static final Comparator<Urgency> ORDER = Comparator.<Urgency, Boolean>comparing(urgency -> !urgency.owed)
            .thenComparing(Urgency::precedence)
            .thenComparing(Urgency::due);

    /// Of a warning that may leave at `notBefore`.
    public static Urgency of(Precedence precedence, boolean owed, Instant notBefore) {
        return new Urgency(precedence, owed, notBefore.plus(precedence.within()));
    }

    /// Of what goes back or is said beside warnings: receipts and statements. Ours.
    public static Urgency ofAnswer(Instant notBefore) {
        return of(Precedence.ROUTINE, false, notBefore);
    }

    /// Whether it may not wait behind others: it has a lane of its own to each partner, and workers kept for it.
    public boolean isUrgent() {
        return owed || precedence.compareTo(Precedence.IMMEDIATE) <= 0;
    }

    /// What goes first is smaller.
    @Override
    public int compareTo(Urgency other) {
        return ORDER.compare(this, other);
    }
}
