package org.nadhir.reports.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;

/// Reads the shipped lists; the columns are named in the head of each file.
final class Lists {

    private static final List<String> FILES =
            List.of("bodies", "countries", "media", "places", "sites", "groups", "fictional");
    private static final int COLUMNS = 8;

    private Lists() {}

    static List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        for (String file : FILES) {
            for (String line : lines(file + ".tsv")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(entry(file, line));
                }
            }
        }
        return entries;
    }

    private static Entry entry(String file, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("register list " + file + " needs " + COLUMNS + " columns: " + line);
        }
        List<String> forms = new ArrayList<>();
        for (String name : List.of(columns[2], columns[3])) {
            // A name with a bracket in Arabic is an everyday word without it.
            if (!name.contains("(") || name.equals(columns[3])) {
                String bare = name.replaceAll("\\s*\\(.*\\)", "");
                forms.add(bare);
                if (columns[1].equals("SITE") && bare.contains(",")) {
                    forms.add(bare.substring(0, bare.indexOf(',')));
                }
            }
        }
        forms.addAll(parts(columns[4]));
        boolean latlon = columns[6].contains(",");
        String[] degrees = columns[6].split(",", -1);
        Entity entity = new Entity(
                new EntityId(columns[0]),
                Entity.Type.valueOf(columns[1]),
                new Text(columns[2], columns[3]),
                parts(columns[5]).stream().map(EntityId::new).toList(),
                latlon ? Double.parseDouble(degrees[0]) : Double.NaN,
                latlon ? Double.parseDouble(degrees[1]) : Double.NaN);
        // The bare name of such a medium is an everyday word: only its guarded forms may match alone.
        if (forms.stream().anyMatch(form -> form.equals("?" + forms.get(0)))) {
            forms.remove(0);
        }
        return new Entry(entity, List.copyOf(forms), columns[7], file.equals("fictional"));
    }

    private static List<String> parts(String column) {
        return Arrays.stream(column.split("\\|", -1)).filter(part -> !part.isBlank()).toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Lists.class.getResourceAsStream(file)) {
            if (in == null) {
                return List.of();
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
