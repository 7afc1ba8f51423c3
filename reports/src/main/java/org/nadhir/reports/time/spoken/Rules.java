package org.nadhir.reports.time.spoken;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nadhir.reports.Shadow;
import org.nadhir.reports.time.MonthNames;

/// The rules and words of `rules.txt` and `words.tsv`, read once.
///
/// A rule may use only rules that stand above it: none can call itself, and the cost of a place is bounded.
final class Rules {

    /// A form of a class: its words and what it stands for.
    record Form(String value, List<String> words) {}

    static final Rules INSTANCE = new Rules();

    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    /// Class, then first word.
    private final Map<String, Map<String, List<Form>>> classes = new TreeMap<>();

    private Rules() {
        for (String line : lines("words.tsv")) {
            String[] row = line.split("\t", -1);
            for (String form : row[2].split("\\|", -1)) {
                add(row[0], row[1], Shadow.fold(form));
            }
        }
        MonthNames.gregorian().forEach((form, name) -> add("MONTH", Integer.toString(name.month()), form));
        MonthNames.hijri().forEach((form, month) -> add("HIJRI", Integer.toString(month), form));
        MonthNames.weekdays().forEach((form, day) -> add("WEEKDAY", Integer.toString(day), form));
        for (String line : lines("rules.txt")) {
            add(Rule.of(line));
        }
    }

    private void add(Rule rule) {
        for (Rule.Element element : rule.elements()) {
            for (Rule.Choice choice : element.choices()) {
                boolean known = switch (choice.takes()) {
                    case RULE -> rules.containsKey(choice.name()) && !choice.name().equals(rule.name());
                    case CLASS -> classes.containsKey(choice.name());
                    default -> true;
                };
                if (!known) {
                    throw new IllegalStateException(
                            "rules.txt: " + rule.name() + " uses " + choice.name() + " before it is defined");
                }
            }
        }
        rules.computeIfAbsent(rule.name(), n -> new ArrayList<>()).add(rule);
    }

    private void add(String name, String value, String folded) {
        List<String> words = List.of(folded.split(" "));
        classes.computeIfAbsent(name, n -> new TreeMap<>())
                .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                .add(new Form(value, words));
    }

    List<Rule> rules(String name) {
        return rules.getOrDefault(name, List.of());
    }

    /// The forms of the class that begin with this word.
    List<Form> forms(String name, String first) {
        Map<String, List<Form>> byFirst = classes.get(name);
        return byFirst == null ? List.of() : byFirst.getOrDefault(first, List.of());
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Rules.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " is missing from the program", unreadable);
        }
    }
}
