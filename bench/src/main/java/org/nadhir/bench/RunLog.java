package org.nadhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// What was run so far, so that runs add up and every figure can be run again: one line of JSON for each row with the
/// commit, what it was measured on (the seeds stand there), how much was reached and whether the bar was met.
final class RunLog {

    static final String FILE = "runs.log";

    private RunLog() {}

    /// Adds the rows of one run at the end of the log in the folder of the sources. A look in a test is not kept.
    static void add(String bench, Effort effort, List<Row> rows) {
        if (effort.share() == 0) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(line(bench, effort, row)).append('\n'));
        Path log = Checkout.folder().resolve("bench", FILE);
        try {
            Files.writeString(
                    log, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the log of runs cannot be written", e);
        }
    }

    static String line(String bench, Effort effort, Row row) {
        return CanonicalWriter.text(Json.object()
                .put("bench", bench)
                .put("tier", effort.word())
                .put("commit", Checkout.commit())
                .put("row", row.json())
                .build());
    }
}
