package org.nadhir.node.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.nadhir.client.View;
import org.nadhir.duty.Likelihood;
import org.nadhir.exchange.Outcome;
import org.nadhir.json.Json;
import org.nadhir.outcome.DutyEnd;
import org.nadhir.outcome.Timeline;

/// Says a score: counts, calibration bar by bar, stretches of time. What is hidden is said to be, never left out.
final class QualityLines {

    private static final String HIDDEN = "word.hidden";

    private final CommandLineRoot root;

    QualityLines(CommandLineRoot root) {
        this.root = root;
    }

    void all(View answer) {
        if (answer.has("score")) {
            score(answer.at("score"));
        } else {
            root.say("score.too-few", String.valueOf(answer.number("min")));
        }
        if (answer.has("duties")) {
            View duties = answer.at("duties");
            for (DutyEnd end : DutyEnd.values()) {
                root.say("score.duty", "word.duty-" + end.word(), String.valueOf(duties.number(end.word())));
            }
        }
    }

    void groups(View answer) {
        for (View group : answer.items("groups")) {
            root.say("score.group", group.text("name"));
            score(group.at("score"));
        }
        root.say(
                "score.groups-hidden",
                String.valueOf(answer.number("hidden")),
                String.valueOf(answer.number("min")));
    }

    private void score(View score) {
        root.say("score.cases", String.valueOf(score.number("cases")));
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            root.say("score.outcome", "word." + kind.label(), count(score.at("outcomes"), kind.label()));
        }
        likelihood(score.at("likelihood"));
        for (String says : List.of("yes", "unclear", "no")) {
            View share = score.at("credible").at(says);
            if (share.has("count")) {
                root.say("score.credible", "word." + says, number(share, "real"), number(share, "count"),
                        decimal(share, "low"), decimal(share, "high"));
            }
        }
        for (Timeline.Leg leg : Timeline.Leg.values()) {
            View spread = score.at("seconds").at(leg.word());
            if (spread.has("middle")) {
                root.say("score.leg", "word.leg-" + leg.word(), time(spread, "middle"), time(spread, "lower"),
                        time(spread, "upper"), number(spread, "count"));
            }
        }
    }

    private void likelihood(View likelihood) {
        if (!likelihood.has("brier")) {
            root.say("score.no-forecasts");
            return;
        }
        root.say(
                "score.brier",
                decimal(likelihood, "brier"),
                decimal(likelihood, "reliability"),
                decimal(likelihood, "resolution"),
                decimal(likelihood, "uncertainty"),
                number(likelihood, "forecasts"),
                count(likelihood, "leftOut"));
        for (Likelihood term : Likelihood.values()) {
            likelihood.item("terms", "term", term.word()).ifPresent(this::term);
        }
    }

    private void term(View term) {
        View happened = term.at("happened");
        String word = "word." + term.text("term");
        if (happened.has("count")) {
            root.say("score.term", word, decimal(term, "said"), number(happened, "real"), number(happened, "count"),
                    decimal(happened, "low"), decimal(happened, "high"));
        } else {
            root.say("score.term-hidden", word, decimal(term, "said"));
        }
    }

    private static String count(View view, String name) {
        return view.at(name).json() instanceof Json.Num ? number(view, name) : HIDDEN;
    }

    private static String number(View view, String name) {
        return String.valueOf(view.number(name));
    }

    private static String decimal(View view, String name) {
        return view.at(name).json() instanceof Json.Num number
                ? String.format(Locale.ROOT, "%.3f", number.value())
                : HIDDEN;
    }

    /// Hours and minutes, as people speak of it; a minus where the warning came after the event.
    private static String time(View view, String name) {
        Duration took = Duration.ofSeconds(view.number(name));
        Duration size = took.abs();
        return String.format(
                Locale.ROOT, "%s%d:%02d", took.isNegative() ? "−" : "", size.toHours(), size.toMinutesPart());
    }
}
