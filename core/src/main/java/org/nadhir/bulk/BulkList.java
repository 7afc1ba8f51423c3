package org.nadhir.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.json.Decoded;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Message;

/// A list of victims as it was read: the lines that can be used, and every line that cannot, by name. No line is
/// mended, guessed or dropped unseen, because behind each there are people.
///
/// Two forms: CSV (RFC 4180) whose first line names the columns, or one JSON object a line. The members are those of
/// [VictimForm].
///
/// @param lines in the order of the file
/// @param refused lines that cannot be used, each with its reason
public record BulkList(List<BulkLine> lines, List<Bad> refused) {

    public static final int BYTES_MAX = 4 * 1024 * 1024;
    /// CISA told some 4,300 victims in its first two years; one finding that strikes more is several lists. Ours.
    public static final int LINES_MAX = 5_000;
    private static final int LINE_BYTES_MAX = 16 * 1024;

    public BulkList {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /// A line that cannot be used.
    ///
    /// @param line where it stands in the file, from 1
    /// @param why key and arguments of the catalogue; names the member, never its content
    public record Bad(int line, Message why) {}

    /// What came of reading a file.
    public sealed interface Result {

        record Read(BulkList list) implements Result {}

        /// The file as a whole cannot be used.
        record Refused(Message why) implements Result {}
    }

    /// Reads a file. A list of more than [#LINES_MAX] victims is refused as a whole: cut, it would leave out people.
    public static Result read(byte[] file) {
        if (file.length > BYTES_MAX) {
            return new Result.Refused(Message.of("bulk.too-large", String.valueOf(BYTES_MAX)));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new Result.Refused(Message.of(Flaw.NOT_UTF8.key()));
        }
        return text.stripLeading().startsWith("{") ? json(text) : csv(text);
    }

    private static Result json(String text) {
        List<Row> rows = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            if (line.isBlank()) {
                continue;
            }
            switch (JsonReader.read(bytes, LINE_BYTES_MAX)) {
                case JsonReader.Result.Read(Json value) -> rows.add(new Row(number, value));
                case JsonReader.Result.Refused(Flaw flaw, int offset) ->
                    bad.add(flawed(number, flaw, "byte " + offset));
            }
        }
        return checked(rows, bad);
    }

    private static Result csv(String text) {
        return switch (Csv.read(text)) {
            case Csv.Result.Broken(int line) ->
                new Result.Refused(Message.of("bulk.csv-broken", String.valueOf(line)));
            case Csv.Result.Read(List<Csv.Row> records) -> {
                if (records.isEmpty()) {
                    yield new Result.Refused(Message.of("bulk.empty"));
                }
                List<String> columns = records.getFirst().fields();
                List<String> unknown = columns.stream()
                        .filter(column -> !VictimForm.MEMBERS.contains(column))
                        .toList();
                if (!unknown.isEmpty() || columns.stream().distinct().count() != columns.size()) {
                    yield new Result.Refused(
                            Message.of("bulk.columns", String.join(", ", VictimForm.MEMBERS)));
                }
                List<Row> rows = new ArrayList<>();
                List<Bad> bad = new ArrayList<>();
                for (Csv.Row one : records.subList(1, records.size())) {
                    if (one.fields().size() == columns.size()) {
                        rows.add(new Row(one.line(), object(columns, one.fields())));
                    } else {
                        bad.add(new Bad(one.line(), Message.of("bulk.line.fields", String.valueOf(columns.size()))));
                    }
                }
                yield checked(rows, bad);
            }
        };
    }

    /// An empty field is one that was not given.
    private static Json object(List<String> columns, List<String> fields) {
        Json.Builder json = Json.object();
        for (int i = 0; i < columns.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                json.put(columns.get(i), fields.get(i));
            }
        }
        return json.build();
    }

    private record Row(int line, Json value) {}

    private static Result checked(List<Row> rows, List<Bad> bad) {
        if (rows.size() + bad.size() > LINES_MAX) {
            return new Result.Refused(Message.of("bulk.too-many", String.valueOf(LINES_MAX)));
        }
        if (rows.isEmpty() && bad.isEmpty()) {
            return new Result.Refused(Message.of("bulk.empty"));
        }
        List<BulkLine> lines = new ArrayList<>();
        Set<String> references = new LinkedHashSet<>();
        for (Row row : rows) {
            switch (Decoded.of(row.value(), fields -> VictimForm.read(row.line(), fields))) {
                case Decoded.Bad<BulkLine>(Flaw flaw, String where) -> bad.add(flawed(row.line(), flaw, where));
                case Decoded.Good<BulkLine>(BulkLine line) -> {
                    if (references.add(line.reference())) {
                        lines.add(line);
                    } else {
                        bad.add(new Bad(row.line(), Message.of("bulk.line.twice")));
                    }
                }
            }
        }
        bad.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return new Result.Read(new BulkList(lines, bad));
    }

    private static Bad flawed(int line, Flaw flaw, String where) {
        return new Bad(line, Message.of("bulk.line." + VictimForm.word(flaw), where));
    }

    /// The lines of each addressee, in the order in which the addressees first stand in the list.
    public Map<String, List<BulkLine>> byAddressee() {
        Map<String, List<BulkLine>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.to().id(), _ -> new ArrayList<>()).add(line));
        return groups;
    }
}
