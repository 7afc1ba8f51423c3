package org.nadhir.node.desk;

import org.nadhir.json.Json;
import org.nadhir.model.Chain;
import org.nadhir.model.EntityId;
import org.nadhir.model.Line;
import org.nadhir.model.Reading;
import org.nadhir.model.Span;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.register.Register;

/// A reading as the API shows it. Spans count code points here, and each comes with the words that it covers.
public final class Readings {

    private Readings() {}

    public static Json.Builder json(Reading reading, Register register) {
        String text = reading.report().text();
        return brief(reading)
                .put("publisher", name(register, reading.publisher()))
                .put("reference", reading.reference())
                .putArray("text", reading.lines(), line -> line(text, line))
                .putArray("dates", reading.times(), time -> time(text, time))
                .putArray("mentions", reading.mentions(), mention -> span(text, mention.span())
                        .put("entity", mention.entity().value())
                        .put("name", name(register, mention.entity()))
                        .put("rule", mention.rule())
                        .build())
                .putArray("attributions", reading.chains(), chain -> chain(text, chain, register));
    }

    public static Json.Builder brief(Reading reading) {
        long dropped = reading.lines().stream()
                .filter(line -> line.kind() == Line.Kind.DROPPED)
                .count();
        long conflicts =
                reading.times().stream().filter(TimeExpression::isConflict).count();
        return Json.object()
                .put("report", reading.report().id().value())
                .put("name", reading.report().name())
                .put("language", reading.language().tag())
                .put("lines", reading.lines().size())
                .put("dropped", dropped)
                .put("times", reading.times().size())
                .put("conflicts", conflicts)
                .put("names", reading.mentions().size())
                .put("chains", reading.chains().size())
                .put("statements", reading.statements().size());
    }

    static Json.Builder span(String text, Span span) {
        Span points = span.toCodePoints(text);
        return Json.object().put("start", points.start()).put("end", points.end()).put("words", span.in(text));
    }

    public static Json name(Register register, EntityId id) {
        return Tearlines.text(register.name(id));
    }

    private static Json line(String text, Line line) {
        return span(text, line.span())
                .put("line", line.number())
                .put("kind", line.kind().name())
                .put("rule", line.rule())
                .build();
    }

    private static Json time(String text, TimeExpression time) {
        return span(text, time.span())
                .put("value", time.value())
                .putStrings("candidates", time.candidates())
                .put("basis", time.basis().name())
                .put("conflict", time.conflict().name())
                .build();
    }

    private static Json chain(String text, Chain chain, Register register) {
        return Json.object()
                .put("cue", span(text, chain.cue()).build())
                .put("quote", span(text, chain.quote()).build())
                .putArray("relays", chain.relays(), relay -> name(register, relay))
                .put("origin", Origins.json(chain.origin(), register))
                .build();
    }
}
