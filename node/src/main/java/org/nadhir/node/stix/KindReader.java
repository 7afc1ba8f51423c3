package org.nadhir.node.stix;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads a [Kind] as the facts write it.
final class KindReader {

    private final Map<String, Set<String>> vocabularies;

    KindReader(Map<String, Set<String>> vocabularies) {
        this.vocabularies = vocabularies;
    }

    Kind read(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (word) {
            case "list" -> new Kind.Listed(read(rest));
            case "dictionary" -> new Kind.Dictionary(read(rest));
            case "part" -> new Kind.Part(rest);
            case "enum", "vocab" -> term(rest, word.equals("vocab"));
            case "ref" -> reference(rest, Severity.MUST);
            case "should-ref" -> reference(rest, Severity.SHOULD);
            case "integer" -> whole(rest);
            case "number" -> rest.isEmpty() ? Kind.Plain.NUMBER : real(rest.split(":", -1));
            default -> Kind.Plain.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }

    private Kind term(String name, boolean open) {
        Set<String> terms = vocabularies.get(name);
        if (terms == null) {
            throw new IllegalStateException("no vocabulary " + name);
        }
        return new Kind.Term(name, terms, open);
    }

    private static Kind reference(String types, Severity severity) {
        if (types.equals("any")) {
            return new Kind.Reference(Set.of(), true, severity);
        }
        boolean excluded = types.startsWith("!");
        String listed = excluded ? types.substring(1) : types;
        return new Kind.Reference(new LinkedHashSet<>(Arrays.asList(listed.split("\\|", -1))), excluded, severity);
    }

    private static Kind whole(String bounds) {
        String[] parts = bounds.isEmpty() ? new String[0] : bounds.split(":", -1);
        long min = parts.length > 0 ? Long.parseLong(parts[0]) : Long.MIN_VALUE;
        return new Kind.Whole(min, parts.length > 1 ? Long.parseLong(parts[1]) : Long.MAX_VALUE);
    }

    private static Kind real(String[] bounds) {
        return new Kind.Real(Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1]));
    }
}
