package org.nadhir.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.Json;

/// One figure.
///
/// @param measure what was measured
/// @param on on what: how much of it, how often
/// @param value the figure, or null where there is none; `note` then says why
/// @param bar what it must be, or null where nothing is demanded of it
/// @param meets whether it is; null where there is no bar, or where only others can measure it: `note` says which
/// @param note how to read it; never empty
/// @param entry what of the product was called, as another module calls it
public record Row(
        String measure,
        String on,
        @Nullable Double value,
        String unit,
        @Nullable Bar bar,
        @Nullable Boolean meets,
        String note,
        String entry) {

    static final String FOR_OTHERS = "only others can measure it: ";

    /// Digits that are kept: what lies behind them is noise.
    private static final MathContext DIGITS = new MathContext(4);

    public Row {
        boolean complete = Stream.of(measure, on, unit, note, entry).noneMatch(String::isBlank);
        if (!complete || (meets != null && bar == null)) {
            throw new IllegalArgumentException("a row says what, on what, in which unit and how to read it");
        }
    }

    /// A figure that must meet `bar`.
    public static Row of(String measure, String on, double value, String unit, Bar bar, String note, String entry) {
        return new Row(measure, on, value, unit, bar, bar.isMetBy(value), note, entry);
    }

    /// A figure of which nothing is demanded.
    public static Row plain(String measure, String on, double value, String unit, String note, String entry) {
        return new Row(measure, on, value, unit, null, null, "no bar, for information; " + note, entry);
    }

    /// A figure that this run could not get. Where a bar stands, it is missed: what was not shown does not hold.
    public static Row missing(String measure, String on, String unit, @Nullable Bar bar, String why, String entry) {
        return new Row(measure, on, null, unit, bar, bar == null ? null : false, "not measured: " + why, entry);
    }

    /// A figure that only others can measure: nobody here has looked, and nothing is claimed.
    ///
    /// @param why who must measure it, and how
    public static Row forOthers(String measure, String on, String unit, Bar bar, String why, String entry) {
        return new Row(measure, on, null, unit, bar, null, FOR_OTHERS + why, entry);
    }

    Json json() {
        return Json.object()
                .put("measure", measure)
                .put("on", on)
                .put("value", value == null ? new Json.Null() : new Json.Num(rounded(value)))
                .put("unit", unit)
                .put("bar", bar == null ? new Json.Null() : Json.of(bar.text()))
                .put("meets", meets == null ? new Json.Null() : Json.of(meets))
                .put("note", note)
                .put("entry", entry)
                .build();
    }

    /// The value as people read it: counts in full, the rest with four digits.
    String figure() {
        if (value == null) {
            return "–";
        }
        double shown = rounded(value);
        return shown == Math.rint(shown) && Math.abs(shown) < 1e15
                ? "%,d".formatted((long) shown)
                : new BigDecimal(Double.toString(shown)).stripTrailingZeros().toPlainString();
    }

    String verdict() {
        if (meets == null) {
            return "";
        }
        return meets ? "yes" : "NO";
    }

    private static double rounded(double value) {
        boolean count = value == Math.rint(value);
        return count ? value : new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
