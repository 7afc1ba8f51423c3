package org.nadhir.node.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import org.nadhir.model.Text;
import org.nadhir.node.words.Words;

/// The page of scores with numbers in it: what is drawn stands in a table beside it, what is hidden is said to be.
final class ScoreSheetTest {

    private static Json spread(long lower, long middle, long upper) {
        return Json.object()
                .put("count", 12)
                .put("lower", lower)
                .put("middle", middle)
                .put("upper", upper)
                .build();
    }

    private static Json share(long count, long real, double low, double high) {
        return Json.object()
                .put("count", count)
                .put("real", real)
                .put("low", new Json.Num(low))
                .put("high", new Json.Num(high))
                .build();
    }

    private static Json term(String word, double said, Json happened) {
        return Json.object().put("term", word).put("said", new Json.Num(said)).put("happened", happened).build();
    }

    /// As the API answers of some forty cases.
    private static View score() {
        return new View(Json.object()
                .put("cases", 41)
                .put("outcomes", Json.object()
                        .put("averted", 19)
                        .put("occurred-although-warned", 6)
                        .put("did-not-occur", 11)
                        .put("false", 5)
                        .put("unknown", new Json.Null())
                        .build())
                .put("likelihood", Json.object()
                        .put("forecasts", 40)
                        .put("brier", new Json.Num(0.171))
                        .put("reliability", new Json.Num(0.012))
                        .put("resolution", new Json.Num(0.083))
                        .put("uncertainty", new Json.Num(0.242))
                        .putArray("terms", List.of(
                                term("unlikely", 0.325, share(9, 2, 0.06, 0.55)),
                                term("roughly-even-chance", 0.5, share(8, 4, 0.22, 0.78)),
                                term("likely", 0.675, share(14, 10, 0.45, 0.88)),
                                term("very-likely", 0.875, share(7, 6, 0.49, 0.97)),
                                term("almost-certain", 0.97, new Json.Null())), one -> one)
                        .build())
                .put("credible", Json.object().put("yes", share(28, 21, 0.57, 0.87)).put("no", new Json.Null()).build())
                .put("seconds", Json.object()
                        .put("to-determine", spread(420, 1_500, 5_400))
                        .put("to-release", spread(900, 2_700, 7_200))
                        .put("to-arrive", spread(2, 4, 70))
                        .put("to-open", spread(60, 400, 3_000))
                        .put("to-acknowledge", spread(120, 600, 2_400))
                        .put("to-be-known", spread(3_600, 7_900, 21_000))
                        .put("lead", spread(30_000, 110_000, 420_000))
                        .build())
                .build());
    }

    private static String page(Language language) {
        View duties = new View(Json.object().put("met", 30).put("met-late", 4).put("overdue", 1).build());
        var sheet = ScorePages.Sheet.of(score());
        var shown = new ScorePages.Shown(
                5,
                Optional.of(sheet),
                Counted.of(duties, List.of("met", "met-late", "open", "overdue", "waived", "not-owed")),
                List.of(new ScorePages.Grouping("sources", List.of(new ScorePages.Group("s-1", sheet)), 2)));
        var frame = new Frame(
                Words.load(), language, Theme.LIGHT, "/score", Optional.empty(), "", Optional.empty(),
                Instant.parse("2031-01-01T00:00:00Z"), true, new Text("مكتب", "Desk"), List.of(),
                new Known(Places::nothing), Assets.load());
        var out = new StringOutput();
        Pages.TEMPLATES.score(frame, shown).render(out);
        return out.toString();
    }

    @Test
    void whatIsDrawnStandsInATableAndWhatIsHiddenIsSaidToBe() {
        String page = page(Language.ENGLISH);
        for (String part : List.of(
                "10 / 14", "0.450 – 0.880", "0.171", "0.012", "2:11", "30:33", "21 / 28", "41 closed cases",
                "not shown", "2 groups are not shown")) {
            assertTrue(page.contains(part), part);
        }
        // Four terms are known well enough to be drawn, on the page twice: of all, and of one source.
        assertEquals(8, page.split("class=\"whisker\"", -1).length - 1);
        assertTrue(page.contains("cx=\"202.5\" cy=\"85.7\""), page);
    }

    @Test
    void barsGrowInTheReadersDirection() {
        assertTrue(page(Language.ENGLISH).contains("<rect x=\"0\" y=\"2\" width=\"200\""));
        assertTrue(page(Language.ARABIC).contains("<rect x=\"173.3\" y=\"2\" width=\"26.7\""));
    }
}
