package org.nadhir.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param json where to write the figures of the one bench, or null
/// @param seed of the simulation that is to be run alone and told word for word, or null
/// @param writes the page in docs that is to be written
record Asked(List<Bench> benches, Effort effort, @Nullable Path json, Writes writes, @Nullable Long seed) {

    /// Pages that a run writes.
    enum Writes {
        NOTHING,
        /// docs/figures.md, from all benches.
        FIGURES,
        /// docs/leaks.md, from a run of planted leaks and no bench.
        LEAKS
    }

    Asked {
        benches = List.copyOf(benches);
        if (json != null && benches.size() != 1) {
            throw new IllegalArgumentException("--json FILE takes the figures of one bench: name it");
        }
    }

    /// Without a name: all benches.
    ///
    /// @throws IllegalArgumentException with a sentence for whoever typed it
    static Asked of(List<String> words) {
        List<Bench> named = new ArrayList<>();
        Effort effort = Effort.C;
        Path json = null;
        Duration soak = null;
        Long seed = null;
        Writes writes = Writes.NOTHING;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--all" -> writes = Writes.FIGURES;
                case "--leaks" -> writes = Writes.LEAKS;
                case "--tier" -> effort = Effort.ofWord(value(word, rest));
                case "--minutes" -> soak = Duration.ofMinutes(Long.parseLong(value(word, rest)));
                case "--seed" -> seed = Long.parseLong(value(word, rest));
                case "--json" -> json = Path.of(value(word, rest));
                default -> named.add(bench(word));
            }
        }
        if (writes != Writes.NOTHING && !named.isEmpty()) {
            throw new IllegalArgumentException("--all and --leaks say what is measured; name no bench beside them");
        }
        List<Bench> all = writes == Writes.LEAKS ? List.of() : Bench.ALL;
        Effort lasting = soak == null ? effort : effort.soaking(soak);
        return new Asked(named.isEmpty() ? all : named, lasting, json, writes, seed);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static Bench bench(String name) {
        return Bench.ALL.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bench “" + name + "”; there are "
                        + String.join(", ", Bench.ALL.stream().map(Bench::name).toList())
                        + ", and the options --tier c|n, --minutes M, --json FILE, --seed N, --all, --leaks"));
    }
}
