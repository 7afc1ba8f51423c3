package org.nadhir.bench.edges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.NodeFolder;

/// A TAXII client in a process of its own. Takes its work line by line, and answers each line by one of numbers.
public final class TaxiiClient {

    static final int ENVELOPE = 1_000;
    static final int CONNECTIONS = 4;
    /// Envelopes are made before the time is taken, so many at a time.
    private static final int MADE = 50;
    private static final int PAUSE_MILLIS = 1_000;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([\\w-]+)\"");

    private final SSLContext tls;
    private final int port;
    private final List<String> keys;
    private final String objects;
    /// Where pages begin, the first apart: one behind every [#ENVELOPE] objects.
    private final List<String> nexts = new ArrayList<>();
    private String last = "";

    private TaxiiClient(SSLContext tls, int port, String collection, List<String> keys) {
        this.tls = tls;
        this.port = port;
        this.keys = keys;
        this.objects = "/bench/collections/" + collection + "/objects/?";
    }

    /// Works until its input ends.
    ///
    /// @param arguments the node's folder, the port, the collection; the keys come in the first line
    public static void main(String[] arguments) throws Exception {
        var reader = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        SSLContext tls = TlsContexts.client(NodeFolder.open(
                        Path.of(arguments[0]), BouncyCastlePrimitives.hedged(new SecureRandom()))
                .card()
                .tls());
        var client = new TaxiiClient(
                tls, Integer.parseInt(arguments[1]), arguments[2], List.of(reader.readLine().split(" ", -1)));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            System.out.println(client.done(line.split(" ", -1)));
        }
    }

    private String done(String[] words) throws Exception {
        return switch (words[0]) {
            case "push" -> push(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            case "walk" -> walk();
            case "pages" -> pages(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "depth" -> depth(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "idle" -> idle(Integer.parseInt(words[1]));
            case "poll" -> poll(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private TaxiiLine line() {
        return new TaxiiLine(tls, port, keys.getFirst());
    }

    private static TaxiiLine.Answer good(TaxiiLine.Answer answer) throws IOException {
        if (answer.status() != 200 && answer.status() != 202) {
            throw new IOException("status " + answer.status());
        }
        return answer;
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        }
    }

    /// Seconds in all, and objects that were not taken.
    private String push(int first, int count, int lanes) throws Exception {
        double seconds = 0;
        int lost = 0;
        for (int from = first; from < first + count; from += MADE * ENVELOPE) {
            List<List<byte[]>> shares = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                List<byte[]> share = new ArrayList<>();
                int end = Math.min(from + MADE * ENVELOPE, first + count);
                for (int at = from + lane * ENVELOPE; at < end; at += lanes * ENVELOPE) {
                    share.add(TaxiiObjects.envelope(at, ENVELOPE));
                }
                shares.add(share);
            }
            long began = System.nanoTime();
            List<Callable<Integer>> work = new ArrayList<>();
            shares.forEach(share -> work.add(() -> pushed(share)));
            lost += all(work).stream().mapToInt(Integer::intValue).sum();
            seconds += (System.nanoTime() - began) / 1e9;
        }
        return seconds + " " + lost;
    }

    private int pushed(List<byte[]> envelopes) throws IOException {
        int lost = 0;
        try (TaxiiLine line = line()) {
            for (byte[] envelope : envelopes) {
                String answer = new String(good(line.post(objects, envelope)).body().toArray(), UTF_8);
                lost += answer.contains("\"success_count\":" + ENVELOPE + ",") ? 0 : ENVELOPE;
            }
        }
        return lost;
    }

    /// Reads everything once; objects that were read.
    private String walk() throws IOException {
        nexts.clear();
        int read = 0;
        try (TaxiiLine line = line()) {
            String next = "";
            do {
                TaxiiLine.Answer answer = good(line.get(objects + "limit=" + ENVELOPE + next));
                String text = new String(answer.body().toArray(), UTF_8);
                read += text.split("\"spec_version\"", -1).length - 1;
                last = answer.header("X-TAXII-Date-Added-Last").orElse(last);
                Matcher more = NEXT.matcher(text.substring(0, Math.min(text.length(), 1_000)));
                next = more.find() ? "&next=" + more.group(1) : "";
                if (!next.isEmpty()) {
                    nexts.add(next);
                }
            } while (!next.isEmpty());
        }
        return read + " 0";
    }

    /// Pages from all over the collection: pages a second, p50 and p99 in milliseconds.
    private String pages(int limit, int requests) throws Exception {
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (int lane = 0; lane < CONNECTIONS; lane++) {
            Random random = new Random(lane);
            work.add(() -> {
                List<String> asked = new ArrayList<>();
                for (int i = 0; i < requests / CONNECTIONS; i++) {
                    asked.add(objects + "limit=" + limit + nexts.get(random.nextInt(nexts.size())));
                }
                return times(asked);
            });
        }
        long began = System.nanoTime();
        List<Double> times = all(work).stream().flatMap(List::stream).sorted().toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        return times.size() / seconds + " " + at(times, 0.5) + " " + at(times, 0.99);
    }

    private List<Double> times(List<String> asked) throws IOException {
        List<Double> times = new ArrayList<>();
        try (TaxiiLine line = line()) {
            line.get(asked.getFirst());
            for (String path : asked) {
                long began = System.nanoTime();
                good(line.get(path));
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return times;
    }

    /// The first page and the last one by turns: p50 of each.
    private String depth(int limit, int requests) throws IOException {
        List<Double> first = new ArrayList<>();
        List<Double> deep = new ArrayList<>();
        try (TaxiiLine line = line()) {
            for (int i = 0; i < requests; i++) {
                long began = System.nanoTime();
                good(line.get(objects + "limit=" + limit));
                long between = System.nanoTime();
                good(line.get(objects + "limit=" + limit + nexts.getLast()));
                first.add((between - began) / 1e6);
                deep.add((System.nanoTime() - between) / 1e6);
            }
        }
        return at(sorted(first), 0.5) + " " + at(sorted(deep), 0.5);
    }

    /// What came after the last object, which is nothing: p50 and p99.
    private String idle(int requests) throws IOException {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            asked.add(objects + "added_after=" + last);
        }
        List<Double> times = sorted(times(asked));
        return at(times, 0.5) + " " + at(times, 0.99);
    }

    /// So many clients that ask for what is new, each on its own connection, about once a second: p50, p99, errors. The
    /// first round opens the connections and counts for errors only.
    private String poll(int pollers, int rounds) throws Exception {
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (int i = 0; i < pollers; i++) {
            Random random = new Random(i);
            String key = keys.get(i % keys.size());
            work.add(() -> polled(new TaxiiLine(tls, port, key), rounds, random));
        }
        List<List<Double>> done = all(work);
        List<Double> times = sorted(done.stream().flatMap(List::stream).filter(time -> time >= 0).toList());
        long errors = done.stream().flatMap(List::stream).filter(time -> time < 0).count();
        return at(times, 0.5) + " " + at(times, 0.99) + " " + errors;
    }

    private List<Double> polled(TaxiiLine line, int rounds, Random random) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            Thread.sleep(random.nextInt((round < 0 ? 8 : 2) * PAUSE_MILLIS));
            long began = System.nanoTime();
            boolean isGood;
            try {
                isGood = line.get(objects + "added_after=" + last).status() == 200;
            } catch (IOException e) {
                isGood = false;
                line.close();
            }
            if (!isGood) {
                times.add(-1.0);
            } else if (round >= 0) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        line.close();
        return times;
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
