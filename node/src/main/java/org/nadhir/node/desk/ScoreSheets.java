package org.nadhir.node.desk;

import java.util.Map;
import org.nadhir.json.Json;
import org.nadhir.outcome.Brier;
import org.nadhir.outcome.Score;
import org.nadhir.outcome.Score.Calibration;
import org.nadhir.outcome.Score.Share;
import org.nadhir.outcome.Score.Shown;
import org.nadhir.outcome.Timeline;

/// Scores as answers. Three decimals: more would say more than a few dozen cases can, and could be undone into counts.
final class ScoreSheets {

    private ScoreSheets() {}

    static Json json(Score score) {
        Json.Builder outcomes = Json.object();
        score.outcomes().forEach((kind, shown) -> outcomes.put(kind.label(), json(shown)));
        Json.Builder credible = Json.object();
        score.credibility().forEach((says, share) -> credible.put(says.word(), json(share)));
        Json.Builder legs = Json.object();
        score.legs().forEach((leg, spread) -> legs.put(leg.word(), json(spread)));
        return Json.object()
                .put("cases", score.cases())
                .put("outcomes", outcomes.build())
                .put("likelihood", json(score.likelihood()))
                .put("credible", credible.build())
                .put("seconds", legs.build())
                .build();
    }

    static Json json(Map<String, Score> groups) {
        return Json.array(groups.entrySet(), group -> Json.object()
                .put("name", group.getKey())
                .put("score", json(group.getValue()))
                .build());
    }

    private static Json json(Calibration calibration) {
        return switch (calibration) {
            case Calibration.Hidden() -> new Json.Null();
            case Calibration.Of(Brier brier, Shown leftOut, var terms) -> Json.object()
                    .put("forecasts", brier.count())
                    .put("leftOut", json(leftOut))
                    .put("brier", decimals(brier.score()))
                    .put("reliability", decimals(brier.reliability()))
                    .put("resolution", decimals(brier.resolution()))
                    .put("uncertainty", decimals(brier.uncertainty()))
                    .putArray("terms", terms, term -> Json.object()
                            .put("term", term.likelihood().word())
                            .put("said", decimals(term.said()))
                            .put("happened", json(term.happened()))
                            .build())
                    .build();
        };
    }

    private static Json json(Share share) {
        return switch (share) {
            case Share.Hidden() -> new Json.Null();
            case Share.Of(int count, int real, var interval) -> Json.object()
                    .put("count", count)
                    .put("real", real)
                    .put("low", decimals(interval.low()))
                    .put("high", decimals(interval.high()))
                    .build();
        };
    }

    private static Json json(Shown shown) {
        return switch (shown) {
            case Shown.Plain(int value) -> Json.of(value);
            case Shown.Hidden() -> new Json.Null();
        };
    }

    private static Json json(Timeline.Spread spread) {
        return Json.object()
                .put("count", spread.count())
                .put("lower", spread.lower().toSeconds())
                .put("middle", spread.middle().toSeconds())
                .put("upper", spread.upper().toSeconds())
                .build();
    }

    private static Json decimals(double value) {
        return new Json.Num(Math.round(value * 1_000) / 1_000.0);
    }
}
