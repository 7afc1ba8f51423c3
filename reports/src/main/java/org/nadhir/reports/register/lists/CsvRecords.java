package org.nadhir.reports.register.lists;

import java.util.ArrayList;
import java.util.List;

/// Records of a table (RFC 4180): commas between fields, a field with commas, quotes or line ends in quotes, a quote in
/// it doubled. An open quote at the end closes there. Empty lines are no records. Linear in the text.
final class CsvRecords {

    private final List<List<String>> records = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();

    private CsvRecords() {}

    static List<List<String>> of(String text) {
        CsvRecords table = new CsvRecords();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    table.field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    table.field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && table.field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                table.endField();
            } else if (c == '\n') {
                table.endRecord();
            } else if (c != '\r') {
                table.field.append(c);
            }
        }
        table.endRecord();
        return table.records;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRecord() {
        endField();
        if (fields.size() > 1 || !fields.getFirst().isBlank()) {
            records.add(fields);
        }
        fields = new ArrayList<>();
    }
}
