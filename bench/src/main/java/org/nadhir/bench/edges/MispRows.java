package org.nadhir.bench.edges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nadhir.bench.Bar;
import org.nadhir.bench.Row;
import org.nadhir.node.misp.Account;
import org.nadhir.node.misp.ToMisp;
import org.nadhir.node.misp.ToStix;
import org.nadhir.reports.misp.MispReader;

/// MISP: whether everything in an event is accounted for on the way there and back, and how fast it goes.
public final class MispRows {

    private static final String TO_STIX = "org.nadhir.node.misp.ToStix#convert";
    private static final String TO_MISP = "org.nadhir.node.misp.ToMisp#convert";
    private static final double NANOS = 1e9;

    private MispRows() {}

    /// All rows; where there are no data, one that says so.
    ///
    /// @param rounds that count, after as many that do not
    public static List<Row> measure(int rounds) {
        Path events = Path.of(System.getProperty("nadhir.testdata", "../shared"), "data", "misp", "events");
        if (!Files.exists(events)) {
            String why = "no test data here (nadhir.testdata)";
            return List.of(Row.missing(
                    "MISP events with something unaccounted for", "public events", "events", Bar.exactly(0), why,
                    TO_STIX));
        }
        List<MispReader.Result.Read> read = new ArrayList<>();
        int refused = 0;
        for (Path file : files(events)) {
            if (MispReader.read(bytes(file), file.toString()) instanceof MispReader.Result.Read one) {
                read.add(one);
            } else {
                refused++;
            }
        }
        int there = refused;
        int back = refused;
        int attributes = 0;
        int left = 0;
        for (MispReader.Result.Read one : read) {
            ToStix.Converted converted = ToStix.convert(one);
            Account.Counts counts = converted.account().counts(Account.Kind.ATTRIBUTE);
            there += converted.account().isWhole() ? 0 : 1;
            back += ToMisp.convert(converted.bundle().toArray()).account().isWhole() ? 0 : 1;
            attributes += counts.in();
            left += counts.left();
        }
        String on = "%d public files, %d attributes".formatted(read.size() + refused, attributes);
        String note = "%d files refused, %d attributes left with a reason".formatted(refused, left);
        return List.of(
                Row.of("MISP events with something unaccounted for", on, there, "events", Bar.exactly(0), note,
                        TO_STIX),
                Row.of("the same on the way back", on, back, "events", Bar.exactly(0), note, TO_MISP),
                Row.plain("MISP converted to STIX, validated", on, attributes / best(read, rounds), "attributes/s",
                        "processor time of one thread, best of %d rounds; files read before".formatted(rounds),
                        TO_STIX));
    }

    private static double best(List<MispReader.Result.Read> read, int rounds) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 2 * rounds; i++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            read.forEach(ToStix::convert);
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
            best = i < rounds ? best : Math.min(best, nanos / NANOS);
        }
        return best;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
