package org.nadhir.bench.canary;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nadhir.bench.standin.Scratch;

/// The canary sweep (TRUST.md, T8b): reports whose every field of a source holds a random word of more than 128 bits,
/// through two nodes that run as processes; then every byte that was written or said is searched for those words.
public final class Canary {

    /// What of the product is called: its program.
    public static final String ENTRY = "org.nadhir.node.Main: serve, and the commands of org.nadhir.node.cli";

    private Canary() {}

    /// What was searched, and what was found.
    ///
    /// @param searched bytes, by place
    /// @param hits `place: field as form`, each kind of hit once; none may be
    /// @param missed tokens of reports that stand in the opened vault and were not found there, out of `planted`: how
    /// far
    ///     the search itself can be believed; a field that the intake drops is not among them
    public record Result(
            int reports,
            int tokens,
            Map<String, Long> searched,
            List<String> hits,
            int planted,
            int missed,
            Duration took) {

        public Result {
            searched = new LinkedHashMap<>(searched);
            hits = List.copyOf(hits);
        }

        /// All bytes together.
        public long bytes() {
            return searched.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Takes so many reports in, each from a source of its own, and searches.
    ///
    /// @param clock of this machine
    public static Result run(int reports, InstantSource clock) {
        long began = System.nanoTime();
        Path folder = Scratch.onDisk("canary");
        try (Sweep sweep = new Sweep(folder, clock)) {
            sweep.play(reports);
            Needles needles = new Needles(sweep.tokens().all());
            Map<String, Long> searched = new LinkedHashMap<>();
            Set<String> hits = new TreeSet<>();
            for (Exit exit : sweep.exits()) {
                for (Needles.Hit hit : found(exit, needles, searched)) {
                    String field = sweep.tokens().field(hit.token());
                    if (!sweep.mayStand(exit, field)) {
                        hits.add(exit.name() + ": " + field + " as " + hit.form());
                    }
                }
            }
            List<String> planted = sweep.planted();
            Set<String> seen = new TreeSet<>();
            found(sweep.vault(), needles, new TreeMap<>()).forEach(hit -> seen.add(hit.token()));
            sweep.gone().stream()
                    .filter(seen::contains)
                    .forEach(token -> hits.add("our vault, opened: " + sweep.tokens().field(token) + ", shredded"));
            int missed = (int) planted.stream().filter(token -> !seen.contains(token)).count();
            return new Result(
                    reports,
                    sweep.tokens().count(),
                    searched,
                    new ArrayList<>(hits),
                    planted.size(),
                    missed,
                    Duration.ofNanos(System.nanoTime() - began));
        } finally {
            Scratch.remove(folder);
        }
    }

    private static Set<Needles.Hit> found(Exit exit, Needles needles, Map<String, Long> searched) {
        Set<Needles.Hit> hits = new LinkedHashSet<>();
        exit.pieces().accept(piece -> {
            searched.merge(exit.name(), (long) piece.length, Long::sum);
            hits.addAll(needles.in(piece));
        });
        searched.putIfAbsent(exit.name(), 0L);
        return hits;
    }
}
