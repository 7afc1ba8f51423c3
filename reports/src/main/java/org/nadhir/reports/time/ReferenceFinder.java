package org.nadhir.reports.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.nadhir.model.TimeExpression.Basis;
import org.nadhir.reports.time.Meaning.Calendar;
import org.nadhir.reports.time.Meaning.Deixis;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Meaning.Years;

/// Infers from a text alone when it was written: the newest thing that it dates.
///
/// A day with its year is that day, moved on by days without a year that lie near it. A month or part of a year tells
/// only the year. Where the newest thing is a bare year, or nothing is dated, nothing is inferred.
final class ReferenceFinder {

    private static final int HALF_A_YEAR = 183;
    private static final int SOON = 31;

    private LocalDate newestDay = LocalDate.MIN;
    private int newestPart;
    private int referenceOfPart;
    private int newestYear;

    private ReferenceFinder() {}

    static Reference find(List<Meaning> meanings) {
        ReferenceFinder finder = new ReferenceFinder();
        meanings.forEach(finder::see);
        return finder.reference(meanings);
    }

    private void see(Meaning meaning) {
        switch (meaning) {
            case Meaning.Known known when known.value().length() == 10 -> day(LocalDate.parse(known.value()));
            case Calendar c when c.year() > 0 && c.other() == 0 && !c.hijri() -> calendar(c);
            case Calendar c when c.year() > 0 && c.hijri() && c.day() > 0 -> {
                String iso = HijriYears.iso(c, Reference.UNKNOWN);
                if (!iso.isEmpty()) {
                    day(LocalDate.parse(iso));
                }
            }
            case Years y when !y.hijri() && !y.vague() -> {
                newestYear = Math.max(newestYear, y.to());
                if (y.part() != Part.NONE && y.to() >= newestPart) {
                    part(y.to(), y.part() == Part.END);
                }
            }
            case Meaning.Range range -> {
                see(range.from());
                see(range.to());
            }
            default -> {
                // Says nothing of the year.
            }
        }
    }

    private void calendar(Calendar c) {
        try {
            if (c.day() > 0) {
                day(LocalDate.of(c.year(), c.month(), c.day()));
            } else {
                part(c.year(), c.month() >= 11);
            }
        } catch (DateTimeException noSuchDay) {
            // A day that does not exist dates nothing.
        }
    }

    private void day(LocalDate day) {
        newestDay = day.isAfter(newestDay) ? day : newestDay;
        newestYear = Math.max(newestYear, day.getYear());
    }

    /// Whoever names the end of a year by its number writes in the next.
    private void part(int year, boolean end) {
        if (year >= newestPart) {
            newestPart = year;
            referenceOfPart = Math.max(referenceOfPart, end ? year + 1 : year);
        }
        newestYear = Math.max(newestYear, year);
    }

    private Reference reference(List<Meaning> meanings) {
        boolean hasDay = !newestDay.equals(LocalDate.MIN);
        if (hasDay && newestDay.getYear() >= newestYear) {
            LocalDate latest = newestDay;
            for (Meaning meaning : meanings) {
                LocalDate near = near(meaning);
                latest = near.isAfter(latest) ? near : latest;
            }
            return new Reference(latest, Reference.Precision.DAY, Basis.INFERRED_REFERENCE);
        }
        if (newestPart > 0 && newestPart >= newestYear) {
            return Reference.of(Integer.toString(referenceOfPart), Basis.INFERRED_REFERENCE);
        }
        return Reference.UNKNOWN;
    }

    /// A day without a year, in the year that brings it nearest to the newest dated day; [LocalDate#MIN] for others.
    private LocalDate near(Meaning meaning) {
        if (!(meaning instanceof Calendar c)
                || c.year() > 0
                || c.day() == 0
                || c.other() > 0
                || c.hijri()
                || c.ofYear() != Deixis.NONE
                || c.deixis() == Deixis.NEXT) {
            return LocalDate.MIN;
        }
        for (int year = newestDay.getYear() + 1; year >= newestDay.getYear() - 1; year--) {
            YearMonth month = YearMonth.of(year, c.month());
            LocalDate then = month.atDay(Math.min(c.day(), month.lengthOfMonth()));
            long days = then.toEpochDay() - newestDay.toEpochDay();
            boolean fits = c.weekday() > 0 && then.getDayOfWeek().getValue() == c.weekday();
            if (Math.abs(days) <= HALF_A_YEAR && (days <= SOON || fits || c.deixis() == Deixis.THIS)) {
                return then;
            }
        }
        return LocalDate.MIN;
    }
}
