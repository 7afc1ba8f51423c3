package org.nadhir.bench.edges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.standin.Scratch;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// Several servers behind a plain balancer under clients that push, follow and search, while something is taken away
/// from them.
public final class Several {

    private static final int PUSHERS = 2;
    private static final List<Integer> LIMITS = List.of(7, 50, 1_000);
    private static final long LOOK_NANOS = 10_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TRIES = 40;
    private static final long REST_NANOS = 250_000_000;
    private static final int REPORTS = 6;

    private Several() {}

    /// What came of it.
    ///
    /// @param pushed objects
    /// @param troubles requests that met a server which was gone, and were put again
    /// @param wrong what was lost, doubled, out of order, or answered by one server otherwise than by another; nothing
    ///        may stand here
    public record Result(int pushed, int troubles, List<String> wrong, Duration took) {

        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /// Three servers, of which one is killed and comes back, then another.
    ///
    /// @param url JDBC address of a database that may be filled
    /// @param envelopes of [Pushing#ENVELOPE] objects, by each of two pushers
    public static Result killed(String url, int envelopes, InstantSource clock) {
        return run(url, 3, envelopes, clock, (servers, taken) -> {
            awaitTaken(taken, PUSHERS * envelopes / 3);
            servers.kill(1);
            awaitTaken(taken, PUSHERS * envelopes * 2 / 3);
            servers.again(1);
            servers.kill(2);
        });
    }

    /// Two servers on a database whose primary dies under them.
    ///
    /// @param url JDBC address with both machines of the database and `targetServerType=primary`
    /// @param failover kills the primary and makes the standby one
    public static Result failedOver(String url, int envelopes, InstantSource clock, Runnable failover) {
        return run(url, 2, envelopes, clock, (servers, taken) -> {
            awaitTaken(taken, PUSHERS * envelopes / 2);
            failover.run();
        });
    }

    private interface Blow {
        void fall(Servers servers, AtomicInteger taken);
    }

    private static void awaitTaken(AtomicInteger taken, int envelopes) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (taken.get() < envelopes) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("only " + taken.get() + " envelopes of " + envelopes + " were taken");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static Result run(String url, int count, int envelopes, InstantSource clock, Blow blow) {
        long began = System.nanoTime();
        Path folder = Scratch.onDisk("several");
        var taken = new AtomicInteger();
        var troubles = new AtomicInteger();
        var over = new AtomicBoolean();
        try (Servers servers = new Servers(folder, count, url, clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Following.Read>> followers = LIMITS.stream()
                    .map(limit -> threads.submit(new Following(servers, limit, over, troubles)))
                    .toList();
            List<Future<List<String>>> pushers = IntStream.range(0, PUSHERS)
                    .mapToObj(i -> threads.submit(new Pushing(servers, i * envelopes, envelopes, taken, troubles)))
                    .toList();
            Office.Desk analyst = servers.analyst();
            blow.fall(servers, taken);
            List<String> wrong = new ArrayList<>(searched(analyst.client()));
            for (Future<List<String>> pusher : pushers) {
                wrong.addAll(done(pusher));
            }
            over.set(true);
            Set<String> all = new HashSet<>();
            IntStream.range(0, PUSHERS * envelopes * Pushing.ENVELOPE).forEach(i -> all.add(TaxiiObjects.id(i)));
            for (Future<Following.Read> follower : followers) {
                Following.Read read = done(follower);
                wrong.addAll(read.wrong());
                if (!read.seen().equals(all)) {
                    wrong.add("a follower has " + read.seen().size() + " objects of " + all.size());
                }
            }
            wrong.addAll(revoked(servers, count, troubles));
            return new Result(all.size(), troubles.get(), wrong, Duration.ofNanos(System.nanoTime() - began));
        } finally {
            over.set(true);
            Scratch.remove(folder);
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Who signed in before the blow still is, and finds by one server what another took in.
    private static List<String> searched(NodeClient analyst) {
        List<String> wrong = new ArrayList<>();
        try (analyst) {
            for (int i = 0; i < REPORTS; i++) {
                String word = "Nahrin" + "abcdef".charAt(i);
                Bytes text = Bytes.of(("Two men asked for the house of " + word + ".").getBytes(UTF_8));
                String path = "/api/v1/reports?name=" + i + ".txt&class=note";
                until(() -> analyst.postBytes(path, text));
                View found = until(() -> analyst.post(
                        "/api/v1/search", Json.object().put("words", word).build()));
                if (found.items("hits").isEmpty()) {
                    wrong.add("a report that one server took in is not found by the next");
                }
            }
        }
        return wrong;
    }

    private static View until(Supplier<Reply> question) {
        Reply reply = question.get();
        for (int i = 0; i < TRIES; i++) {
            if (reply instanceof Reply.Done(Json value)) {
                return new View(value);
            }
            LockSupport.parkNanos(REST_NANOS);
            reply = question.get();
        }
        throw new IllegalStateException("who was signed in is answered " + reply);
    }

    /// A key that has ended has ended everywhere with the next request.
    private static List<String> revoked(Servers servers, int count, AtomicInteger troubles) {
        servers.revoke();
        return Stream.generate(() -> Pushing.ask(servers, troubles, line -> line.get(servers.path("objects/"))))
                .limit(count)
                .filter(answer -> answer.status() != 401)
                .map(answer -> "a key that has ended is answered " + answer.status())
                .toList();
    }
}
