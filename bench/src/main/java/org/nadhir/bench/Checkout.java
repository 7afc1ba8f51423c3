package org.nadhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The sources that were built, and the machine that measures them.
final class Checkout {

    private Checkout() {}

    /// The folder with the launcher, which says where it lies.
    static Path folder() {
        return Path.of(System.getProperty("nadhir.project", "."));
    }

    /// Commit, day and machine in one line, for a reader who compares.
    static String described() {
        return "commit %s, %s, %d cores, JDK %s, load average at the end %.1f".formatted(
                commit(),
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// The commit, and whether anything was changed since; or that there is none.
    static String commit() {
        String commit = git("rev-parse", "--short=10", "HEAD");
        return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + " and changes";
    }

    private static String git(String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder().toString()));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException("git did not start", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
