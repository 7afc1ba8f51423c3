package org.nadhir.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nadhir.model.Marking;
import org.nadhir.model.Reading;
import org.nadhir.model.Report;
import org.nadhir.model.ReportId;
import org.nadhir.model.SourceId;

/// Reports for tests: numbered, received on the day of their reference.
public final class Reports {

    public static final Reader READER = Reader.create();

    private Reports() {}

    public static Report of(int number, String text, String reference) {
        String id = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
        String day = reference.isEmpty() ? "2031-01-01" : reference;
        return new Report(new ReportId(id), new SourceId(id), number + ".txt", text,
                Instant.parse(day + "T08:00:00Z"), Marking.CLEAR);
    }

    public static Reading read(String text, String reference) {
        return READER.read(of(1, text, reference), reference);
    }

    public static List<Reading> readings(String reference, String... texts) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            readings.add(READER.read(of(i + 1, texts[i], reference), reference));
        }
        return readings;
    }
}
