package org.nadhir.node.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.agreement.Standing;
import org.nadhir.client.View;
import org.nadhir.model.Language;

/// One note of a party's standing, with its place on the scale of time that all of them share.
///
/// @param standing as the API tells it
/// @param holds whether it holds now
/// @param open whether no end of it is known
record StandingRow(View standing, TimeScale.Bar bar, boolean holds, boolean open) {

    /// All notes of a party on one scale, the newest first.
    ///
    /// @param now where the line of now is drawn, counted from the left
    record Chart(List<StandingRow> rows, List<TimeScale.Tick> ticks, String now) {

        Chart {
            rows = List.copyOf(rows);
            ticks = List.copyOf(ticks);
        }
    }

    /// Draws the standings of an answer.
    static Chart chart(List<View> standings, Instant now, Language language) {
        List<Instant> moments = new ArrayList<>();
        for (View standing : standings) {
            moments.add(Instant.parse(standing.text("from")));
            Instant until = Instant.parse(standing.text("until"));
            if (until.isBefore(Standing.OPEN)) {
                moments.add(until);
            }
        }
        TimeScale scale = TimeScale.around(moments, now, language);
        List<StandingRow> rows = standings.reversed().stream()
                .map(standing -> row(standing, scale, now))
                .toList();
        return new Chart(rows, scale.ticks(), scale.at(now));
    }

    private static StandingRow row(View standing, TimeScale scale, Instant now) {
        Instant from = Instant.parse(standing.text("from"));
        Instant until = Instant.parse(standing.text("until"));
        return new StandingRow(
                standing,
                scale.bar(from, until),
                !now.isBefore(from) && now.isBefore(until),
                !until.isBefore(Standing.OPEN));
    }

    /// What colour means: what forbids, what recognises, and what only says something.
    String look() {
        String kind = standing.text("kind");
        return List.of(Standing.Kind.values()).stream()
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .map(one -> one.forbids() ? "forbids" : one == Standing.Kind.RECOGNISED ? "recognised" : "fact")
                .orElse("fact");
    }
}
