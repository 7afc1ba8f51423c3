package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.client.View;
import org.nadhir.json.Json;

/// How often what was called likely happened: said against happened, each from 0 to 1, with the 95 % interval of each
/// term. On the diagonal words and events agree. It is drawn from left to right in both languages, as such plots are.
///
/// @param points those terms of which enough is known
record CalibrationPlot(List<Point> points) {

    static final int SIDE = 300;
    private static final double RADIUS_MIN = 3;
    private static final double RADIUS_MAX = 9;
    private static final double CASES_OF_THE_LARGEST = 100;

    CalibrationPlot {
        points = List.copyOf(points);
    }

    /// One term of likelihood.
    ///
    /// @param term its word
    /// @param top where its interval ends above, counted from the top
    /// @param bottom where it ends below
    record Point(String term, String x, String y, String top, String bottom, String radius) {}

    /// Of the member `likelihood` of a score; empty where nothing is shown of it.
    static CalibrationPlot of(View likelihood) {
        List<Point> points = new ArrayList<>();
        for (View term : likelihood.items("terms")) {
            View happened = term.at("happened");
            if (happened.has("count") && happened.number("count") > 0) {
                long count = happened.number("count");
                points.add(new Point(
                        term.text("term"),
                        Drawn.number(SIDE * decimal(term, "said")),
                        fromTop((double) happened.number("real") / count),
                        fromTop(decimal(happened, "high")),
                        fromTop(decimal(happened, "low")),
                        Drawn.number(radius(count))));
            }
        }
        return new CalibrationPlot(points);
    }

    /// An area that grows with the cases, so that a term said once does not look like one said often.
    private static double radius(long count) {
        double share = Math.min(1, count / CASES_OF_THE_LARGEST);
        return RADIUS_MIN + (RADIUS_MAX - RADIUS_MIN) * Math.sqrt(share);
    }

    private static String fromTop(double share) {
        return Drawn.number(SIDE * (1 - Math.clamp(share, 0, 1)));
    }

    private static double decimal(View view, String name) {
        return view.at(name).json() instanceof Json.Num number ? number.value() : 0;
    }
}
