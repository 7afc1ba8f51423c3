package org.nadhir.model;

import java.util.List;

/// A point or stretch of time that a report names.
///
/// @param value ISO 8601 (`2025-01-11`, `2025-01`, `2025`, `A/B`), or empty when it cannot be resolved;
///     in a conflict the reading that the reader proposes, or empty
/// @param candidates in a conflict every possible reading; of a weekday that nothing places before or after the report,
///     both days that it can be; otherwise empty
/// @param basis what the value rests on
/// @param vague neither explicit nor plainly resolvable ("recently", "for a long time")
/// @param conflict why the readings exclude each other, or [Conflict#NONE]
public record TimeExpression(
        Span span, String value, List<String> candidates, Basis basis, boolean vague, Conflict conflict) {

    public TimeExpression {
        candidates = List.copyOf(candidates);
    }

    /// Where the value's year, month and day come from.
    public enum Basis {
        EXPLICIT,
        /// Counted from the reference date that was given with the report.
        GIVEN_REFERENCE,
        /// Counted from a reference date that the reader inferred from the text.
        INFERRED_REFERENCE,
        /// The year was lent by a dated event that another report names.
        BORROWED,
        UNRESOLVED
    }

    /// Why the readings of an expression exclude each other.
    public enum Conflict {
        NONE,
        /// Two month names side by side that are different months.
        MONTH_NAMES,
        /// A weekday that the date does not fall on.
        WEEKDAY,
        /// One act with two times that exclude each other.
        TWO_TIMES
    }

    public boolean isConflict() {
        return conflict != Conflict.NONE;
    }
}
