package org.nadhir.bench.mutated;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs PIT over classes of one ground with the tests of its module.
///
/// Both must be compiled; the product lies as folders of classes in the checkout, libraries as jars beside the bench.
public final class Mutation {

    private static final String DRIVER = "org.pitest.mutationtest.commandline.MutationCoverageReport";
    private static final String TABLE = "mutations.csv";
    /// The policy's tables hold millions of cases; one in so many still meets every rule many times over.
    private static final int EVERY = 50;
    /// A test that takes half as long again as without the change, and this many milliseconds, runs for ever.
    private static final int PATIENCE_MILLIS = 4_000;

    private Mutation() {}

    /// What came of it.
    ///
    /// @param classes how many were changed
    /// @param said the driver's own words where there is no table, else empty
    public record Result(int classes, List<Mutant> mutants, String said) {

        public Result {
            mutants = List.copyOf(mutants);
        }

        /// How many changes a test could have noticed: all that were tried, but for those that are excused.
        public long noticeable() {
            return mutants.stream()
                            .filter(mutant -> mutant.status() != Mutant.Status.UNTRIED)
                            .count()
                    - excused();
        }

        public long noticed() {
            return mutants.stream()
                    .filter(mutant -> mutant.status() == Mutant.Status.NOTICED)
                    .count();
        }

        public long excused() {
            Excused excuses = Excused.listed();
            return mutants.stream()
                    .filter(mutant -> mutant.isLeft() && excuses.has(mutant))
                    .count();
        }

        /// Those that nobody noticed and nobody excused, in the order of their places.
        public List<Mutant> left() {
            Excused excuses = Excused.listed();
            return mutants.stream()
                    .filter(mutant -> mutant.isLeft() && !excuses.has(mutant))
                    .toList();
        }
    }

    /// Changes one class in so many of the ground, the same ones for the same draw.
    ///
    /// @param checkout the folder of the sources
    /// @param libraries the folder of the bench's jars
    /// @param every 1 for all classes
    public static Result of(Ground ground, Path checkout, Path libraries, int every, long draw, Duration longest) {
        Path module = checkout.resolve(ground.module());
        List<String> classes = drawn(classes(ground, module.resolve("target/classes")), every, draw);
        if (classes.isEmpty()) {
            return new Result(0, List.of(), ground.module() + " is not compiled");
        }
        try {
            Path out = Files.createTempDirectory("nadhir-mutations");
            try {
                String said = run(module, command(module, libraries, classes, out), out.resolve("said"), longest);
                Path table = out.resolve(TABLE);
                return Files.exists(table)
                        ? new Result(classes.size(), Files.readAllLines(table).stream().map(Mutant::of).toList(), "")
                        : new Result(classes.size(), List.of(), said);
            } finally {
                delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a run of PIT could not be kept", e);
        }
    }

    private static List<String> command(Path module, Path libraries, List<String> classes, Path out)
            throws IOException {
        Path product = module.resolve("target/classes");
        Path tests = module.resolve("target/test-classes");
        List<Path> jars = jars(libraries);
        String data = Path.of(System.getProperty("nadhir.testdata", "../shared")).toAbsolutePath().toString();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                DRIVER,
                "--reportDir", out.toString(),
                "--targetClasses", classes.stream().map(name -> name + "," + name + "$*").collect(
                        Collectors.joining(",")),
                "--targetTests", String.join(",", testClasses(tests)),
                "--sourceDirs", module.resolve("src/main/java").toString(),
                "--mutableCodePaths", product.toString(),
                "--classPath", Stream.concat(Stream.of(product, tests), jars.stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(",")),
                "--outputFormats", "CSV",
                "--timestampedReports", "false",
                "--failWhenNoMutations", "false",
                "--threads", String.valueOf(Runtime.getRuntime().availableProcessors()),
                "--timeoutConst", String.valueOf(PATIENCE_MILLIS),
                "--verbosity", "QUIET",
                "--jvmArgs", String.join(",", "-Xmx2g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                        "-Dnadhir.every=" + EVERY, "-Dnadhir.testdata=" + data,
                        "-Dnadhir.project=" + module.getParent()));
    }

    private static String run(Path module, List<String> command, Path said, Duration longest) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(longest)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                return "it had not ended after " + longest.toMinutes() + " minutes";
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted", e);
        }
        return Files.readString(said);
    }

    /// The outermost classes of the ground, as they lie compiled.
    static List<String> classes(Ground ground, Path compiled) {
        return names(compiled).stream()
                .filter(name -> !name.contains("$") && !name.endsWith("package-info") && !name.endsWith("module-info"))
                .filter(ground::holds)
                .toList();
    }

    /// Names only, for a module without tests there are none.
    private static List<String> testClasses(Path compiled) {
        return names(compiled).stream().filter(name -> name.endsWith("Test")).toList();
    }

    private static List<String> names(Path compiled) {
        if (!Files.isDirectory(compiled)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(compiled)) {
            return List.copyOf(files.map(file -> compiled.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One in so many; at least one.
    static List<String> drawn(List<String> classes, int every, long draw) {
        List<String> drawn = new ArrayList<>();
        for (int at = 0; at < classes.size(); at++) {
            if (Math.floorMod(at + draw, every) == 0) {
                drawn.add(classes.get(at));
            }
        }
        return drawn.isEmpty() && !classes.isEmpty() ? List.of(classes.getFirst()) : drawn;
    }

    private static List<Path> jars(Path libraries) throws IOException {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
