package org.nadhir.reports.time;

import org.jspecify.annotations.Nullable;
import org.nadhir.reports.time.Meaning.Part;
import org.nadhir.reports.time.Meaning.Shift;
import org.nadhir.reports.time.Meaning.Unit;
import org.nadhir.reports.time.Words.Hit;

/// So much time from the writer's day on: خلال يومين, بعد ثلاثة أيام, خلال 48 ساعة, "within 48 hours".
///
/// What comes "after two days" may be counted from anything that was told; only where the words around it tell of what
/// is yet to come, it is counted from the writer's day.
final class Ahead {

    /// More of a unit is a figure of speech, or no time.
    static final int AMOUNT_MAX = 999;

    private static final int HOURS_OF_DAY = 24;

    private final Words words;

    Ahead(Words words) {
        this.words = words;
    }

    /// @param word بعد, خلال or their like, at token `i`
    /// @param next the token after it and after "about"
    @Nullable Found arabic(int i, Hit word, int next) {
        Hit dual = words.find(next, Kind.UNIT_DUAL);
        Hit count = words.find(next, Kind.COUNT);
        int number = dual != null ? 2 : count == null ? words.number(next) : count.entry().number();
        int unitAt = count == null ? next + 1 : count.next();
        Hit unit = dual != null ? dual : words.follows(unitAt) ? unit(unitAt) : null;
        if (unit == null || number <= 0 || number > AMOUNT_MAX) {
            return null;
        }
        Hit deixis = words.follows(unit.next()) ? words.find(unit.next(), Kind.DEIXIS) : null;
        boolean coming = deixis != null && deixis.clitic() == 0 && deixis.entry().value().equals("NEXT");
        int to = coming && deixis != null ? deixis.next() : unit.next();
        if (!coming && (deixis != null || new Tense(words).of(i, to) != Tense.Direction.AHEAD)) {
            return null;
        }
        boolean within = words.is(i, Kind.WITHIN);
        return new Found(i, to, word.clitic(), within ? stretch(unit, number) : point(unit, number));
    }

    private @Nullable Hit unit(int i) {
        Hit hours = words.find(i, Kind.HOURS);
        return hours == null ? words.find(i, Kind.UNIT_COUNTED) : hours;
    }

    /// All days from now to then.
    static Meaning stretch(Hit unit, int number) {
        return isHours(unit)
                ? new Meaning.Within((number + HOURS_OF_DAY - 1) / HOURS_OF_DAY)
                : new Meaning.Within(Meaning.Within.days(Unit.valueOf(unit.entry().value()), number));
    }

    /// The day, month or year then.
    static Meaning point(Hit unit, int number) {
        if (isHours(unit)) {
            return stretch(unit, number);
        }
        Unit of = Unit.valueOf(unit.entry().value());
        return switch (of) {
            case WEEK -> new Shift(Unit.DAY, 7 * number, Part.NONE, true, 0);
            case DECADE -> new Meaning.Vague();
            case DAY, MONTH, YEAR -> new Shift(of, number, Part.NONE, false, 0);
        };
    }

    private static boolean isHours(Hit unit) {
        return unit.entry().kind() == Kind.HOURS || unit.entry().value().equals("HOUR");
    }
}
