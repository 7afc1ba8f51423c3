package org.nadhir.bench.mutated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/// Mutations that change nothing that a test could see, each with its reason: `excused.txt`, a line
/// `class#method change: why`.
final class Excused {

    private final Map<String, String> reasons;

    private Excused(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    static Excused listed() {
        try (InputStream in = Excused.class.getResourceAsStream("excused.txt")) {
            return of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException where a line gives no reason
    static Excused of(String text) {
        Map<String, String> reasons = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon < 0 || line.substring(colon + 2).isBlank()) {
                throw new IllegalArgumentException("an excuse without its reason: " + line);
            }
            reasons.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return new Excused(reasons);
    }

    boolean has(Mutant mutant) {
        return reasons.containsKey(mutant.text());
    }

    int size() {
        return reasons.size();
    }
}
