package org.nadhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What another process counted: lines of the form `what key=1 other=2`. Everything else that it says is kept for
/// whoever wants to know why a count is missing.
///
/// @param counts by `what key`
record Said(Map<String, Double> counts, String all) {

    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z-]*)((?: [a-z]+=[0-9]+(?:\\.[0-9]+)?)+)");
    private static final Pattern COUNT = Pattern.compile(" ([a-z]+)=([0-9.]+)");
    private static final int LAST_CHARS = 300;

    Said {
        counts = Map.copyOf(counts);
    }

    static Said of(String all) {
        Map<String, Double> counts = new HashMap<>();
        for (String line : all.lines().toList()) {
            Matcher whole = LINE.matcher(line);
            if (whole.matches()) {
                Matcher count = COUNT.matcher(whole.group(2));
                while (count.find()) {
                    counts.put(whole.group(1) + ' ' + count.group(1), Double.valueOf(count.group(2)));
                }
            }
        }
        return new Said(counts, all);
    }

    /// Starts a process in the folder of the sources, with the JDK of this one, and waits for it.
    static Said by(List<String> command) {
        return by(command, Duration.ofDays(1));
    }

    /// The same, and ends it with all that it started after so long: what it said by then counts.
    static Said by(List<String> command, Duration longest) {
        var builder = new ProcessBuilder(command).directory(Checkout.folder().toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            Thread.ofVirtual().start(() -> end(process, longest));
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return of(said);
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + command.getFirst(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void end(Process process, Duration longest) {
        try {
            if (!process.waitFor(longest)) {
                // Not by force: a script takes its copy of the sources away when it ends.
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    OptionalDouble count(String what, String key) {
        Double count = counts.get(what + ' ' + key);
        return count == null ? OptionalDouble.empty() : OptionalDouble.of(count);
    }

    /// The end of what was said, in one line.
    String last() {
        String line = all.strip().replaceAll("\\s+", " ");
        return line.length() <= LAST_CHARS ? line : "… " + line.substring(line.length() - LAST_CHARS);
    }
}
