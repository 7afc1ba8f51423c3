package org.nadhir.model;

import java.util.List;

/// Two or more places, in one report or several, that cannot all be right as they stand. A person closes it.
///
/// @param candidates the readings that exclude each other, as ISO dates, counts or slugs
public record Contradiction(Kind kind, Grade grade, List<Place> places, List<String> candidates) {

    public Contradiction {
        places = List.copyOf(places);
        candidates = List.copyOf(candidates);
    }

    /// The words of one report that take part in it.
    public record Place(ReportId report, Span span) {}

    /// What the places disagree about.
    public enum Kind {
        MONTH_NAMES,
        WEEKDAY,
        TWO_TIMES,
        DATE,
        COUNT,
        LOCATION,
        SPEAKER,
        CREDIT
    }

    /// Hard: they cannot all be true. Soft: they can, but a person should look.
    public enum Grade {
        HARD,
        SOFT
    }
}
