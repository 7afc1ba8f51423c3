package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.exchange.Outcome;
import org.nadhir.json.Json;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;
import org.nadhir.outcome.DutyEnd;

/// How good the warnings were: whether duties were met, how long each part of the way took, and whether what was called
/// likely happened. Every picture has a table of the same numbers.
final class ScorePages {

    private static final String SCORE = "/api/v1/score";

    List<ConsoleRoute> routes() {
        return List.of(ConsoleRoute.get("/score", ScorePages::show));
    }

    /// One score, drawn.
    record Sheet(View score, List<Counted> outcomes, CalibrationPlot calibration, LeadTimes times) {

        static Sheet of(View score) {
            return new Sheet(
                    score,
                    Counted.of(
                            score.at("outcomes"),
                            List.of(Outcome.Kind.values()).stream().map(Outcome.Kind::label).toList()),
                    CalibrationPlot.of(score.at("likelihood")),
                    LeadTimes.of(score.at("seconds")));
        }

        /// A number as the API tells it, with three decimals; empty where it is not shown.
        static String decimal(View view, String name) {
            return view.at(name).json() instanceof Json.Num number
                    ? String.format(Locale.ROOT, "%.3f", number.value())
                    : "";
        }
    }

    /// One way to group scores.
    ///
    /// @param by its word
    /// @param groups each with its score
    /// @param hidden how many are too small to be shown
    record Grouping(String by, List<Group> groups, long hidden) {}

    /// One group.
    record Group(String name, Sheet sheet) {}

    /// What the page shows.
    ///
    /// @param min cases below which nothing is shown
    /// @param all the score of all cases; empty where there are too few
    /// @param duties how duties ended; empty where there are too few
    record Shown(long min, Optional<Sheet> all, List<Counted> duties, List<Grouping> groupings) {}

    private static Response show(Visit visit) {
        Inside inside = visit.inside();
        View answer = inside.get(SCORE);
        List<Grouping> groupings = new ArrayList<>();
        for (String by : List.of("partners", "analysts", "sources")) {
            String path = SCORE + "/" + by;
            if (inside.may(Method.GET, path)) {
                View groups = inside.get(path);
                groupings.add(new Grouping(
                        by,
                        groups.items("groups").stream()
                                .map(group -> new Group(group.text("name"), Sheet.of(group.at("score"))))
                                .toList(),
                        groups.number("hidden")));
            }
        }
        return visit.page(Pages.TEMPLATES.score(visit.frame(), new Shown(
                answer.number("min"),
                answer.has("score") ? Optional.of(Sheet.of(answer.at("score"))) : Optional.empty(),
                answer.has("duties")
                        ? Counted.of(
                                answer.at("duties"),
                                List.of(DutyEnd.values()).stream().map(DutyEnd::word).toList())
                        : List.of(),
                groupings)));
    }
}
