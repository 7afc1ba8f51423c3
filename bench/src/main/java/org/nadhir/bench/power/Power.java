package org.nadhir.bench.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nadhir.bench.power.Traced.Step;
import org.nadhir.node.store.SqliteStore;

/// Power cuts after every sync of a real process, played back from what it wrote, and disks that fail under it
/// (TRUST.md, T3b and T3c). Needs `strace` and a system that lets one process watch another.
public final class Power {

    /// What of the product runs in the process.
    public static final String ENTRY =
            "org.nadhir.WarningFlow#receive, #approve over org.nadhir.node.store.SqliteStore";

    private static final Duration WORKS = Duration.ofMinutes(2);
    private static final String CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink";
    /// More than a page; `strace` shows no more of a write than this.
    private static final int SHOWN_BYTES = 1 << 17;

    private Power() {}

    /// Whether a process can be watched here.
    public static boolean isPossible() {
        try {
            Process process = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What came of power cuts that were played back.
    ///
    /// @param boundaries syncs and answers of the process
    /// @param states different disks that may have been left by one of them
    /// @param wrong what was lost, doubled, half done or does not verify; nothing may stand here
    public record Cuts(int boundaries, int states, List<String> wrong) {
        public Cuts {
            wrong = List.copyOf(wrong);
        }
    }

    /// Watches a process that takes in so many envelopes, and opens what each power cut would have left.
    ///
    /// @param most states at most; where there are more, they are spread over the whole run
    public static Cuts cuts(int envelopes, int most, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        Path folder = Scratch.made();
        try {
            Path trace = folder.resolve("trace");
            int status = run(List.of(
                    "strace", "-f", "-y", "-xx", "-s", String.valueOf(SHOWN_BYTES), "-e", "trace=" + CALLS,
                    "-o", trace.toString()), folder.resolve("node"), envelopes, folder.resolve("said"));
            if (status != 0) {
                throw new IllegalStateException("the process that was watched ended with " + status);
            }
            List<State> states = states(Traced.read(Files.readAllLines(trace, UTF_8)));
            int every = Math.max(1, (states.size() + most - 1) / most);
            Post.Ground ground = Post.Ground.of(envelopes);
            List<String> wrong = new ArrayList<>();
            int looked = 0;
            for (int i = 0; i < states.size() && System.nanoTime() < end; i += every) {
                Path image = folder.resolve("image");
                Disk.write(states.get(i).files(), image);
                wrong.addAll(Looked.at(ground, image, states.get(i).said()));
                Scratch.remove(image);
                looked++;
            }
            int boundaries = (int) states.stream().map(State::after).distinct().count();
            return new Cuts(boundaries, looked, wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Scratch.remove(folder);
        }
    }

    /// A disk after a power cut, and what had been answered by then.
    private record State(int after, Map<String, byte[]> files, List<List<String>> said) {}

    private static List<State> states(List<Step> steps) {
        Disk disk = new Disk();
        List<State> states = new ArrayList<>();
        List<List<String>> said = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step instanceof Step.Said(List<String> words)) {
                said.add(words);
            }
            boolean boundary = step instanceof Step.Synced || step instanceof Step.Said;
            // Before the first answer the node is being founded, and before a sync its writes are in doubt.
            if (boundary && !said.isEmpty()) {
                int after = i;
                List<List<String>> until = List.copyOf(said);
                disk.images().forEach(image -> states.add(new State(after, image, until)));
            }
            disk.did(step);
        }
        return states;
    }

    /// What came of a disk that failed once, and of the process that was started after it.
    ///
    /// @param said whether the process named the trouble and stopped
    public record Failure(String kind, int at, boolean said, List<String> wrong) {
        public Failure {
            wrong = List.copyOf(wrong);
        }
    }

    /// Lets the `at`-th call of its kind fail under a process, then starts it again on a sound disk.
    ///
    /// @param call `pwrite64`, `fsync` or `ftruncate`
    /// @param error `ENOSPC` or `EIO`
    public static Failure fails(String call, String error, int at, int envelopes) {
        Path folder = Scratch.made();
        try {
            Path node = folder.resolve("node");
            Post.Ground ground = Post.Ground.of(envelopes);
            Post.found(ground, node).close();
            Path said = folder.resolve("said");
            List<String> watched = new ArrayList<>(List.of("strace", "-f", "-o", "/dev/null"));
            for (String file : List.of(SqliteStore.FILE, SqliteStore.FILE + "-wal")) {
                watched.addAll(List.of("-P", node.resolve(file).toString()));
            }
            watched.addAll(List.of(
                    "-e", "trace=" + call, "-e", "inject=" + call + ":error=" + error + ":when=" + at + "+"));
            int status = run(watched, node, envelopes, said);
            List<List<String>> before = words(said);
            boolean told = status == Worker.STOPPED
                    && before.stream().anyMatch(line -> line.getFirst().equals(Worker.TROUBLE));
            List<String> wrong = new ArrayList<>(Looked.at(ground, node, before));
            int again = run(List.of(), node, envelopes, said);
            if (again != 0) {
                wrong.add("does not go on after " + error + " of " + call + ": ended with " + again);
            }
            List<List<String>> all = new ArrayList<>(before);
            all.addAll(words(said));
            wrong.addAll(Looked.at(ground, node, all));
            wrong.addAll(Looked.changed(before, words(said)));
            return new Failure(error + " of " + call, at, told, wrong);
        } finally {
            Scratch.remove(folder);
        }
    }

    private static List<List<String>> words(Path said) {
        try {
            return Files.readAllLines(said, UTF_8).stream().map(line -> List.of(line.split(" "))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(List<String> watched, Path node, int envelopes, Path said) {
        List<String> command = new ArrayList<>(watched);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Worker.class.getName(),
                node.toString(), String.valueOf(envelopes)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(WORKS.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
