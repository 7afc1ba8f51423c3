package org.nadhir.reports.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.model.TimeExpression;

/// A stretch of days, both ends included.
public record When(LocalDate first, LocalDate last) {

    /// Reads `2025-01-11`, `2025-01`, `2025` and ranges `A/B`; empty for anything else.
    public static Optional<When> of(String iso) {
        try {
            int slash = iso.indexOf('/');
            if (slash > 0) {
                Optional<When> from = of(iso.substring(0, slash));
                Optional<When> to = of(iso.substring(slash + 1));
                return from.isPresent() && to.isPresent() && !to.get().last.isBefore(from.get().first)
                        ? Optional.of(new When(from.get().first, to.get().last))
                        : Optional.empty();
            }
            return switch (iso.length()) {
                case 4 -> {
                    int year = Integer.parseInt(iso);
                    yield Optional.of(new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(iso);
                    yield Optional.of(new When(month.atDay(1), month.atEndOfMonth()));
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(iso);
                    yield Optional.of(new When(day, day));
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Every reading that an expression admits.
    static List<When> readings(TimeExpression time) {
        List<When> readings = new ArrayList<>();
        of(time.value()).ifPresent(readings::add);
        for (String candidate : time.candidates()) {
            of(candidate).ifPresent(readings::add);
        }
        return readings;
    }

    public boolean overlaps(When other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /// The same with `days` more room on both sides.
    public When widened(int days) {
        return new When(first.minusDays(days), last.plusDays(days));
    }

    /// Whether the two overlap where one has so many days more room on both sides.
    boolean isWithin(int days, When other) {
        return first.toEpochDay() - days <= other.last.toEpochDay()
                && other.first.toEpochDay() <= last.toEpochDay() + days;
    }

    /// How many days lie between its first and its last.
    long days() {
        return last.toEpochDay() - first.toEpochDay();
    }

    public boolean isDay() {
        return first.equals(last);
    }
}
