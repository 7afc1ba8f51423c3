package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import org.nadhir.node.words.Words;

/// What `nadhir duties` prints.
final class DutiesCommandTest {

    @Test
    void aCaseThatNobodyDeterminedHasALineWithItsClock() {
        Json open = Json.object()
                .put("case", "00000000-0000-4000-8000-000000000001")
                .put("since", "2026-11-01T08:00:00Z")
                .build();
        Json answer =
                Json.object().putArray("undetermined", List.of(open), one -> one).build();
        assertEquals(
                List.of(
                        "No duty is open.",
                        "not determined: 00000000-0000-4000-8000-000000000001  the clock has been running since"
                                + " 2026-11-01T08:00:00Z; assess it and determine whether a warning is owed",
                        "watch items: 0"),
                shown(answer, Language.ENGLISH));
        assertEquals(3, shown(answer, Language.ARABIC).size());
    }

    @Test
    void whoWasToldInTimeIsNotSaidToBeZeroMinutesLate() {
        Json answer = Json.object()
                .putArray("told", List.of(0L, 12L), late -> Json.object()
                        .put("case", "case-1")
                        .put("victim", Json.object().put("ar", "المقام").put("en", "the shrine").build())
                        .put("told", "2031-01-11T08:00:00Z")
                        .put("late", late > 0)
                        .put("lateMinutes", late)
                        .build())
                .build();
        assertEquals(
                List.of(
                        "No duty is open.",
                        "told: case-1  the shrine  at 2031-01-11T08:00:00Z, in time",
                        "told: case-1  the shrine  at 2031-01-11T08:00:00Z, 12 minutes late",
                        "watch items: 0"),
                shown(answer, Language.ENGLISH));
    }

    @Test
    void anAnswerWithoutALineIsSaidToBeEmptyAndNoOther() {
        var out = new StringWriter();
        var silent = new PrintWriter(new StringWriter());
        var root = new CommandLineRoot(
                Map.of(), Words.load(), Language.ENGLISH, new PrintWriter(out, true), silent);
        root.sayIfSilent();
        root.sayIfSilent();
        assertEquals(List.of("There is nothing here yet."), out.toString().lines().toList());
    }

    private static List<String> shown(Json answer, Language language) {
        var out = new StringWriter();
        var silent = new PrintWriter(new StringWriter());
        DutiesCommand.show(
                new CommandLineRoot(Map.of(), Words.load(), language, new PrintWriter(out, true), silent),
                new View(answer));
        return out.toString().lines().toList();
    }
}
