package org.nadhir.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.node.cli.CommandLineRoot;

@Execution(ExecutionMode.CONCURRENT)
final class DemoTest {

    private static final List<String> ALL_STEPS = List.of("R0", "R1", "R2", "R3");
    private static final int SUMMARY_BYTES_MAX = 16 << 20;

    @TempDir
    private Path folder;

    private record Ran(int status, String said, View summary) {}

    @Test
    void takesTheShippedReportsTheWholeWay() throws IOException {
        Ran ran = demo();
        assertEquals(0, ran.status(), ran.said());
        assertWarned(ran.summary());
    }

    @Test
    void takesTheFiveSampleReportsTheWholeWay() throws IOException {
        Path reports = Path.of(System.getProperty("nadhir.testdata", "../shared"), "reports");
        Assumptions.assumeTrue(Files.exists(reports.resolve("gold.json")), "skipped: no reports in nadhir.testdata");
        Ran ran = demo("--reports", reports.toString());
        assertEquals(0, ran.status(), ran.said());
        assertWarned(ran.summary());
        View summary = ran.summary();
        long pairs = summary.items("conflicts").stream()
                .filter(conflict -> conflict.text("kind").equals("MONTH_NAMES"))
                .count();
        assertEquals(3, pairs);
        View helped = claim(summary, "helped-foil", "Sayyida Zaynab");
        assertEquals(3, helped.number("reports"));
        assertEquals(1, helped.number("origins"));
        View foiled = claim(summary, "foiled", "Sayyida Zaynab");
        assertEquals(3, foiled.number("reports"));
        assertEquals(2, foiled.number("origins"));
        assertTrue(foiled.flag("mayNotBeIndependent"));
        assertEquals(1, summary.at("scores").number("annotators"));
        assertTrue(summary.items("reports").size() == 6, "five articles and the analyst's note");
    }

    /// Bad files and harmless ones in one run, because a run takes its time.
    @Test
    void namesBadFilesGoesOnAndEndsNotOwedWhereNothingThreatens() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("harmless"));
        Files.writeString(reports.resolve("market.txt"), """
                Weekly market moves to the old harbour

                The weekly market of Port Selim moves to the old harbour in June 2025, the town council said on Monday.
                """);
        Files.write(reports.resolve("empty.txt"), new byte[0]);
        Files.write(reports.resolve("latin1.txt"), "café crème".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(reports.resolve("broken.json"), "{\"type\": \"bundle\", ");
        Ran ran = demo("--reports", reports.toString());
        assertEquals(0, ran.status(), ran.said());
        assertEquals(List.of("market.txt"), names(ran.summary()));
        for (String bad : List.of("empty.txt", "latin1.txt", "broken.json")) {
            assertTrue(
                    ran.said().lines().anyMatch(line -> line.contains("not taken in") && line.contains(bad)),
                    bad + "\n" + ran.said());
        }
        assertEquals("not-owed", ran.summary().at("determination").text("says"));
        assertFalse(ran.summary().at("determination").items("why").isEmpty());
        assertTrue(ran.summary().items("releases").isEmpty());
        assertLedgersHold(ran.summary());
    }

    @Test
    void shipsEveryReportThatItLists() throws IOException {
        List<String> listed = new ArrayList<>();
        boolean asked = ShippedReports.orIn(Optional.empty(), laidOut -> {
            try (Stream<Path> files = Files.list(laidOut)) {
                files.map(file -> file.getFileName().toString()).sorted().forEach(listed::add);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertTrue(asked);
        Path source = Path.of(System.getProperty("nadhir.project", ".."))
                .resolve("node/src/main/resources/org/nadhir/node/demo/reports");
        try (Stream<Path> files = Files.list(source)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("index.txt"))
                            .sorted()
                            .toList(),
                    listed);
        }
    }

    private static void assertWarned(View summary) {
        assertEquals("owed", summary.at("determination").text("says"));
        List<String> rulings = summary.items("rulings").stream().map(ruling -> ruling.text("says")).toList();
        assertEquals("refusal", rulings.getFirst());
        assertEquals("permit", rulings.get(1));
        assertEquals(2, summary.items("releases").size());
        assertEquals(
                List.of("network", "file"),
                summary.items("deliveries").stream().map(delivery -> delivery.text("way")).toList());
        summary.items("deliveries")
                .forEach(delivery -> assertEquals(ALL_STEPS, delivery.texts("receipts"), delivery.text("way")));
        assertEquals("averted", summary.at("outcome").text("kind"));
        assertTrue(summary.items("shortfalls").isEmpty());
        assertLedgersHold(summary);
    }

    private static void assertLedgersHold(View summary) {
        assertTrue(summary.items("ledgers").size() >= 2, "each party has a ledger");
        summary.items("ledgers").forEach(ledger -> assertTrue(ledger.flag("verified"), ledger.text("ledger")));
        assertEquals(2, summary.items("ledgers").stream().map(ledger -> ledger.text("party")).distinct().count());
    }

    private static View claim(View summary, String act, String site) {
        return summary.items("claims").stream()
                .filter(claim -> claim.text("act").equals(act))
                .filter(claim -> claim.at("text").text("en").contains(site))
                .max((a, b) -> Long.compare(a.number("reports"), b.number("reports")))
                .orElseThrow();
    }

    private static List<String> names(View summary) {
        return summary.items("reports").stream().map(report -> report.text("name")).toList();
    }

    /// Runs the command as a user does, and reads the summary that it wrote.
    private Ran demo(String... options) throws IOException {
        Path summary = folder.resolve("summary.json");
        List<String> arguments = new ArrayList<>(List.of("--lang", "en", "--trace", "demo", "--summary"));
        arguments.add(summary.toString());
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = CommandLineRoot.run(
                arguments.toArray(String[]::new), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        String said = out + "\n" + err;
        Json json = Files.exists(summary)
                        && JsonReader.read(Files.readAllBytes(summary), SUMMARY_BYTES_MAX)
                                instanceof JsonReader.Result.Read(Json read)
                ? read
                : Json.object().build();
        return new Ran(status, said, new View(json));
    }
}
