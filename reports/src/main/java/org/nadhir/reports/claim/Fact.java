package org.nadhir.reports.claim;

import java.util.List;
import java.util.Set;
import org.nadhir.model.EntityId;
import org.nadhir.model.Origin;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.Statement;
import org.nadhir.model.TimeExpression;

/// A statement with everything that comparing it needs.
///
/// @param sites sites it speaks of, its own or those of the attack that "the attack" leans on
/// @param parties all that act or are acted on: bodies, groups, persons, organisations, countries
/// @param times of the event itself
/// @param since bound by "since", `until` by "until"
/// @param origins all origins that the cue names together
/// @param opinion said by somebody who judges and does not know
public record Fact(
        Reading reading,
        int lineNumber,
        Act act,
        Statement statement,
        Set<EntityId> sites,
        Set<EntityId> places,
        Set<EntityId> groups,
        Set<EntityId> parties,
        List<TimeExpression> times,
        List<TimeExpression> since,
        List<TimeExpression> until,
        Set<String> stems,
        List<Origin> origins,
        boolean opinion) {

    public Fact {
        sites = Set.copyOf(sites);
        places = Set.copyOf(places);
        groups = Set.copyOf(groups);
        parties = Set.copyOf(parties);
        times = List.copyOf(times);
        since = List.copyOf(since);
        until = List.copyOf(until);
        stems = Set.copyOf(stems);
        origins = List.copyOf(origins);
    }

    public Span span() {
        return statement.span();
    }

    /// Whether the cue speaks of one person, not of several.
    public boolean hasOneSpeaker() {
        return Compared.isOne(this);
    }

    public boolean sameReport(Fact other) {
        return reading.report().id().equals(other.reading.report().id());
    }

    public String words() {
        return span().in(reading.report().text());
    }
}
