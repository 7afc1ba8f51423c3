package org.nadhir.bench.sim;

import java.util.Locale;

/// What breaks.
enum Fault {
    /// On the way there: nobody answers.
    DROPPED,
    /// It arrives; the answer does not come back.
    ANSWER_DROPPED,
    DOUBLED,
    /// Arrives minutes to weeks later, overtaken by others.
    DELAYED,
    BIT_FLIPPED,
    ANSWER_BIT_FLIPPED,
    TRUNCATED,
    REPLAYED,
    ONE_WAY_CUT,
    CLOCK_JUMPED,
    CLOCK_BACK,
    CLOCK_DRIFTS,
    DIED_BEFORE_COMMIT,
    DIED_IN_COMMIT,
    DIED_AFTER_COMMIT,
    DISK_FULL,
    DISK_FAILED,
    CARRIED_TWICE,
    CARRIED_LATE,
    CARRIED_WRONGLY,
    /// The faulty node only: it goes on from an old backup.
    ROLLED_BACK,
    /// The faulty node only: words that no honest node would say.
    FORGED,
    /// A person does again what was done already, or too early.
    OPERATOR_AGAIN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
