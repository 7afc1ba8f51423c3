package org.nadhir.bench.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.reports.time.spoken.Sort;
import org.nadhir.reports.time.spoken.SpokenReader;
import org.nadhir.reports.time.spoken.SpokenTime;

/// All Arabic cases of Recognizers-Text for dates, periods, durations, times and holidays; none is skipped.
///
/// A case is right where the words found are exactly those wanted, in order; a parser's case also needs each TIMEX,
/// letter by letter. Each file of cases asks for one sort of time, and so does the reader.
public final class DateRows {

    /// The names of the files, and the sort of time that each asks for.
    private static final Map<String, Sort> KINDS = kinds();

    private static final String ENTRY = "org.nadhir.reports.time.spoken.SpokenReader#read";

    /// The day of the cases that name none; it is that of nearly all others.
    private static final String TODAY = "2016-11-07";

    private DateRows() {}

    private static Map<String, Sort> kinds() {
        Map<String, Sort> kinds = new LinkedHashMap<>();
        kinds.put("Date", Sort.DAY);
        kinds.put("DatePeriod", Sort.STRETCH);
        kinds.put("Duration", Sort.LENGTH);
        kinds.put("Time", Sort.CLOCK);
        kinds.put("TimePeriod", Sort.CLOCK_STRETCH);
        kinds.put("Holiday", Sort.HOLIDAY);
        return kinds;
    }

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
        for (String kind : KINDS.keySet()) {
            Count own = count(folder.resolve(kind + step + ".json"), KINDS.get(kind), step.equals("Parser"));
            all = new Count(all.right() + own.right(), all.of() + own.of());
            parts.add(kind + " " + own.right() + "/" + own.of());
        }
        String note = String.join(", ", parts) + "; development figure: the cases were read while the rules were "
                + "written; the reader of reports, which this is not, leaves clock times and bare numbers alone";
        return Row.of(measure, all.of() + " cases, none skipped", all.right() / (double) all.of(), "ratio", bar, note,
                ENTRY);
    }

    private static Count count(Path file, Sort sort, boolean values) {
        Count count = new Count(0, 0);
        try {
            for (Json item : ((Json.Arr) TestData.json(file)).items()) {
                Fields fields = Fields.of(item);
                if (!fields.has("NotSupported")) {
                    count = count.plus(isRight(fields, sort, values));
                }
            }
        } catch (Malformed e) {
            throw new IllegalStateException("the cases have another form than their source says", e);
        }
        return count;
    }

    private static boolean isRight(Fields fields, Sort sort, boolean values) throws Malformed {
        String text = fields.string("Input");
        LocalDate today = LocalDate.parse(
                fields.has("Context")
                        ? fields.object("Context").string("ReferenceDateTime").substring(0, 10)
                        : TODAY);
        List<Json> wanted = fields.array("Results", 100);
        List<SpokenTime> found = SpokenReader.read(text, today, sort);
        if (wanted.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Fields one = Fields.of(wanted.get(i));
            boolean same = one.string("Text").equals(found.get(i).span().in(text));
            if (!same || (values && !timex(one.object("Value")).equals(found.get(i).timex()))) {
                return false;
            }
        }
        return true;
    }

    private static String timex(Fields value) throws Malformed {
        return value.has("Timex") ? value.string("Timex") : "";
    }
}
