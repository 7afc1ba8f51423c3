package org.nadhir.bench.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.client.NodeClient;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// How soon a node with a full store is there, and how much of the machine's memory it then holds: the node as shipped,
/// started by the launcher.
public final class AtRest {

    /// What of the product is called: its program, as a person starts it.
    public static final String ENTRY =
            "org.nadhir.node.Main: serve, as ./nadhir starts it; POST /api/v1/reports, /api/v1/search";

    private static final int LANES = 8;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KILOBYTES = 1_024;

    private AtRest() {}

    /// What came of it.
    ///
    /// @param reports that lay in the store
    /// @param startSeconds from the start of the process until it says that it listens, each time
    /// @param residentMebibytes a while after the last start and a search; empty where the system does not tell
    public record Result(int reports, List<Double> startSeconds, Optional<Double> residentMebibytes) {

        public Result {
            startSeconds = List.copyOf(startSeconds);
        }
    }

    /// Fills a store and starts the node so often.
    ///
    /// @param rest between the search and the look at the memory
    public static Result run(Path launcher, int reports, int starts, Duration rest, InstantSource clock) {
        Path folder = Scratch.onDisk("at-rest");
        try (Office office = Office.alone(folder, persons(), clock)) {
            office.serve();
            fill(office, reports);
            office.stop();
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                office.stop();
                long began = System.nanoTime();
                office.serveShipped(launcher);
                seconds.add((System.nanoTime() - began) / 1e9);
            }
            try (NodeClient analyst = office.client("nour")) {
                Desks.done(analyst.post("/api/v1/search", Json.object().put("words", "lighthouse").build()));
            }
            LockSupport.parkNanos(rest.toNanos());
            return new Result(reports, seconds, resident(office.pid().orElseThrow()));
        } finally {
            Scratch.remove(folder);
        }
    }

    private static Map<String, String> persons() {
        Map<String, String> persons = new LinkedHashMap<>();
        persons.put("salma", "administrator");
        persons.put("karim", "administrator");
        persons.put("nour", "analyst");
        persons.put("huda", "approver");
        return persons;
    }

    private static void fill(Office office, int reports) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                int first = lane;
                Office.Desk desk = office.desk("nour");
                lanes.add(threads.submit(() -> add(desk.client(), first, reports)));
            }
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store was not filled", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void add(NodeClient client, int first, int reports) {
        try (client) {
            for (int i = first; i < reports; i += LANES) {
                note(client, i, ("Lighthouse %d of the coast of Nahr.\n\nIts keeper said on 3 March 2031 that %d boats"
                                + " had passed the cape, and that the road from Qasr was closed to lorries.\n")
                        .formatted(i, i % 97));
            }
        }
    }

    private static void note(NodeClient client, int i, String text) {
        Desks.done(client.postBytes(
                "/api/v1/reports?name=note-" + i + ".txt&class=note", Bytes.of(text.getBytes(UTF_8))));
    }

    /// What Linux says of a process (proc(5)).
    private static Optional<Double> resident(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        try {
            Matcher found = RESIDENT.matcher(Files.readString(status));
            return found.find() ? Optional.of(Double.parseDouble(found.group(1)) / KILOBYTES) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
