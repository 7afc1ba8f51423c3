package org.nadhir;

import java.time.Instant;
import java.util.List;
import org.nadhir.exchange.Delivery;
import org.nadhir.model.Message;
import org.nadhir.policy.Refusal;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Withheld;

/// What came of approving a draft.
public sealed interface Approving {

    /// Sealed, committed and in the outbox.
    record Sealed(Delivery.Waiting delivery) implements Approving {}

    /// Somebody's signature is still missing, or does not count.
    record Waits(Withheld missing) implements Approving {}

    /// All that is needed is signed. It leaves at `leaves`, if the policy permits it and the guard finds nothing then:
    /// whoever keeps the clock asks again.
    record Timed(Instant leaves) implements Approving {}

    /// The guard found something near, and not enough persons have cleared it.
    record Uncleared(List<Message> missing) implements Approving {
        public Uncleared {
            missing = List.copyOf(missing);
        }
    }

    /// The policy, asked again at this moment, no longer permits it.
    record Stopped(Refusal refusal) implements Approving {}

    /// The draft is no longer what would be built today, or the guard has learnt something since.
    record Changed(DraftDecision decision) implements Approving {}
}
