package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Bytes;

/// Whatever the pages, the ties, the faults of the server and the moments at which the process dies: each object that
/// is in the collection is in the folder, once.
final class PullPropertyTest {

    private static final int CASES = 60;
    private static final int RUNS_MAX = 200;
    private static final Instant BEGIN = Instant.parse("2031-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private enum Way {
        NEXT,
        MORE_ALONE,
        NEXT_REPEATS,
        NEXT_IS_FORGOTTEN
    }

    private record Kept(Instant added, String json) {}

    /// A collection that grows while it is read, in pages of a few objects unless more are asked for.
    private static final class Collection implements Server {

        private final Random random;
        private final Way way;
        private final long stepNanos;
        private final int page;
        private final List<Kept> objects = new ArrayList<>();

        Collection(Random random) {
            this.random = random;
            this.way = List.of(Way.values()).get(random.nextInt(Way.values().length));
            this.stepNanos = List.of(1_000L, 1_000_000L, 1_000_000_000L).get(random.nextInt(3));
            this.page = 1 + random.nextInt(7);
            grow(random.nextInt(60));
        }

        private void grow(int count) {
            for (int i = 0; i < count; i++) {
                Instant last = objects.isEmpty() ? BEGIN : objects.getLast().added();
                long steps = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
                String id = "domain-name--00000000-0000-4000-8000-" + String.format("%012x", objects.size());
                String json = "{\"type\":\"domain-name\",\"id\":\"" + id + "\",\"value\":\"h" + objects.size();
                objects.add(new Kept(last.plusNanos(steps * stepNanos), json + ".example\"}"));
            }
        }

        @Override
        public Heard ask(Ask ask) {
            if (random.nextInt(12) == 0) {
                throw new Scripted.Killed();
            }
            if (random.nextInt(8) == 0 && objects.size() < 200) {
                grow(random.nextInt(5));
            }
            Map<String, String> query = new TreeMap<>();
            for (String part : ask.uri().getRawQuery().split("&", -1)) {
                String[] both = part.split("=", 2);
                query.put(URLDecoder.decode(both[0], UTF_8), URLDecoder.decode(both[1], UTF_8));
            }
            String next = query.getOrDefault("next", "");
            if (!next.isEmpty() && way == Way.NEXT_IS_FORGOTTEN && random.nextInt(3) == 0) {
                return new Heard.Answered(404, Map.of(), Bytes.of(new byte[0]));
            }
            Instant after = Added.read(query.getOrDefault("added_after", "")).orElse(Instant.EPOCH);
            List<Kept> left = objects.stream().filter(one -> one.added().isAfter(after)).toList();
            int from = next.isEmpty() || way == Way.NEXT_REPEATS ? 0 : Integer.parseInt(next);
            int size = page * Math.max(1, Integer.parseInt(query.getOrDefault("limit", "1000")) / 1_000);
            int to = Math.min(left.size(), from + size);
            return answer(left.subList(Math.min(from, to), to), to < left.size(), to);
        }

        private Heard answer(List<Kept> some, boolean more, int to) {
            Map<String, String> headers = new TreeMap<>();
            if (!some.isEmpty()) {
                headers.put("X-TAXII-Date-Added-First", Added.write(some.getFirst().added()));
                headers.put("X-TAXII-Date-Added-Last", Added.write(some.getLast().added()));
            }
            String next = way == Way.MORE_ALONE || !more
                    ? ""
                    : ",\"next\":\"" + (way == Way.NEXT_REPEATS ? "1" : String.valueOf(to)) + "\"";
            String body = "{\"more\":" + more + next + ",\"objects\":["
                    + some.stream().map(Kept::json).collect(Collectors.joining(",")) + "]}";
            return new Heard.Answered(200, headers, Bytes.of(body.getBytes(UTF_8)));
        }
    }

    @Test
    void eachObjectIsThereOnce() throws Exception {
        for (int seed = 0; seed < CASES; seed++) {
            Collection server = new Collection(new Random(seed));
            Path own = folder.resolve("case-" + seed);
            Optional<Pull.Result> result = Optional.empty();
            for (int run = 0; run < RUNS_MAX && result.isEmpty(); run++) {
                try (TaxiiFolder opened = TaxiiFolder.open(own, Scripted.PLACE)) {
                    result = Optional.of(
                            Pull.run(server, Scripted.CLOCK, Scripted.PLACE, opened, _ -> {}));
                } catch (Scripted.Killed e) {
                    // The next run goes on.
                    result = Optional.empty();
                }
            }
            String which = "seed " + seed + " " + server.way + " page " + server.page + " step " + server.stepNanos;
            assertTrue(result.isPresent() && result.get().isWhole(), () -> which);
            assertEquals(
                    server.objects.stream().map(Kept::json).sorted().toList(),
                    Files.readAllLines(own.resolve("objects.jsonl")).stream().sorted().toList(),
                    which);
        }
    }
}
