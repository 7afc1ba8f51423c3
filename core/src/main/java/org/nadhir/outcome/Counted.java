package org.nadhir.outcome;

import org.nadhir.exchange.Outcome;

/// What an outcome says about a judgment that was made before: it counts as one, as zero, or not at all
/// (docs/decisions/0080).
public enum Counted {
    ONE,
    ZERO,
    /// It cannot be told. The number of these is shown beside every score.
    LEFT_OUT;

    /// For "how likely is it?". An averted event is left out: had nobody acted on the warning, it may have happened;
    /// counted as zero, good warnings would spoil their own score, counted as one, so would false ones improve it.
    /// For the same reason "did not occur" counts as zero only where nothing was done for protection.
    public static Counted likelihood(Outcome.Kind kind, boolean measuresTaken) {
        return switch (kind) {
            case OCCURRED_ALTHOUGH_WARNED -> ONE;
            case FALSE -> ZERO;
            case DID_NOT_OCCUR -> measuresTaken ? LEFT_OUT : ZERO;
            case AVERTED, UNKNOWN -> LEFT_OUT;
        };
    }

    /// For "is it credible?": was the threat real. What was averted was; what did not occur may have been.
    public static Counted credibility(Outcome.Kind kind) {
        return switch (kind) {
            case AVERTED, OCCURRED_ALTHOUGH_WARNED -> ONE;
            case FALSE -> ZERO;
            case DID_NOT_OCCUR, UNKNOWN -> LEFT_OUT;
        };
    }
}
