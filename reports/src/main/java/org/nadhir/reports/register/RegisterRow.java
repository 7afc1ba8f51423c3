package org.nadhir.reports.register;

import java.util.List;
import java.util.Locale;
import org.nadhir.model.Entity;

/// One entry of a register that users keep, as a line of it writes it (docs/reading.md names the columns).
///
/// @param ar the name in Arabic, or empty; one of both names stands there
/// @param aliases as listed, with their mark `?` or `~` before and their period behind them
/// @param partOf ids that it lies in or belongs to
/// @param place `latitude,longitude` in degrees (WGS 84), or empty
/// @param kind what its type adds, such as `newspaper`, or empty
/// @param source where it stands that this is so
public record RegisterRow(
        String id,
        Entity.Type type,
        String ar,
        String en,
        List<String> aliases,
        List<String> partOf,
        String place,
        String kind,
        String source) {

    private static final String HEAD = "# id\ttype\tname (ar)\tname (en)\taliases, | between\tpart of\t"
            + "latitude,longitude\tkind\tsource\n";

    public RegisterRow {
        aliases = List.copyOf(aliases);
        partOf = List.copyOf(partOf);
    }

    /// A register of these rows.
    public static String write(List<RegisterRow> rows) {
        StringBuilder file = new StringBuilder(HEAD);
        rows.forEach(row -> file.append(row.line()).append('\n'));
        return file.toString();
    }

    private String line() {
        return String.join(
                "\t", id, type.name(), cell(ar), cell(en), cells(aliases), cells(partOf), cell(place), cell(kind),
                cell(source));
    }

    private static String cells(List<String> cells) {
        return String.join("|", cells.stream().map(one -> cell(one).replace('|', '/')).toList());
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// An id made of somebody else's: lower-case letters, digits, points and hyphens.
    public static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return slug.length() > RegisterFile.ID_MAX / 2 ? slug.substring(0, RegisterFile.ID_MAX / 2) : slug;
    }
}
