package org.nadhir.reports.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.nadhir.model.EntityId;
import org.nadhir.model.Language;
import org.nadhir.model.Line;
import org.nadhir.model.Marking;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;
import org.nadhir.reports.page.PageReader;
import org.nadhir.reports.time.TimeReader;

/// The sample reports, read from the test data; tests that need them are skipped where they do not lie.
final class SampleReports {

    private SampleReports() {}

    static Path folder() {
        Path folder = Path.of(System.getProperty("nadhir.testdata", "../shared"), "reports");
        Assumptions.assumeTrue(
                Files.exists(folder.resolve("gold.json")), "skipped: no sample reports in nadhir.testdata");
        return folder;
    }

    static Gold gold() {
        return Gold.read(bytes(folder().resolve("gold.json")));
    }

    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            String name = i + ".txt";
            texts.put(name, new String(bytes(folder().resolve(name)), java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }

    static Map<String, String> references() {
        Map<String, String> references = new LinkedHashMap<>();
        String table = new String(bytes(folder().resolve("references.tsv")), java.nio.charset.StandardCharsets.UTF_8);
        table.lines().map(line -> line.split("\t")).forEach(row -> references.put(row[0], row[1]));
        return references;
    }

    static List<Reading> readings(Map<String, String> texts, Map<String, String> references) {
        List<Reading> readings = new ArrayList<>();
        texts.forEach((name, text) -> readings.add(reading(name, text, references.getOrDefault(name, ""))));
        return TimeReader.borrow(readings);
    }

    static Reading reading(String name, String text, String given) {
        Language language = Language.ARABIC;
        List<Line> lines = PageReader.lines(text, language);
        String reference = given.isEmpty() ? TimeReader.reference(text, language, lines) : given;
        Report report = new Report(
                new ReportId(new UUID(1, Integer.parseInt(name.substring(0, 1))).toString()),
                new SourceId(new UUID(2, 2).toString()),
                name,
                text,
                Instant.EPOCH,
                Marking.CLEAR);
        return new Reading(
                report,
                language,
                new EntityId("~unknown"),
                reference,
                lines,
                List.of(),
                TimeReader.times(text, language, lines, given),
                List.of(),
                List.of());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
