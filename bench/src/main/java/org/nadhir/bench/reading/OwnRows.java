package org.nadhir.bench.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nadhir.bench.Row;
import org.nadhir.reports.Reader;
import org.nadhir.reports.score.ClaimScore;
import org.nadhir.reports.score.OwnReports;

/// Origins counted in twenty invented reports of our own: ten to practise on, ten kept for the final score.
public final class OwnRows {

    private static final String ENTRY = "org.nadhir.reports.Reader#read, #together";
    private static final String FINAL = "ten reports of our own kept for the final score; their answers were written"
            + " before any rule was read, and no rule was changed for them";
    private static final String PRACTICE = "ten reports of our own, seen while rules were written";

    private OwnRows() {}

    public static List<Row> measure() {
        Reader reader = Reader.create();
        List<Row> rows = new ArrayList<>(rows("practice", PRACTICE, reader));
        rows.addAll(rows("final", FINAL, reader));
        return rows;
    }

    private static List<Row> rows(String set, String on, Reader reader) {
        ClaimScore score = OwnReports.claims(reader, file -> text(set + "/" + file));
        String note = score.found() + " of " + score.wanted() + " claims found, " + score.originsRight()
                + " with exactly their origins";
        return List.of(
                Row.plain("over-counted origins", on, score.overCounts(), "claims", note, ENTRY),
                Row.plain("under-counted origins", on, score.underCounts(), "claims", note, ENTRY));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(OwnRows.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
