package org.nadhir.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;

/// What every bench says, run for a moment: the figures mean nothing here.
class BenchTest {

    /// In this process, one short round, and no proof run by another process.
    private static final Effort MOMENT = new Effort("c", 0, 0, 1, Duration.ofMillis(20), 1, 20, 100, 0);

    private static final Set<String> FIELDS =
            Set.of("measure", "on", "value", "unit", "bar", "meets", "note", "entry");

    @Test
    void everyBenchWritesRowsWithAllTheirFields() {
        for (Bench bench : Bench.ALL) {
            Json.Obj json = object(new Figures(bench.name(), MOMENT, bench.run(MOMENT)).json());
            assertEquals(Set.of("bench", "tier", "rows"), json.members().keySet());
            List<Json> rows = assertInstanceOf(Json.Arr.class, json.members().get("rows")).items();
            assertFalse(rows.isEmpty(), bench.name());
            rows.forEach(row -> check(assertInstanceOf(Json.Obj.class, row)));
        }
    }

    private static void check(Json.Obj row) {
        assertEquals(FIELDS, row.members().keySet());
        for (String field : List.of("measure", "on", "unit", "note", "entry")) {
            assertFalse(text(row, field).isBlank(), row::toString);
        }
        assertTrue(text(row, "entry").contains("org.nadhir."), row::toString);
        boolean measured = row.members().get("value") instanceof Json.Num;
        boolean forOthers = text(row, "note").startsWith(Row.FOR_OTHERS);
        assertTrue(measured || forOthers || text(row, "note").startsWith("not measured: "), row::toString);
        boolean hasBar = row.members().get("bar") instanceof Json.Str;
        boolean judged = row.members().get("meets") instanceof Json.Bool;
        assertEquals(hasBar && !forOthers, judged, row::toString);
    }

    @Test
    void aFigureMeetsItsBarUpToTheLimitAndAnUnmeasuredOneMissesIt() {
        assertEquals(true, row(50, Bar.atMost(50)).meets());
        assertEquals(false, row(50.1, Bar.atMost(50)).meets());
        assertEquals(true, row(0, Bar.exactly(0)).meets());
        assertEquals(false, row(1, Bar.exactly(0)).meets());
        assertEquals(false, row(19, Bar.atLeast(20)).meets());
        assertEquals(false, Row.missing("a", "b", "s", Bar.atLeast(20), "why", "c").meets());
        assertNull(Row.missing("a", "b", "s", null, "why", "c").meets());
        assertNull(Row.forOthers("a", "b", "s", Bar.atLeast(20), "why", "c").meets());
    }

    @Test
    void aRowThatSaysNothingOfHowToReadItIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Row.of("a", "b", 1, "s", Bar.atMost(1), " ", "c"));
    }

    @Test
    void figuresAreRoundedAndCountsAreNot() {
        assertEquals("12,345,678", Row.plain("a", "b", 12_345_678, "cells", "n", "c").figure());
        assertEquals("1.235", Row.plain("a", "b", 1.23456, "µs", "n", "c").figure());
        assertEquals("12,350", Row.plain("a", "b", 12_345.6, "µs", "n", "c").figure());
    }

    @Test
    void readsItsCommandLine() {
        Asked asked = Asked.of(List.of("policy", "--tier", "n", "--json", "p.json"));
        assertEquals(List.of("policy"), asked.benches().stream().map(Bench::name).toList());
        assertEquals(Effort.N, asked.effort());
        assertEquals(Path.of("p.json"), asked.json());
        assertEquals(Bench.ALL, Asked.of(List.of()).benches());
        assertEquals(Asked.Writes.FIGURES, Asked.of(List.of("--all")).writes());
        assertEquals(Asked.Writes.LEAKS, Asked.of(List.of("--leaks")).writes());
        for (String wrong : List.of("fly", "--tier", "--tier x", "--json p.json", "--all policy", "--leaks policy")) {
            List<String> words = List.of(wrong.split(" ", -1));
            assertThrows(IllegalArgumentException.class, () -> Asked.of(words), wrong);
        }
    }

    @Test
    void writesIntoThePageWithoutTouchingWhatPeopleWrote() {
        String page = """
                # Figures
                <!-- benches: written by `./nadhir bench --all`, do not edit by hand -->
                old
                <!-- end of benches -->
                ## By hand
                """;
        var figures = new Figures("policy", MOMENT, List.of(row(3, Bar.atMost(5))));
        String written = FiguresPage.with(page, List.of(figures), "commit abc");
        assertTrue(written.startsWith("# Figures\n") && written.endsWith("## By hand\n"), written);
        assertTrue(written.contains("| a | b | 3 s | ≤ 5 s | yes | n; `c` |"), written);
        assertTrue(written.contains("`./nadhir bench policy --tier c`; commit abc"), written);
        assertFalse(written.contains("old"), written);
        assertEquals(written, FiguresPage.with(written, List.of(figures), "commit abc"));
        assertThrows(IllegalArgumentException.class, () -> FiguresPage.with("# Figures", List.of(), "x"));
    }

    private static Row row(double value, Bar bar) {
        return Row.of("a", "b", value, "s", bar, "n", "c");
    }

    private static String text(Json.Obj row, String field) {
        return assertInstanceOf(Json.Str.class, row.members().get(field)).value();
    }

    private static Json.Obj object(String line) {
        byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
        var read = assertInstanceOf(JsonReader.Result.Read.class, JsonReader.readCanonical(bytes, bytes.length));
        return assertInstanceOf(Json.Obj.class, read.value());
    }
}
