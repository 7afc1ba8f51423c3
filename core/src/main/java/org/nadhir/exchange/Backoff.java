package org.nadhir.exchange;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.nadhir.model.Digest;

/// How long to wait before the same envelope is offered again. The pause doubles up to a bound that depends on how
/// urgent it is, and of each pause the second half is drawn, so that a partner who comes back is not met by all at the
/// same moment (decision 0130).
///
/// It is drawn from the envelope's digest and the count of attempts: the same state gives the same next state, no
/// random number is spent, and two envelopes have nothing in common: their bytes come from the sealer's randomness.
public final class Backoff {

    /// Ours: a node that restarts is back within it.
    public static final Duration FIRST = Duration.ofSeconds(5);
    /// Ours, for what is urgent and still in time: a twentieth of the ten minutes that FLASH has.
    public static final Duration LONGEST_URGENT = Duration.ofSeconds(30);
    /// Ours: nobody's line is loaded by twelve offers an hour.
    public static final Duration LONGEST_FIRST_DAY = Duration.ofMinutes(5);
    /// Ours: who was away for a day is found within half an hour, and who is away for months costs little.
    public static final Duration LONGEST = Duration.ofMinutes(30);
    /// So many offers that urgently; ours, some ten minutes.
    private static final int URGENT_ATTEMPTS = 24;
    /// So many before the longest pause; ours, about a day.
    private static final int FIRST_DAY_ATTEMPTS = 300;
    private static final int DIGEST_BYTES = 32;
    /// Longer than any pause, drawn delay or cadence: a moment farther away was written by a clock that was wrong.
    private static final Duration UNBELIEVABLE = Duration.ofDays(2);

    private Backoff() {}

    /// The pause after so many offers without an answer.
    ///
    /// @param attempts from 1
    public static Duration pause(int attempts, Urgency urgency, Digest envelope) {
        Duration longest = longest(attempts, urgency);
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 16));
        long millis = (doubled.compareTo(longest) < 0 ? doubled : longest).toMillis();
        byte[] drawn = Digest.of(
                        ByteBuffer.allocate(DIGEST_BYTES + Integer.BYTES)
                                .put(envelope.bytes())
                                .putInt(attempts)
                                .array())
                .bytes();
        long half = millis / 2;
        return Duration.ofMillis(half + Math.floorMod(ByteBuffer.wrap(drawn).getLong(), half + 1));
    }

    private static Duration longest(int attempts, Urgency urgency) {
        if (urgency.isUrgent() && attempts <= URGENT_ATTEMPTS) {
            return LONGEST_URGENT;
        }
        return attempts <= FIRST_DAY_ATTEMPTS ? LONGEST_FIRST_DAY : LONGEST;
    }

    /// Whether what may not be offered before `notBefore` may be offered now. A clock that was far ahead and was set
    /// right must hold nothing back for years.
    ///
    /// @param attempts offers so far; after the first no pause is longer than [#LONGEST]
    public static boolean isDue(Instant notBefore, int attempts, Instant now) {
        Duration most = attempts > 0 ? LONGEST : UNBELIEVABLE;
        return !notBefore.isAfter(now) || notBefore.isAfter(now.plus(most));
    }
}
