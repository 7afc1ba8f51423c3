package org.nadhir.node.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A node that runs as an operating-system process of its own, started like any user starts it: `serve`.
final class Served implements AutoCloseable {

    private static final long START_SECONDS_MAX = 120;
    private static final long STOP_SECONDS_MAX = 20;

    private final Process process;
    private final Thread atExit;

    private Served(Process process) {
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly, "demo-stop");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Starts the node and waits until it listens.
    static Served start(Party party, Path log) {
        try {
            Process process = new ProcessBuilder(command(party))
                    .redirectError(log.toFile())
                    .start();
            Served served = new Served(process);
            served.awaitReady(party, log);
            return served;
        } catch (IOException e) {
            throw new Fallen(e, "demo.not-started", party.name(), log.toString());
        }
    }

    private static final List<String> PASSED_ON = List.of(
            "-XX:AOTCache=",
            "-Xlog:",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism");

    private static List<String> command(Party party) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The cache of loaded classes, where the launcher gave one: it makes the start faster. And what keeps a process
        // from leaving images of its memory behind.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> PASSED_ON.stream().anyMatch(argument::startsWith))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nadhir.node.Main",
                "--lang",
                "en",
                "serve",
                party.folder().toString(),
                "--passphrase-file",
                party.passphrase("node").toString()));
        return command;
    }

    /// The first line that `serve` prints says that it listens; what it prints later is read away.
    private void awaitReady(Party party, Path log) {
        CompletableFuture<String> first = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                String line = lines.readLine();
                if (line == null) {
                    first.completeExceptionally(new IOException("ended"));
                    return;
                }
                first.complete(line);
                while (line != null) {
                    line = lines.readLine();
                }
            } catch (IOException e) {
                first.completeExceptionally(e);
            }
        });
        try {
            first.get(START_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new Fallen(e, "demo.not-started", party.name(), log.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new Fallen(e, "demo.interrupted");
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Asks the process to stop, and ends it where it does not.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException stopping) {
            // The whole program is stopping; the hook does the same.
            assert !process.isAlive() || stopping != null;
        }
    }
}
