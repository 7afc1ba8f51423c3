package org.nadhir.node.misp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table of what is what, from the resource `stix-2.1.txt`; its head says how a line is read.
final class Mapping {

    private static final Mapping LOADED = load();

    private final Map<String, Form> attributes = new LinkedHashMap<>();
    private final Map<String, Form> objects = new LinkedHashMap<>();
    private final Map<String, String> clusters = new LinkedHashMap<>();

    /// What an attribute or an object of MISP is in STIX.
    sealed interface Form {

        /// An observable of the type `root`, and what it refers to.
        record Observable(String root, List<Field> fields) implements Form {}

        /// Nothing that can be observed on its own; only what a pattern looks for.
        record PatternOnly(String root, List<Field> fields) implements Form {}

        /// A rule in a language of detection.
        record Rule(String language) implements Form {}

        /// A domain object that bears the value as its name.
        record Entity(String type) implements Form {}

        /// A domain object made of several values.
        record Domain(String type, List<Field> fields) implements Form {}
    }

    private Mapping() {}

    static Mapping loaded() {
        return LOADED;
    }

    Optional<Form> attribute(String type) {
        return Optional.ofNullable(attributes.get(type));
    }

    Optional<Form> object(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    /// The type of STIX of the clusters of a galaxy.
    Optional<String> cluster(String galaxy) {
        return Optional.ofNullable(clusters.get(galaxy));
    }

    Map<String, Form> attributes() {
        return attributes;
    }

    private static Mapping load() {
        Mapping mapping = new Mapping();
        try (InputStream in = Mapping.class.getResourceAsStream("stix-2.1.txt")) {
            if (in == null) {
                throw new IllegalStateException("misp/stix-2.1.txt is not in the jar");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(mapping::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mapping;
    }

    private void line(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        String name = words.get(1);
        String type = words.get(2);
        List<Field> fields = words.subList(3, words.size()).stream().map(Field::of).toList();
        switch (words.getFirst()) {
            case "attribute" -> attributes.put(name, new Form.Observable(type, fields));
            case "pattern" -> attributes.put(name, new Form.PatternOnly(type, fields));
            case "rule" -> attributes.put(name, new Form.Rule(type));
            case "entity" -> attributes.put(name, new Form.Entity(type));
            case "hash" -> {
                Field digest = Field.of("1=hashes/" + type);
                attributes.put(name, new Form.Observable("file", List.of(digest)));
                attributes.put("filename|" + name, new Form.Observable(
                        "file", List.of(Field.of("1=name"), Field.of("2=hashes/" + type))));
            }
            case "object" -> objects.put(name, new Form.Observable(type, fields));
            case "template" -> objects.put(name, new Form.Domain(type, fields));
            case "cluster" -> clusters.put(name, type);
            default -> throw new IllegalStateException("no such line: " + line);
        }
    }
}
