package org.nadhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.bench.mutated.Ground;
import org.nadhir.bench.mutated.Mutant;
import org.nadhir.bench.mutated.Mutation;

/// How many small changes to the compiled product its own tests notice. Survivors go to `target/survivors.txt`.
record MutationBench() implements Bench {

    /// One class in so many, drawn by the commit, where ten minutes must do.
    private static final int EVERY_C = 12;
    private static final Duration LONGEST_C = Duration.ofMinutes(4);
    private static final Duration LONGEST_N = Duration.ofHours(6);

    @Override
    public String name() {
        return "mutations";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>();
        List<Mutant> left = new ArrayList<>();
        for (Ground ground : Ground.values()) {
            if (effort.share() == 0) {
                rows.add(missing(ground, "no other process was to be started"));
            } else if (effort.share() > 1 && ground == Ground.REPORTS) {
                rows.add(missing(ground, "its tests read whole reports for each change: tier n"));
            } else {
                Mutation.Result result = Mutation.of(
                        ground,
                        Checkout.folder().toAbsolutePath(),
                        Checkout.folder().toAbsolutePath().resolve("bench/target/libs"),
                        effort.pick(EVERY_C, EVERY_C, 1),
                        Checkout.commit().hashCode(),
                        effort.pick(LONGEST_C, LONGEST_C, LONGEST_N));
                rows.add(row(ground, result));
                left.addAll(result.left());
            }
        }
        if (effort.share() > 0) {
            keep(left);
        }
        return rows;
    }

    static Row row(Ground ground, Mutation.Result result) {
        if (result.noticeable() == 0) {
            return missing(ground, result.said().isEmpty() ? "nothing to change was drawn" : result.said().strip());
        }
        return Row.of(
                measure(ground),
                "%,d changes in %d classes".formatted(result.mutants().size(), result.classes()),
                100.0 * result.noticed() / result.noticeable(),
                "%",
                Bar.atLeast(ground.percentMin()),
                "%,d noticed, %,d survived, %,d excused with a reason; by the module's own tests alone"
                        .formatted(result.noticed(), result.left().size(), result.excused()),
                ground.entry());
    }

    private static Row missing(Ground ground, String why) {
        return Row.missing(measure(ground), "nothing", "%", Bar.atLeast(ground.percentMin()), why, ground.entry());
    }

    private static String measure(Ground ground) {
        return "mutations noticed: " + ground.word();
    }

    private static void keep(List<Mutant> left) {
        Path list = Checkout.folder().resolve("target", "survivors.txt");
        try {
            Files.createDirectories(list.getParent());
            Files.write(list, left.stream()
                    .map(mutant -> mutant.text() + " line " + mutant.line()
                            + (mutant.status() == Mutant.Status.UNREACHED ? ", reached by no test" : ""))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of survivors could not be written", e);
        }
    }
}
