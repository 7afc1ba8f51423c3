package org.nadhir.reports.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.json.Malformed;
import org.nadhir.model.Language;
import org.nadhir.model.TimeExpression;

/// Counts on Arabic dates that others annotated (Recognizers-Text, MIT; dateparser, BSD-3). Their wording is mostly
/// translated from English and meant for calendars, not news, so the floors are low; they only guard what is reached.
final class PublicDatesTest {

    private static Path file(String name) {
        Path file = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "arabic-dates")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no public Arabic dates in nadhir.testdata");
        return file;
    }

    private static Json json(Path file) throws IOException {
        JsonReader.Result result = JsonReader.read(Files.readAllBytes(file), 50_000_000);
        return ((JsonReader.Result.Read) result).value();
    }

    @Test
    void readsCasesOfTheDateParser() throws IOException, Malformed {
        int all = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Json item : ((Json.Arr) json(file("recognizers/DateTime/DateParser.json"))).items()) {
            Fields fields = Fields.of(item);
            String text = fields.string("Input");
            String reference =
                    fields.object("Context").string("ReferenceDateTime").substring(0, 10);
            for (Json result : fields.array("Results", 100)) {
                Set<String> expected = values(Fields.of(result).object("Value"));
                boolean found = TimeReader.times(text, Language.ARABIC, List.of(), reference).stream()
                        .map(TimeExpression::value)
                        .anyMatch(expected::contains);
                all++;
                right += found ? 1 : 0;
                if (!found) {
                    wrong.add(text + " " + expected);
                }
            }
        }
        int counted = right;
        System.out.println("Recognizers-Text DateParser, Arabic: " + right + " of " + all + " values");
        assertTrue(right >= 36, () -> counted + " right; wrong: " + wrong);
    }

    private static Set<String> values(Fields value) throws Malformed {
        Set<String> values = new LinkedHashSet<>();
        values.add(value.string("Timex"));
        for (String name : List.of("FutureResolution", "PastResolution")) {
            if (value.has(name) && value.object(name).has("date")) {
                values.add(value.object(name).string("date"));
            }
        }
        return values;
    }

    @Test
    void readsHijriDatesInFigures() throws IOException, Malformed {
        int all = 0;
        int right = 0;
        Fields hijri = Fields.of(json(file("dateparser/hijri-and-arabic.json"))).object("hijri");
        for (Json item : hijri.array("cases", 100)) {
            String text = Fields.of(item).string("text");
            String expected = Fields.of(item).string("gregorian").substring(0, 10);
            all++;
            right += TimeReader.times(text, Language.ARABIC, List.of(), "").stream()
                            .anyMatch(time -> time.value().equals(expected))
                    ? 1
                    : 0;
        }
        System.out.println("dateparser, Hijri dates: " + right + " of " + all);
        assertTrue(right >= 6, right + " of " + all);
    }
}
