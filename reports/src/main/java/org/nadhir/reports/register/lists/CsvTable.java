package org.nadhir.reports.register.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nadhir.model.Entity;
import org.nadhir.model.Message;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterFile;
import org.nadhir.reports.register.RegisterRow;

/// A table whose first row names its columns: `id`, `type`, `name_ar`, `name_en`, `aliases` (`|` between), `part_of`,
/// `latitude`, `longitude`, `kind`, `source`, in any order. `type` and one of the names must be there.
final class CsvTable {

    private static final List<String> COLUMNS = List.of(
            "id", "type", "name_ar", "name_en", "aliases", "part_of", "latitude", "longitude", "kind", "source");

    private final String name;
    private final ListImport.Collected collected = new ListImport.Collected(ListImport.Format.CSV);

    CsvTable(String name) {
        this.name = name;
    }

    ListImport.Result read(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new ListImport.Result.Refused(Message.of("register.not-text", name));
        }
        List<List<String>> records = CsvRecords.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> head = records.isEmpty()
                ? List.of()
                : records.getFirst().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        if (!head.contains("type") || (!head.contains("name_ar") && !head.contains("name_en"))) {
            return new ListImport.Result.Refused(Message.of("register.not-csv", name, String.join(",", COLUMNS)));
        }
        head.stream().filter(column -> !COLUMNS.contains(column)).forEach(column ->
                collected.lose(name, column, NameLoss.Why.NOT_A_NAME));
        records.stream().skip(1).forEach(record -> take(head, record));
        return collected.result();
    }

    private void take(List<String> head, List<String> record) {
        int number = collected.next();
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), record.size()); i++) {
            cells.putIfAbsent(head.get(i), record.get(i).strip());
        }
        String place = "row " + (number + 1);
        Optional<Entity.Type> type = RegisterFile.type(cells.getOrDefault("type", ""));
        if (record.size() != head.size()) {
            collected.lose(place, String.valueOf(record.size()), NameLoss.Why.COLUMNS);
        } else if (type.isEmpty()) {
            collected.lose(place, cells.getOrDefault("type", ""), NameLoss.Why.TYPE);
        } else {
            collected.take(row(cells, type.get(), number));
        }
    }

    private RegisterRow row(Map<String, String> cells, Entity.Type type, int number) {
        String en = cells.getOrDefault("name_en", "");
        String given = RegisterRow.slug(cells.getOrDefault("id", ""));
        String made = RegisterRow.slug(en);
        String latitude = cells.getOrDefault("latitude", "");
        String source = cells.getOrDefault("source", "");
        return new RegisterRow(
                !given.isEmpty() ? given : "csv-" + (made.isEmpty() ? String.valueOf(number) : made),
                type,
                cells.getOrDefault("name_ar", ""),
                en,
                parts(cells.getOrDefault("aliases", "")),
                parts(cells.getOrDefault("part_of", "")),
                latitude.isEmpty() ? "" : latitude + "," + cells.getOrDefault("longitude", ""),
                cells.getOrDefault("kind", ""),
                source.isEmpty() ? name : source);
    }

    private static List<String> parts(String cell) {
        return new ArrayList<>(Arrays.stream(cell.split("\\|", -1)).map(String::strip)
                .filter(part -> !part.isEmpty()).toList());
    }
}
