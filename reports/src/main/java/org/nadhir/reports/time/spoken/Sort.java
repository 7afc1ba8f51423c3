package org.nadhir.reports.time.spoken;

/// What sort of time is asked for. The same words can be several: "in two weeks" is a day, a stretch and a length.
public enum Sort {
    DAY("day"),
    STRETCH("stretch"),
    LENGTH("length"),
    CLOCK("clock"),
    CLOCK_STRETCH("clockstretch"),
    HOLIDAY("holiday");

    private final String rule;

    Sort(String rule) {
        this.rule = rule;
    }

    /// The name of its rules in `rules.txt`.
    String rule() {
        return rule;
    }
}
