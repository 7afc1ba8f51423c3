package org.nadhir.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param json where to write the figures of the one bench, or null
/// @param page whether docs/figures.md is to be written
record Asked(List<Bench> benches, Effort effort, @Nullable Path json, boolean page) {

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
        boolean page = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--all" -> page = true;
                case "--tier" -> effort = Effort.ofWord(value(word, rest));
                case "--json" -> json = Path.of(value(word, rest));
                default -> named.add(bench(word));
            }
        }
        if (page && !named.isEmpty()) {
            throw new IllegalArgumentException("--all measures everything; name no bench beside it");
        }
        return new Asked(named.isEmpty() ? Bench.ALL : named, effort, json, page);
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
                        + ", and the options --tier c|n, --json FILE, --all"));
    }
}
