package org.nadhir.bulk;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV as RFC 4180 writes it: commas, fields in quotes where they hold commas, quotes or line ends, a quote
/// doubled within quotes. A byte order mark, as spreadsheets write it, is skipped. Anything else is broken.
final class Csv {

    /// What follows a field.
    private enum End {
        COMMA,
        LINE,
        TEXT,
        BROKEN
    }

    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /// @param line on which the record begins, from 1
    record Row(int line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    sealed interface Result {
        /// Blank lines are left out.
        record Read(List<Row> records) implements Result {}

        record Broken(int line) implements Result {}
    }

    static Result read(String text) {
        return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).records();
    }

    private Result records() {
        List<Row> records = new ArrayList<>();
        while (at < text.length()) {
            int begins = line;
            List<String> fields = new ArrayList<>();
            End end;
            do {
                StringBuilder field = new StringBuilder();
                end = field(field);
                if (end == End.BROKEN) {
                    return new Result.Broken(line);
                }
                fields.add(field.toString());
            } while (end == End.COMMA);
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                records.add(new Row(begins, fields));
            }
        }
        return new Result.Read(records);
    }

    private End field(StringBuilder field) {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(field);
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return End.BROKEN;
            }
            if (c == ',' || c == '\n' || c == '\r') {
                return end();
            }
            field.append(c);
            at++;
        }
        return End.TEXT;
    }

    private End quoted(StringBuilder field) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
                line += c == '\n' ? 1 : 0;
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return end();
            }
        }
        return End.BROKEN;
    }

    /// After a field: a comma, a line end, or the end of the text.
    private End end() {
        if (at == text.length()) {
            return End.TEXT;
        }
        char c = text.charAt(at++);
        if (c == ',') {
            // A comma at the very end begins one more, empty field.
            return End.COMMA;
        }
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        } else if (c != '\n') {
            return End.BROKEN;
        }
        line++;
        return End.LINE;
    }
}
