package org.nadhir.reports.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.nadhir.model.TimeExpression.Basis;

/// What relative times are counted from, and how exactly it is known.
///
/// @param latest the last day that it can be: the day itself, or the end of the month or year
/// @param basis how it came to be known
record Reference(LocalDate latest, Precision precision, Basis basis) {

    enum Precision {
        NONE,
        YEAR,
        MONTH,
        DAY
    }

    static final Reference UNKNOWN = new Reference(LocalDate.EPOCH, Precision.NONE, Basis.UNRESOLVED);

    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /// Reads `2025`, `2025-01` or `2025-01-25`; anything else is no reference.
    static Reference of(String iso, Basis basis) {
        if (!ISO.matcher(iso).matches()) {
            return UNKNOWN;
        }
        try {
            return switch (iso.length()) {
                case 4 -> new Reference(LocalDate.of(Integer.parseInt(iso), 12, 31), Precision.YEAR, basis);
                case 7 -> new Reference(YearMonth.parse(iso).atEndOfMonth(), Precision.MONTH, basis);
                default -> new Reference(LocalDate.parse(iso), Precision.DAY, basis);
            };
        } catch (java.time.DateTimeException noSuchDay) {
            return UNKNOWN;
        }
    }

    String iso() {
        return switch (precision) {
            case NONE -> "";
            case YEAR -> Integer.toString(latest.getYear());
            case MONTH -> YearMonth.from(latest).toString();
            case DAY -> latest.toString();
        };
    }

    boolean knows(Precision wanted) {
        return precision.compareTo(wanted) >= 0;
    }

    int year() {
        return latest.getYear();
    }
}
