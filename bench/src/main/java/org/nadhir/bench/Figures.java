package org.nadhir.bench;

import java.util.List;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;

/// What one bench found in one run.
record Figures(String bench, Effort effort, List<Row> rows) {

    Figures {
        rows = List.copyOf(rows);
    }

    /// `{bench, tier, rows:[…]}`, one line.
    String json() {
        return CanonicalWriter.text(Json.object()
                        .put("bench", bench)
                        .put("tier", effort.word())
                        .putArray("rows", rows, Row::json)
                        .build())
                + "\n";
    }

    /// For a terminal: each figure in a line, how to read it below.
    String text() {
        var out = new StringBuilder("%s, tier %s%n".formatted(bench, effort.word()));
        int measure = width(rows.stream().map(Row::measure).toList());
        int figure = width(rows.stream().map(Row::figure).toList());
        int unit = width(rows.stream().map(Row::unit).toList());
        int bar = width(rows.stream().map(Figures::bar).toList());
        for (Row row : rows) {
            out.append("  %s  %s %s  %s  %s%n".formatted(
                    padded(row.measure(), measure),
                    " ".repeat(figure - row.figure().length()) + row.figure(),
                    padded(row.unit(), unit),
                    padded(bar(row), bar),
                    row.verdict()).stripTrailing()).append(System.lineSeparator());
            out.append("      on ").append(row.on()).append(System.lineSeparator());
            out.append("      ").append(row.note()).append(System.lineSeparator());
            out.append("      calls ").append(row.entry()).append(System.lineSeparator());
        }
        return out.toString();
    }

    /// A table for docs/figures.md.
    String markdown() {
        var out = new StringBuilder("| measure | on | figure | bar | meets | how to read it; what is called |\n");
        out.append("|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            out.append("| ").append(cell(row.measure())).append(" | ").append(cell(row.on()));
            out.append(" | ").append(cell(row.figure() + " " + row.unit())).append(" | ").append(cell(bar(row)));
            out.append(" | ").append(row.verdict()).append(" | ").append(cell(row.note()));
            out.append("; `").append(row.entry()).append("` |\n");
        }
        return out.toString();
    }

    private static String bar(Row row) {
        return row.bar() == null ? "" : row.bar().text() + " " + row.unit();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
