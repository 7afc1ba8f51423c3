package org.nadhir.reports.time;

import java.util.List;
import org.nadhir.model.TimeExpression;
import org.nadhir.model.TimeExpression.Conflict;

/// Proposes a reading for a conflict where other mentions name exactly one of its readings.
final class Support {

    private Support() {}

    /// @param others the mentions that may speak for a reading
    static List<TimeExpression> propose(List<TimeExpression> times, List<TimeExpression> others) {
        return times.stream().map(time -> propose(time, others)).toList();
    }

    private static TimeExpression propose(TimeExpression time, List<TimeExpression> others) {
        if ((time.conflict() != Conflict.MONTH_NAMES && time.conflict() != Conflict.WEEKDAY)
                || !time.value().isEmpty()) {
            return time;
        }
        List<String> supported = time.candidates().stream()
                .filter(reading -> others.stream()
                        .anyMatch(other -> !other.isConflict() && other.value().equals(reading)))
                .distinct()
                .toList();
        return supported.size() == 1 ? with(time, supported.getFirst()) : time;
    }

    static TimeExpression with(TimeExpression time, String value) {
        return new TimeExpression(
                time.span(), value, time.candidates(), time.basis(), time.vague(), time.conflict());
    }
}
