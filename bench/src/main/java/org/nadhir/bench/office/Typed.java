package org.nadhir.bench.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.node.cli.CommandLineRoot;

/// Commands as a person types them, and all that they print. Used by one thread.
public final class Typed {

    private static final int ANSWER_BYTES_MAX = 32 << 20;

    private final Path room;
    private final List<byte[]> printed = new ArrayList<>();
    private int processes;

    Typed(Path room) {
        this.room = room;
    }

    /// What a command printed.
    public record Ran(int status, String out, String remarks) {}

    /// Runs a command in this process and keeps what it prints.
    public Ran run(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = CommandLineRoot.run(
                words.toArray(String[]::new), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
        printed.add((out + "\n" + err).getBytes(UTF_8));
        return new Ran(status, out.toString(), err.toString());
    }

    /// The same, and it must succeed.
    public Ran must(List<String> words) {
        Ran ran = run(words);
        if (ran.status() != 0) {
            throw new IllegalStateException(words + ": " + ran.out() + ran.remarks());
        }
        return ran;
    }

    /// The same, answered as JSON.
    public View ask(List<String> words) {
        Ran ran = must(Stream.concat(words.stream(), Stream.of("--json")).toList());
        if (JsonReader.read(ran.out().getBytes(UTF_8), ANSWER_BYTES_MAX) instanceof JsonReader.Result.Read(Json json)) {
            return new View(json);
        }
        throw new IllegalStateException(words + " answered no JSON");
    }

    /// Runs a command in a process of its own, whose output goes to files in the room.
    public int process(List<String> words) {
        return process(room.resolve("said"), words);
    }

    /// The same, with its output in another folder.
    public int process(Path said, List<String> words) {
        try {
            return start(said, "command-" + processes++, words).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Starts a command in a process of its own: works in `room/work`, keeps what is temporary in `room/tmp`, and
    /// prints to `room/said`.
    public Process start(String name, List<String> words) {
        return start(room.resolve("said"), name, words);
    }

    /// The same by the launcher, with the options that it gives to Java.
    Process shipped(String name, Path launcher, List<String> words) {
        return start(room.resolve("said"), name, List.of(launcher.toString()), words);
    }

    private Process start(Path output, String name, List<String> words) {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + room.resolve("tmp"),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nadhir.node.Main");
        return start(output, name, java, words);
    }

    private Process start(Path output, String name, List<String> program, List<String> words) {
        try {
            Path work = Files.createDirectories(room.resolve("work"));
            Files.createDirectories(room.resolve("tmp"));
            Path said = Files.createDirectories(output);
            List<String> command = new ArrayList<>(program);
            command.addAll(words);
            return new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectOutput(said.resolve(name + ".out").toFile())
                    .redirectError(said.resolve(name + ".err").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that commands in this process printed.
    public List<byte[]> printed() {
        return List.copyOf(printed);
    }
}
