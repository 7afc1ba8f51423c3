package org.nadhir.node.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Standing;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;

/// The geometry of the pictures on the pages of partners and of scores.
final class PicturesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static View standing(String kind, String from, String until) {
        return new View(Json.object().put("kind", kind).put("from", from).put("until", until).build());
    }

    @Test
    void anOpenStandingReachesTheEdgeAndOneThatEndedDoesNot() {
        var chart = StandingRow.chart(
                List.of(
                        standing("designated", "2016-11-01T00:00:00Z", "2021-11-01T00:00:00Z"),
                        standing("recognised", "2025-11-01T00:00:00Z", Standing.OPEN.toString())),
                NOW,
                Language.ENGLISH);
        StandingRow newest = chart.rows().getFirst();
        assertTrue(newest.open() && newest.holds() && newest.bar().open());
        assertEquals("recognised", newest.look());
        StandingRow oldest = chart.rows().getLast();
        assertFalse(oldest.open() || oldest.holds() || oldest.bar().open());
        assertEquals("forbids", oldest.look());
        double end = Double.parseDouble(newest.bar().x()) + Double.parseDouble(newest.bar().width());
        assertEquals(TimeScale.WIDTH, end, 0.2);
        assertTrue(Double.parseDouble(oldest.bar().x()) < Double.parseDouble(newest.bar().x()));
        assertEquals(
                List.of("2018", "2020", "2022", "2024", "2026"),
                chart.ticks().stream().map(TimeScale.Tick::label).toList());
    }

    @Test
    void timeRunsInTheReadersDirection() {
        var moments = List.of(Instant.parse("2024-01-01T00:00:00Z"));
        TimeScale english = TimeScale.around(moments, NOW, Language.ENGLISH);
        TimeScale arabic = TimeScale.around(moments, NOW, Language.ARABIC);
        assertEquals(
                TimeScale.WIDTH, Double.parseDouble(english.at(NOW)) + Double.parseDouble(arabic.at(NOW)), 0.2);
        assertTrue(Double.parseDouble(english.at(NOW)) > Double.parseDouble(english.at(moments.getFirst())));
        assertTrue(Double.parseDouble(arabic.at(NOW)) < Double.parseDouble(arabic.at(moments.getFirst())));
        var bar = arabic.bar(moments.getFirst(), NOW);
        assertEquals(Double.parseDouble(arabic.at(NOW)), Double.parseDouble(bar.x()), 0.2);
    }

    @Test
    void aScaleOfNothingIsStillAScale() {
        var chart = StandingRow.chart(List.of(), NOW, Language.ARABIC);
        assertEquals(List.of(), chart.rows());
        assertFalse(chart.ticks().isEmpty());
    }

    private static Json happened(long count, long real, double low, double high) {
        return Json.object()
                .put("count", count)
                .put("real", real)
                .put("low", new Json.Num(low))
                .put("high", new Json.Num(high))
                .build();
    }

    @Test
    void aTermThatHappenedAsOftenAsSaidLiesOnTheDiagonal() {
        Json likelihood = Json.object()
                .putArray("terms", List.of("likely", "unlikely"), term -> Json.object()
                        .put("term", term)
                        .put("said", new Json.Num(0.7))
                        .put("happened", term.equals("likely") ? happened(100, 70, 0.6, 0.8) : new Json.Null())
                        .build())
                .build();
        CalibrationPlot plot = CalibrationPlot.of(new View(likelihood));
        assertEquals(
                List.of(new CalibrationPlot.Point("likely", "210", "90", "60", "120", "9")), plot.points());
    }

    @Test
    void stretchesOfTimeStandOnOneScale() {
        Json seconds = Json.object()
                .put("to-determine", Json.object()
                        .put("count", 9).put("lower", 60).put("middle", 600).put("upper", 3_600).build())
                .put("lead", Json.object()
                        .put("count", 9).put("lower", -600).put("middle", -60).put("upper", 90_000).build())
                .build();
        LeadTimes times = LeadTimes.of(new View(seconds));
        assertEquals(List.of("to-determine", "lead"), times.stretches().stream().map(LeadTimes.Stretch::leg).toList());
        LeadTimes.Stretch first = times.stretches().getFirst();
        assertEquals("0", first.x());
        assertEquals(times.ticks().get(1).x(), first.middle());
        assertEquals("0:10", first.median());
        LeadTimes.Stretch lead = times.stretches().getLast();
        assertTrue(lead.after());
        assertEquals("−0:01", lead.median());
        assertEquals("25:00", lead.upper());
    }

    @Test
    void theLargestCountFillsTheScaleAndWhatIsHiddenHasNoNumber() {
        View counts = new View(Json.object().put("met", 8).put("overdue", 2).put("open", new Json.Null()).build());
        assertEquals(
                List.of(
                        new Counted("met", "8", "200"),
                        new Counted("overdue", "2", "50"),
                        new Counted("open", "", "0")),
                Counted.of(counts, List.of("met", "overdue", "open")));
    }
}
