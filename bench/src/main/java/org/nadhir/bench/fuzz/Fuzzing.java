package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Jazzer (coverage-guided, with libFuzzer inside) over one target or all, in a process of its own.
public final class Fuzzing {

    private static final String DRIVER = "com.code_intelligence.jazzer.Jazzer";
    private static final Pattern COVERAGE = Pattern.compile("#([0-9]+)\\s+([A-Za-z]+)\\s+cov: ([0-9]+) ft: ([0-9]+)");
    private static final Pattern DONE = Pattern.compile("stat::number_of_executed_units:\\s*([0-9]+)");
    private static final Pattern FOUND = Pattern.compile("== Java Exception: (.*)|ERROR: libFuzzer: (.*)");
    private static final Pattern NEEDED = Pattern.compile(
            "nadhir|jazzer|bcp|bcutil|jspecify|jsoup|pdfbox|fontbox|xmpbox|apache-mime4j|commons-");
    private static final Duration SHORT = Duration.ofMinutes(1);
    /// Starting, and writing down what was found.
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final int INPUT_BYTES_MAX = 8_192;
    private static final int HANG_SECONDS = 5;
    private static final String KEPT = "crash-";
    private static final int SHOWN_BYTES_MAX = 600;

    private Fuzzing() {}

    /// What a run came to.
    ///
    /// @param executions inputs tried
    /// @param edges branches of the product that the inputs to begin with reached
    /// @param reached branches that were reached in the end
    /// @param features in the end: a branch, by how often it was taken
    /// @param found what broke, with the input in base64; nothing may stand here
    public record Result(long executions, long edges, long reached, long began, long features, Optional<String> found) {

        /// Whether the search came upon anything that its first inputs did not do.
        public boolean hasGrown() {
            return features > began;
        }
    }

    /// Fuzzes one target for so long.
    public static Result of(Target target, Duration time, long seed) {
        return run(List.of(target), List.of("-D" + Fuzzed.PROPERTY + "=" + target.word()), time, seed);
    }

    /// Fuzzes all targets for so long together: one start for all.
    public static Result all(Duration time, long seed) {
        return run(List.of(Target.values()), List.of(), time, seed);
    }

    private static Result run(List<Target> targets, List<String> options, Duration time, long seed) {
        Path folder = made();
        try {
            Path corpus = Files.createDirectory(folder.resolve("corpus"));
            List<byte[]> inputs = Fuzzed.corpus(targets);
            for (int i = 0; i < inputs.size(); i++) {
                Files.write(corpus.resolve("seed-" + i), inputs.get(i));
            }
            String said = said(command(options, folder, time, seed), folder, time);
            return read(said, found(said, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(folder);
        }
    }

    private static List<String> command(List<String> options, Path folder, Duration time, long seed) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // Jazzer loads a native library and an agent, and says sorry for neither.
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading"));
        if (time.compareTo(SHORT) <= 0) {
            // The better compiler is not worth its time before the first minute is over.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(options);
        command.addAll(List.of(
                "-cp", needed(System.getProperty("java.class.path")), DRIVER,
                "--target_class=" + Fuzzed.class.getName(),
                // Without this coverage does not grow at all; the oracles themselves do not count.
                "--instrumentation_includes=org.nadhir.**",
                "--instrumentation_excludes=org.nadhir.bench.**",
                "--custom_hook_includes=org.nadhir.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + time.toSeconds(),
                "-max_len=" + INPUT_BYTES_MAX,
                "-timeout=" + HANG_SECONDS,
                // The heap is bounded above. The system counts the peak of the process that began this one as well, so
                // that a large bench made each search end as out of memory.
                "-rss_limit_mb=0",
                "-seed=" + (seed & Integer.MAX_VALUE),
                "-use_value_profile=1",
                "-print_final_stats=1",
                folder.resolve("corpus").toString()));
        return command;
    }

    /// Jazzer reads the whole class path when it starts, which takes longer than the search: what no target needs is
    /// left out.
    private static String needed(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry))
                        || NEEDED.matcher(Path.of(entry).getFileName().toString()).lookingAt())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String said(List<String> command, Path folder, Duration time) throws IOException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(time.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return Files.readString(said, UTF_8);
    }

    private static Result read(String said, Optional<String> found) {
        List<MatchResult> lines = COVERAGE.matcher(said).results().toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException("Jazzer did not run: " + found.orElse("nothing was said"));
        }
        MatchResult first = lines.stream()
                .filter(line -> line.group(2).equals("INITED"))
                .findFirst()
                .orElse(lines.getFirst());
        MatchResult last = lines.getLast();
        long done = DONE.matcher(said)
                .results()
                .map(result -> Long.parseLong(result.group(1)))
                .findFirst()
                .orElseGet(() -> Long.parseLong(last.group(1)));
        return new Result(
                done,
                Long.parseLong(first.group(3)),
                Long.parseLong(last.group(3)),
                Long.parseLong(first.group(4)),
                Long.parseLong(last.group(4)),
                found);
    }

    private static Optional<String> found(String said, Path folder) throws IOException {
        Optional<String> what = FOUND.matcher(said)
                .results()
                .map(result -> result.group().strip())
                .findFirst();
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> input = files.filter(
                            file -> file.getFileName().toString().startsWith(KEPT))
                    .findFirst();
            if (input.isEmpty()) {
                return what;
            }
            byte[] bytes = Files.readAllBytes(input.get());
            String shown = bytes.length <= SHOWN_BYTES_MAX
                    ? Base64.getEncoder().encodeToString(bytes)
                    : String.format(Locale.ROOT, "%,d bytes", bytes.length);
            return Optional.of(what.orElse("broke") + ", by " + shown);
        }
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("nadhir-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
