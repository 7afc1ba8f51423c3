package org.nadhir.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Digest;

/// Runs measurements by name and prints microseconds for one operation, the best of several rounds.
/// Coarse on purpose: it shows a factor, not a percent, and needs no library.
public final class Main {

    private static final int ROUNDS = 10;
    private static final long ROUND_NANOS = 300_000_000;

    private Main() {}

    /// The names of measurements, or none for all of them.
    public static void main(String[] names) {
        Map<String, Runnable> all = measurements();
        if (names.length == 0) {
            all.forEach(Main::measure);
        }
        for (String name : names) {
            Runnable work = all.get(name);
            if (work == null) {
                System.out.println(
                        "nadhir: no measurement “" + name + "”; there are " + String.join(", ", all.keySet()));
                System.exit(2);
            } else {
                measure(name, work);
            }
        }
    }

    private static Map<String, Runnable> measurements() {
        byte[] bytes = sample();
        Json value = read(bytes).value();
        var all = new LinkedHashMap<String, Runnable>();
        all.put("json-read", () -> read(bytes));
        all.put("json-write", () -> CanonicalWriter.write(value));
        all.put("sha-256", () -> Digest.of(bytes));
        return all;
    }

    private static JsonReader.Result.Read read(byte[] bytes) {
        if (JsonReader.readCanonical(bytes, bytes.length) instanceof JsonReader.Result.Read read) {
            return read;
        }
        throw new IllegalStateException("the sample is not canonical");
    }

    /// About 4 KB of canonical JSON, half of it Arabic.
    private static byte[] sample() {
        var text = new StringBuilder("{\"items\":[");
        for (int i = 0; i < 60; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"name\":\"تحذير رقم\",\"place\":\"site\"}");
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void measure(String name, Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            long operations = 0;
            while (System.nanoTime() - begun < ROUND_NANOS) {
                work.run();
                operations++;
            }
            best = Math.min(best, (System.nanoTime() - begun) / 1_000.0 / operations);
        }
        System.out.printf("%-12s %10.2f us%n", name, best);
    }
}
