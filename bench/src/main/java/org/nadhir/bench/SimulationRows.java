package org.nadhir.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.nadhir.bench.sim.Again;
import org.nadhir.bench.sim.SeedBook;
import org.nadhir.bench.sim.Simulation;
import org.nadhir.bench.sim.Soak;
import org.nadhir.bench.sim.Tally;

/// Many nodes in a world that breaks: what was lost, doubled, accused, and how often anything was looked at.
final class SimulationRows {

    private static final List<String> INVARIANTS =
            List.of("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11", "I13", "I14");
    private static final int AGAIN_EVERY = 100;
    private static final int AGAIN_MAX = 40;

    private SimulationRows() {}

    static List<Row> measure(Effort effort) {
        List<Row> rows = new ArrayList<>();
        rows.add(book());
        Soak.Done done = Soak.run(Simulation.fast(), firstSeed(), effort.pick(
                Duration.ZERO, part(effort, Budget.C.simulated()), part(effort, 40)));
        rows.addAll(world("T1", "stand-in cryptography", done, effort.pick(1L, 1_000_000L, 100_000_000L)));
        Tally tally = done.tally();
        for (String invariant : INVARIANTS) {
            rows.add(Row.of(
                    "T1: violations of " + invariant,
                    "%,d looks".formatted(tally.exercised(invariant)),
                    (double) tally.violations(invariant),
                    "violations",
                    Bar.exactly(0),
                    "by a model that takes none of the product's decisions",
                    Simulation.ENTRY));
        }
        rows.add(Row.plain("T1: violations of I12", "nothing: no key is revoked in these worlds", 0, "violations",
                "keys that are revoked are T13's", Simulation.ENTRY));
        Soak.Done real = Soak.run(Simulation.real(), firstSeed(), effort.pick(
                Duration.ZERO, part(effort, Budget.C.cryptography()), part(effort, 10)));
        rows.addAll(world("T1 with cryptography", "the product's; network and disk are simulated", real,
                effort.pick(1L, 100L, 100_000L)));
        rows.add(determinism(firstSeed(), done.tally().seeds(), effort));
        return rows;
    }

    /// Its share of tier c, longer where `--minutes` asks for more than that tier's soak.
    private static Duration part(Effort effort, Duration share) {
        return share.multipliedBy(effort.soak().toSeconds()).dividedBy(Math.max(1, Effort.C.soak().toSeconds()));
    }

    private static Duration part(Effort effort, int percent) {
        return effort.soak().multipliedBy(percent).dividedBy(100);
    }

    /// Another thousand million seeds at each commit, so that runs add up.
    private static long firstSeed() {
        return Math.floorMod(Checkout.commit().hashCode(), 1_000_000) * 1_000_000L;
    }

    private static List<Row> world(String test, String with, Soak.Done done, long deliveries) {
        Tally tally = done.tally();
        String on = "%,d seeds from %d, %s".formatted(tally.seeds(), done.first(), with);
        return List.of(
                Row.of(test + ": deliveries simulated", on, (double) tally.deliveries(), "deliveries",
                        Bar.atLeast((double) deliveries),
                        "%,d of them warnings, %,d hours of the nodes' time; this run's honest number"
                                .formatted(tally.warnings(), tally.virtualHours()),
                        Simulation.ENTRY),
                Row.of(test + ": lost, doubled, unauthorised, accused or stuck", on, (double) tally.violations(),
                        "violations", Bar.exactly(0),
                        tally.told().isEmpty() ? "none" : tally.told().getFirst(), Simulation.ENTRY),
                Row.of(test + ": deliveries that met a fault", on, tally.percentMeetingFaults(), "%",
                        Bar.atLeast(30), tally.faults(), Simulation.ENTRY),
                Row.plain(test + ": speed", on, done.perCpuSecond(), "deliveries/s of CPU",
                        "the model's own looks included", Simulation.ENTRY));
    }

    private static Row book() {
        Simulation simulation = Simulation.fast();
        List<Long> seeds = SeedBook.seeds();
        long broken = seeds.stream()
                .filter(seed -> simulation.run(seed).tally().violations() > 0)
                .count();
        String on = "%d of the seed book".formatted(seeds.size());
        return Row.of(
                "seeds that once failed and fail again", on, (double) broken, "seeds", Bar.exactly(0),
                "each failure ever found is run again for ever", Simulation.ENTRY);
    }

    private static Row determinism(long first, long seeds, Effort effort) {
        List<Long> chosen = LongStream.iterate(first, seed -> seed < first + Math.max(1, seeds), seed -> seed
                        + AGAIN_EVERY)
                .limit(AGAIN_MAX)
                .boxed()
                .toList();
        String on = "every %dth seed, %d of them, in two Java machines".formatted(AGAIN_EVERY, chosen.size());
        if (effort.share() == 0) {
            return Row.missing("determinism: traces that differ", on, "traces", Bar.exactly(0),
                    "no other process is started", Simulation.ENTRY);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Again.class.getName()));
        chosen.forEach(seed -> command.add(Long.toString(seed)));
        String there = Said.by(command).all();
        String here = Again.traces(chosen).stream().collect(Collectors.joining("\n"));
        long differ = here.lines().filter(line -> there.lines().noneMatch(line::equals)).count();
        return Row.of("determinism: traces that differ", on, (double) differ, "traces", Bar.exactly(0),
                "a digest over all that happens in a run, in its order", Simulation.ENTRY);
    }
}
