package org.nadhir.exchange;

import java.time.Duration;
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
    record Waiting(Cargo cargo, PartyId recipient, Envelope envelope, int attempts, Instant notBefore)
            implements Delivery {

        /// After this many offers without an answer a person is told. Ours: with the pauses below about 35 seconds,
        /// well within the ten minutes that FLASH has.
        public static final int ATTEMPTS_BEFORE_SILENT = 3;

        private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
        private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

        /// The same envelope after an offer that nobody answered: the pause doubles, up to five minutes.
        public Delivery unanswered(Instant now) {
            Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 16));
            Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            Waiting next = new Waiting(cargo, recipient, envelope, attempts + 1, now.plus(pause));
            return next.attempts < ATTEMPTS_BEFORE_SILENT ? next : new Silent(next);
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
