package org.nadhir.reports.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.model.Entity;
import org.nadhir.model.EntityId;
import org.nadhir.model.Text;
import org.nadhir.reports.Word;

/// Reads the shipped lists; the columns are named in the head of each file.
final class Lists {

    private static final List<String> FILES =
            List.of("bodies", "countries", "media", "places", "sites", "groups", "fictional");
    private static final int COLUMNS = 8;
    private static final int LINEAGE_COLUMNS = 5;

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
        Map<String, Period> periods = new HashMap<>();
        for (String alias : parts(columns[4])) {
            int at = alias.lastIndexOf('@');
            String form = at < 0 ? alias : alias.substring(0, at);
            forms.add(form);
            if (at >= 0) {
                Period held = Period.of(alias.substring(at + 1)).orElseThrow(() ->
                        new IllegalStateException("register list " + file + " has a period that is none: " + alias));
                periods.put(String.join(" ", Word.of(form)), held);
            }
        }
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
        return new Entry(entity, List.copyOf(forms), Map.copyOf(periods), columns[7], file.equals("fictional"));
    }

    /// Words that everybody uses, folded: the guard of the leak search keeps them.
    static Set<String> everyday() {
        Set<String> everyday = new HashSet<>();
        for (String line : lines("/org/nadhir/reports/leak/common.tsv")) {
            if (!line.startsWith("#") && line.contains("\t")) {
                for (String word : parts(line.substring(line.indexOf('\t') + 1))) {
                    everyday.addAll(Word.of(word));
                }
            }
        }
        return everyday;
    }

    static List<Lineage.Step> lineage() {
        List<Lineage.Step> steps = new ArrayList<>();
        for (String line : lines("lineage.tsv")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                if (columns.length != LINEAGE_COLUMNS || columns[LINEAGE_COLUMNS - 1].isBlank()) {
                    throw new IllegalStateException("a lineage needs " + LINEAGE_COLUMNS + " columns: " + line);
                }
                steps.add(new Lineage.Step(
                        new EntityId(columns[0]),
                        new Period(columns[1], columns[2]),
                        columns[3].isEmpty() ? null : new EntityId(columns[3])));
            }
        }
        return steps;
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
