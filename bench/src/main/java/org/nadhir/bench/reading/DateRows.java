package org.nadhir.bench.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Language;
import org.nadhir.model.TimeExpression;
import org.nadhir.reports.time.TimeReader;

/// All Arabic cases of Recognizers-Text for dates, periods, durations, times and holidays; none is skipped.
///
/// A case is right where the words found are exactly those wanted, in order; a parser's case also needs each value: its
/// TIMEX, or the date of one of its resolutions.
public final class DateRows {

    private static final List<String> KINDS =
            List.of("Date", "DatePeriod", "Duration", "Time", "TimePeriod", "Holiday");
    private static final String ENTRY = "org.nadhir.reports.time.TimeReader#times";

    private DateRows() {}

    /// Right cases of all.
    private record Count(int right, int of) {
        Count plus(boolean one) {
            return new Count(right + (one ? 1 : 0), of + 1);
        }
    }

    public static List<Row> measure() {
        Path folder = TestData.folder("data", "arabic-dates", "recognizers", "DateTime");
        return List.of(
                row(folder, "Extractor", Bar.atLeast(0.8), "Recognizers-Text Arabic, extractor cases right"),
                row(folder, "Parser", Bar.atLeast(0.75), "Recognizers-Text Arabic, parser cases right"));
    }

    private static Row row(Path folder, String step, Bar bar, String measure) {
        if (!Files.exists(folder)) {
            return Row.missing(measure, "public cases", "ratio", bar, TestData.MISSING, ENTRY);
        }
        Count all = new Count(0, 0);
        List<String> parts = new ArrayList<>();
        for (String kind : KINDS) {
            Count own = count(folder.resolve(kind + step + ".json"), step.equals("Parser"));
            all = new Count(all.right() + own.right(), all.of() + own.of());
            parts.add(kind + " " + own.right() + "/" + own.of());
        }
        String note = String.join(", ", parts) + "; most of them are what one says to a calendar, and a reader of news "
                + "leaves clock times, bare numbers and durations alone";
        return Row.of(measure, all.of() + " cases, none skipped", all.right() / (double) all.of(), "ratio", bar, note,
                ENTRY);
    }

    private static Count count(Path file, boolean values) {
        Count count = new Count(0, 0);
        try {
            for (Json item : ((Json.Arr) TestData.json(file)).items()) {
                Fields fields = Fields.of(item);
                if (!fields.has("NotSupported")) {
                    count = count.plus(isRight(fields, values));
                }
            }
        } catch (Malformed e) {
            throw new IllegalStateException("the cases have another form than their source says", e);
        }
        return count;
    }

    private static boolean isRight(Fields fields, boolean values) throws Malformed {
        String text = fields.string("Input");
        String reference = fields.has("Context")
                ? fields.object("Context").string("ReferenceDateTime").substring(0, 10)
                : "2016-11-07";
        List<Json> wanted = fields.array("Results", 100);
        List<TimeExpression> found = TimeReader.times(text, Language.ARABIC, List.of(), reference);
        if (wanted.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Fields one = Fields.of(wanted.get(i));
            boolean same = one.string("Text").equals(found.get(i).span().in(text));
            if (!same || (values && !accepted(one.object("Value")).contains(found.get(i).value()))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> accepted(Fields value) throws Malformed {
        Set<String> accepted = new LinkedHashSet<>();
        accepted.add(value.has("Timex") ? value.string("Timex") : "");
        for (String resolution : List.of("FutureResolution", "PastResolution")) {
            if (value.has(resolution)) {
                Fields fields = value.object(resolution);
                if (fields.has("date")) {
                    accepted.add(fields.string("date"));
                } else if (fields.has("startDate") && fields.has("endDate")) {
                    accepted.add(fields.string("startDate") + "/" + fields.string("endDate"));
                }
            }
        }
        return accepted;
    }
}
