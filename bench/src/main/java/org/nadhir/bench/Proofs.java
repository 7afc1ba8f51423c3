package org.nadhir.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs proofs among a module's own tests as they run in the build, in a process of their own ([ProofRun]).
final class Proofs {

    /// Longer than any of them takes on two cores that have other work besides.
    private static final Duration LONGEST_C = Duration.ofMinutes(4);
    private static final Duration LONGEST_N = Duration.ofHours(6);

    private Proofs() {}

    /// What they counted, or why they did not run.
    ///
    /// @param module whose tests they are: `core` or `node`
    /// @param classes full names
    static Said run(String module, Effort effort, String... classes) {
        if (effort.share() == 0) {
            return Said.of("no other process was to be started");
        }
        Path target = Checkout.folder().resolve(module, "target");
        Path proofs = target.resolve("test-classes");
        if (!Files.isDirectory(proofs)) {
            return Said.of("the tests of " + module + " are not compiled; start with ./nadhir bench");
        }
        String path = Stream.of(
                        proofs.toString(),
                        target.resolve("classes").toString(),
                        System.getProperty("java.class.path"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnadhir.samples=" + effort.samples(),
                "-cp",
                path,
                ProofRun.class.getName()));
        command.addAll(List.of(classes));
        return Said.by(command, effort.pick(LONGEST_C, LONGEST_C, LONGEST_N));
    }
}
