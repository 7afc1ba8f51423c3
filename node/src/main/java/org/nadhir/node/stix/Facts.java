package org.nadhir.node.stix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the specification says of each type, from the resource `stix-2.1.txt`; its head says how a line is read.
final class Facts {

    private static final Facts LOADED = load();

    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Set<String>> vocabularies = new LinkedHashMap<>();
    /// Lines of the groups of common properties.
    private final Map<String, List<String>> common = new LinkedHashMap<>();
    private final KindReader kinds = new KindReader(vocabularies);

    private Facts() {}

    static Facts loaded() {
        return LOADED;
    }

    @Nullable Shape shape(String name) {
        return shapes.get(name);
    }

    /// The shape that other facts name.
    Shape part(String name) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalStateException("no shape " + name);
        }
        return shape;
    }

    Set<String> vocabulary(String name) {
        return vocabularies.getOrDefault(name, Set.of());
    }

    private static Facts load() {
        Facts facts = new Facts();
        try (InputStream in = Facts.class.getResourceAsStream("stix-2.1.txt")) {
            if (in == null) {
                throw new IllegalStateException("stix-2.1.txt is not in the jar");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] words = lines.get(i).split(" ", -1);
                if (words[0].equals("vocabulary")) {
                    facts.vocabularies.put(
                            words[1], new LinkedHashSet<>(Arrays.asList(words).subList(2, words.length)));
                } else if (words[0].equals("shape")) {
                    int end = i + 1;
                    while (end < lines.size() && lines.get(end).startsWith("  ")) {
                        end++;
                    }
                    facts.add(words[1], words[2], lines.subList(i + 1, end));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private void add(String name, String family, List<String> lines) {
        List<String> all = new ArrayList<>();
        boolean whole = family.equals("group") || lines.contains("  type! string");
        if (!whole && !family.equals("part") && !family.equals("ext")) {
            all.addAll(common.getOrDefault(family.equals("sco") ? "observable" : "core", List.of()));
        }
        all.addAll(lines);
        if (family.equals("group")) {
            common.put(name, List.copyOf(lines));
        }
        Map<String, Property> properties = new LinkedHashMap<>();
        List<Constraint> constraints = new ArrayList<>();
        List<String> identifying = new ArrayList<>();
        for (String line : all.stream().filter(line -> !line.startsWith("  .")).toList()) {
            String[] words = line.strip().split(" ", 2);
            boolean required = words[0].endsWith("!");
            String called = required ? words[0].substring(0, words[0].length() - 1) : words[0];
            properties.put(called, new Property(called, kinds.read(words[1]), required, properties.size()));
        }
        for (String line : all.stream().filter(line -> line.startsWith("  .")).toList()) {
            List<String> words = Arrays.asList(line.strip().split(" ", -1));
            if (words.getFirst().equals(".id")) {
                identifying.addAll(words.subList(1, words.size()));
            } else {
                constraints.add(constraint(words, properties));
            }
        }
        shapes.put(name, new Shape(name, family, List.copyOf(properties.values()), constraints, identifying));
    }

    private static Constraint constraint(List<String> words, Map<String, Property> properties) {
        List<Property> named = words.stream()
                .skip(1)
                .filter(word -> !word.startsWith("<"))
                .map(word -> properties.computeIfAbsent(word, missing -> {
                    throw new IllegalStateException("no property " + missing);
                }))
                .toList();
        return switch (words.getFirst()) {
            case ".any" -> new Constraint.AnyOf(named);
            case ".one" -> new Constraint.OneOf(named);
            case ".needs" -> new Constraint.Needs(named.getFirst(), named.subList(1, named.size()));
            case ".order" -> new Constraint.Order(named.get(0), named.get(1), words.contains("<"));
            default -> throw new IllegalStateException("no constraint " + words.getFirst());
        };
    }
}
