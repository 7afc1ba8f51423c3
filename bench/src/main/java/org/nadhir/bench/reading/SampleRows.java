package org.nadhir.bench.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.reports.score.PictureScore;

/// The sample reports by the rules that came with them: one annotator, one pass; a development figure.
public final class SampleRows {

    private static final String ON = "5 sample reports, one annotator, one pass";
    private static final String DEVELOPMENT = "development figure: these texts were seen while the rules were written";
    private static final String ENTRY = "org.nadhir.reports.Reader#read, #together";

    private SampleRows() {}

    public static List<Row> measure() {
        Path folder = TestData.folder("reports");
        if (!Files.exists(folder.resolve("gold.json"))) {
            return List.of(Row.missing("sample reports", ON, "ratio", Bar.atLeast(0.95), TestData.MISSING, ENTRY));
        }
        try {
            return rows(PictureScore.of(folder, true), PictureScore.of(folder, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(PictureScore given, PictureScore bare) {
        List<Row> rows = new ArrayList<>();
        String time = "org.nadhir.reports.time.TimeReader#times, #borrow";
        var times = given.times();
        rows.add(row("value of core time expressions", times.values().value(), Bar.atLeast(0.95),
                times.values() + "; without those of outside knowledge " + times.valuesOfTheTexts(), time));
        rows.add(Row.plain("value of core time expressions, no references", ON, bare.times().values().value(),
                "ratio", bare.times().values() + "; " + DEVELOPMENT, time));
        rows.add(row("month conflicts and two times of one act found", times.conflicts().value(), Bar.exactly(1),
                times.conflicts() + " with both readings in " + times.bothReadings(), time));
        rows.add(Row.of("false alarms of conflicting dates", ON, times.falseAlarms(), "alarms", Bar.exactly(0),
                DEVELOPMENT, time));
        rows.add(Row.forOthers("value of time expressions, references given", "unseen reports", "ratio",
                Bar.atLeast(0.85), "texts that nobody here has seen", time));
        rows.add(row("listed entities, precision", given.entities().precision(), Bar.atLeast(0.95),
                String.join("; ", given.entities().lines()), ENTRY));
        rows.add(row("listed entities, recall", given.entities().recall(), Bar.atLeast(0.95), "pairs", ENTRY));
        rows.add(row("chains, relays F1", given.chains().relayF1(), Bar.atLeast(0.9), "of 50 chains", ENTRY));
        rows.add(row("chains, primary right", given.chains().primaryAccuracy(), Bar.atLeast(0.85),
                "of matched chains", ENTRY));
        rows.add(Row.forOthers("chains, relay and primary", "unseen reports", "ratio", Bar.atLeast(0.7),
                "relay .80 and primary .70 on texts that nobody here has seen", ENTRY));
        rows.add(Row.of("independent origins exact", ON, given.claims().originsRight(), "of 13 claims",
                Bar.atLeast(12), given.claims().found() + " found; " + DEVELOPMENT, ENTRY));
        rows.add(Row.plain("over-counted origins", ON, given.claims().overCounts(), "claims", DEVELOPMENT, ENTRY));
        rows.add(Row.of("hard contradictions found", ON, given.contradictions().hardFound(), "of 5", Bar.exactly(5),
                DEVELOPMENT, ENTRY));
        rows.add(Row.of("false alarms of contradictions per report", ON, given.contradictions().falseAlarms() / 5.0,
                "alarms", Bar.atMost(1), "soft found " + given.contradictions().softFound() + " of 6; " + DEVELOPMENT,
                ENTRY));
        return rows;
    }

    private static Row row(String measure, double value, Bar bar, String note, String entry) {
        return Row.of(measure, ON, value, "ratio", bar, note + "; " + DEVELOPMENT, entry);
    }
}
