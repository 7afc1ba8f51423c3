package org.nadhir.exchange;

import java.util.Locale;
import java.util.Optional;

/// Why a node refuses an envelope. The reason is signed; it says nothing of what the node knows or holds.
public enum RefusalReason {
    /// Not an envelope, sealed to another key, or altered on the way: these cannot be told apart, and must not be.
    NOT_FOR_US_OR_ALTERED(false),
    /// Opened, but what is inside is not one of our signed statements.
    MALFORMED(false),
    /// Signed by nobody whose card was confirmed here.
    UNKNOWN_PARTNER(false),
    /// The signature does not hold under the partner's card.
    BAD_SIGNATURE(false),
    /// Names another recipient inside the signed bytes: somebody sealed a partner's words anew.
    WRONG_RECIPIENT(false),
    /// Came over a partner's connection but is signed by somebody else.
    WRONG_SENDER(false),
    /// A number already used by that sender for other words: signed proof of a fork.
    FORK(false),
    NO_AGREEMENT(false),
    AGREEMENT_NOT_VALID(false),
    /// Outside what the agreement allows: purpose, marking or kind.
    OUTSIDE_AGREEMENT(false),
    /// It rests on a third party's release, and the leave to pass it on is missing or does not verify. The first
    /// version of the refusal has no word for this, so it stands in the second.
    CONSENT_MISSING(false),
    /// One side is an exercise node and the other is not.
    EXERCISE_MIXED(false),
    TOO_LARGE(false),
    /// No room or time now; the same bytes may come again later.
    BUSY(true);

    private final boolean retry;

    RefusalReason(boolean retry) {
        this.retry = retry;
    }

    /// Whether the same bytes may be accepted later.
    public boolean retry() {
        return retry;
    }

    /// The version of the refusal that first had a word for this reason.
    int version() {
        return this == CONSENT_MISSING ? 2 : 1;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RefusalReason> ofLabel(String label) {
        for (RefusalReason reason : values()) {
            if (reason.label().equals(label)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
