package org.nadhir.bench;

import java.nio.charset.StandardCharsets;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Digest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Reading, writing and hashing about 4 KB of canonical JSON, half of it Arabic.
@State(Scope.Benchmark)
public class FormatsMicro {

    private final byte[] bytes = sample();
    private final Json value = parsed(bytes);

    @Benchmark
    public JsonReader.Result read() {
        return JsonReader.readCanonical(bytes, bytes.length);
    }

    @Benchmark
    public byte[] write() {
        return CanonicalWriter.write(value);
    }

    @Benchmark
    public Digest digest() {
        return Digest.of(bytes);
    }

    static int sampleBytes() {
        return sample().length;
    }

    private static Json parsed(byte[] bytes) {
        if (JsonReader.readCanonical(bytes, bytes.length) instanceof JsonReader.Result.Read(Json json)) {
            return json;
        }
        throw new IllegalStateException("the sample is not canonical");
    }

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
}
