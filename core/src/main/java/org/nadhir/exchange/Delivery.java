package org.nadhir.exchange;

import java.time.Instant;
import org.nadhir.model.PartyId;

/// The attempts to hand one envelope over, and where they stand. Nothing that was sealed is ever without one of
/// these, so nothing can be lost from sight.
public sealed interface Delivery {

    Cargo cargo();

    PartyId recipient();

    /// Sealed and committed, not yet answered. The stored bytes go out again; they are never sealed again.
    ///
    /// @param attempts how often it was offered over the network
    /// @param notBefore when it is offered next
    record Waiting(
            Cargo cargo, PartyId recipient, Envelope envelope, Urgency urgency, int attempts, Instant notBefore)
            implements Delivery {

        /// After this many offers without an answer a person is told. Ours: with the pauses of [Backoff] a quarter of
        /// a minute, well within the ten minutes that FLASH has.
        public static final int ATTEMPTS_BEFORE_SILENT = 3;

        /// The same envelope after an offer that nobody answered; the next comes after a pause of [Backoff].
        public Delivery unanswered(Instant now) {
            // Counted up to a bound: what is offered for years must not overflow.
            int offered = Math.min(attempts, Integer.MAX_VALUE - 1) + 1;
            Instant next = now.plus(Backoff.pause(offered, urgency, envelope.digest()));
            Waiting waiting = new Waiting(cargo, recipient, envelope, urgency, offered, next);
            return offered < ATTEMPTS_BEFORE_SILENT ? waiting : new Silent(waiting);
        }
    }

    /// Answered: a warning by the recipient's signed receipt, a receipt by the sender's taking it.
    record Delivered(Cargo cargo, PartyId recipient) implements Delivery {}

    /// The recipient signed that it will not take it.
    record Refused(Cargo cargo, PartyId recipient, SignedRefusal refusal) implements Delivery {}

    /// Offered again and again, not answered. Still offered, and shown until somebody answers.
    record Silent(Waiting waiting) implements Delivery {

        @Override
        public Cargo cargo() {
            return waiting.cargo();
        }

        @Override
        public PartyId recipient() {
            return waiting.recipient();
        }
    }
}
