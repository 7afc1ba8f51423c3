package org.nadhir.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What whoever installs the product asks of its making: the same bytes from the same sources, a service that may do
/// little, a way from an earlier version and back. Each by the script that an operator would start.
record BuildBench() implements Bench {

    /// The version that lay on the main branch before the console.
    private static final String EARLIER = "e89d701d";
    private static final Duration LONGEST = Duration.ofMinutes(25);
    /// What systemd calls OK ends at 4.9; ours has room for what Java needs and no more.
    private static final double EXPOSURE_MAX = 2;

    @Override
    public String name() {
        return "build";
    }

    @Override
    public List<Row> run(Effort effort) {
        List<Row> rows = new ArrayList<>(twice(effort));
        rows.add(exposure(effort));
        rows.add(upgrade(effort));
        return rows;
    }

    private static List<Row> twice(Effort effort) {
        String entry = "packaging/archive and packaging/deb, by packaging/twice";
        Said said = said(effort, "twice");
        return List.of(
                counted(said, "builds", "compared", "artefacts of two builds compared", Bar.atLeast(6), entry,
                        "jars, archive and Debian package; two folders, time zones, locales and file masks"),
                counted(said, "builds", "different", "artefacts that differ", Bar.exactly(0), entry,
                        "byte for byte"));
    }

    private static Row exposure(Effort effort) {
        return counted(
                said(effort, "exposure"), "service", "exposure", "what the service may do", Bar.atMost(EXPOSURE_MAX),
                "packaging/nadhir.service, by systemd-analyze", "0 is nothing, 10 is everything");
    }

    /// Both versions are built from nothing: beyond ten minutes on two cores.
    private static Row upgrade(Effort effort) {
        String measure = "steps of an upgrade and the way back that held";
        String entry = "org.nadhir.node.Main: serve, recall, ledger, verify, restore, by packaging/upgrade";
        if (effort.share() != 1) {
            return Row.missing(
                    measure, "from " + EARLIER, "steps", Bar.atLeast(4), "two builds from nothing: tier n", entry);
        }
        return counted(said(effort, "upgrade", EARLIER), "upgrade", "steps", measure, Bar.atLeast(4), entry,
                "from " + EARLIER + ", one node first");
    }

    private static Said said(Effort effort, String... words) {
        Path script = Checkout.folder().resolve("packaging", words[0]).toAbsolutePath();
        if (effort.share() == 0 || !Files.isExecutable(script)) {
            return Said.of("packaging/" + words[0] + " was not started");
        }
        List<String> command = new ArrayList<>(List.of(words));
        command.set(0, script.toString());
        return Said.by(command, LONGEST);
    }

    private static Row counted(Said said, String what, String key, String measure, Bar bar, String entry, String note) {
        OptionalDouble count = said.count(what, key);
        String unit = key.equals("exposure") ? "of 10" : key.equals("steps") ? "steps" : "files";
        String on = "this checkout";
        String all = "org.nadhir.node.Main, " + entry;
        return count.isEmpty()
                ? Row.missing(measure, on, unit, bar, said.last(), all)
                : Row.of(measure, on, count.getAsDouble(), unit, bar, note, all);
    }
}
