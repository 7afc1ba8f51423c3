package org.nadhir.bench.sim;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Runs the seeds that it is given and prints the digest of each run: the other half of the test that a seed says
/// everything.
public final class Again {

    private Again() {}

    public static void main(String[] seeds) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        traces(Stream.of(seeds).map(Long::valueOf).toList()).forEach(out::println);
    }

    /// One line for each seed.
    public static List<String> traces(List<Long> seeds) {
        Simulation simulation = Simulation.fast();
        return seeds.stream()
                .map(seed -> seed + " " + simulation.run(seed).trace().hex())
                .toList();
    }
}
