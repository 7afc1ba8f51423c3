package org.nadhir.bench.power;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.model.Bytes;
import org.nadhir.node.store.SqliteStore;

/// What a process did to its store and what it said, in the order in which the system was asked for it: read from the
/// output of `strace -f -y -xx`.
final class Traced {

    private static final String SHARED_MEMORY = "-shm";
    private static final int STANDARD_OUTPUT = 1;
    private static final Pattern CALL = Pattern.compile(
            "(?<name>[a-z0-9]+)\\((?:(?<fd>[0-9]+)<(?<path>[^>]*)>)?(?<rest>.*)\\) += (?<result>-?[0-9]+).*");
    private static final Pattern TEXT = Pattern.compile("\"(?<text>[^\"]*)\"");
    private static final Pattern NUMBERS = Pattern.compile("\"(?:, (?<length>[0-9]+))?(?:, (?<offset>[0-9]+))?$");
    private static final Pattern LENGTH = Pattern.compile(", (?<length>[0-9]+)$");

    private final Map<String, String> unfinished = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Traced() {}

    /// One thing that the process did.
    sealed interface Step {

        /// Bytes at a place of a file.
        record Wrote(String file, int offset, Bytes bytes) implements Step {}

        /// A file has another length.
        record Cut(String file, int length) implements Step {}

        /// A file is gone.
        record Gone(String file) implements Step {}

        /// All that was written to a file is on the disk.
        record Synced(String file) implements Step {}

        /// The process answered.
        record Said(List<String> words) implements Step {}
    }

    static List<Step> read(List<String> lines) {
        Traced traced = new Traced();
        lines.forEach(traced::line);
        return traced.steps;
    }

    private void line(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            return;
        }
        String thread = line.substring(0, space);
        String call = line.substring(space + 1).strip();
        int cut = call.indexOf(" <unfinished ...>");
        if (cut >= 0) {
            unfinished.put(thread, call.substring(0, cut));
            return;
        }
        int resumed = call.indexOf(" resumed>");
        if (resumed >= 0) {
            call = Optional.ofNullable(unfinished.remove(thread)).orElse("")
                    + call.substring(resumed + " resumed>".length());
        }
        Matcher matcher = CALL.matcher(call);
        if (matcher.matches() && !matcher.group("result").startsWith("-")) {
            done(matcher);
        }
    }

    private void done(Matcher call) {
        String rest = call.group("rest");
        int result = (int) Long.parseLong(call.group("result"));
        String name = call.group("name");
        if (name.equals("unlink")) {
            text(rest).map(bytes -> new String(bytes, UTF_8)).flatMap(Traced::file)
                    .ifPresent(file -> steps.add(new Step.Gone(file)));
            return;
        }
        if (call.group("fd") == null) {
            return;
        }
        if (name.equals("write") && Integer.parseInt(call.group("fd")) == STANDARD_OUTPUT) {
            // Processes that the driver of SQLite starts write there as well.
            text(rest).map(bytes -> List.of(new String(bytes, US_ASCII).strip().split(" ")))
                    .filter(words -> Worker.SAYINGS.contains(words.getFirst()))
                    .ifPresent(words -> steps.add(new Step.Said(words)));
            return;
        }
        file(new String(bytes(call.group("path")), UTF_8)).ifPresent(file -> {
            switch (name) {
                case "pwrite64" -> wrote(file, rest, result);
                case "ftruncate" -> {
                    Matcher length = LENGTH.matcher(rest);
                    if (length.find()) {
                        steps.add(new Step.Cut(file, Integer.parseInt(length.group("length"))));
                    }
                }
                case "fsync", "fdatasync" -> steps.add(new Step.Synced(file));
                default -> throw new IllegalStateException("a call that nobody asked for: " + name);
            }
        });
    }

    private void wrote(String file, String rest, int written) {
        Matcher numbers = NUMBERS.matcher(rest);
        byte[] bytes = text(rest).orElseThrow();
        if (!numbers.find() || bytes.length < written) {
            throw new IllegalStateException("a write that cannot be read");
        }
        Bytes kept = Bytes.of(bytes).slice(0, written);
        steps.add(new Step.Wrote(file, Integer.parseInt(numbers.group("offset")), kept));
    }

    private static Optional<byte[]> text(String rest) {
        Matcher matcher = TEXT.matcher(rest);
        return matcher.find() ? Optional.of(bytes(matcher.group("text"))) : Optional.empty();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace("\\x", ""));
    }

    /// Its name, if it is one of the store's that outlives the process.
    private static Optional<String> file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(SqliteStore.FILE) && !name.endsWith(SHARED_MEMORY)
                ? Optional.of(name)
                : Optional.empty();
    }
}
