package org.nadhir.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.node.stix.Code;
import org.nadhir.node.stix.Read;
import org.nadhir.node.stix.StixObjects;
import org.nadhir.node.stix.StixStream;

/// Objects of STIX: JSON here is what it is to core, what is taken keeps its bytes, and no file stops the stream.
final class StixOracle implements Oracle {

    private final StixObjects objects = new StixObjects();

    @Override
    public boolean takes(byte[] input) {
        Read read = objects.read(input);
        boolean json = read.findings().stream()
                .noneMatch(finding -> finding.code() == Code.NOT_JSON || finding.code() == Code.TOO_LARGE);
        boolean core = JsonReader.read(input, StixObjects.BYTES_MAX) instanceof JsonReader.Result.Read;
        Broken.unless(json == core, "JSON is read otherwise than by core");
        if (read instanceof Read.Good good) {
            Broken.unless(good.object().raw().equals(Bytes.of(input)), "an object is not kept as it came");
        }
        try {
            StixStream.read(new ByteArrayInputStream(input), item ->
                    Broken.unless(!(item.read() instanceof Read.Refused refused) || !refused.findings().isEmpty(),
                            "refused without a finding"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read instanceof Read.Good;
    }

    @Override
    public List<byte[]> seeds() {
        String core = "\"spec_version\":\"2.1\",\"created\":\"2031-05-21T08:15:30.000Z\","
                + "\"modified\":\"2031-05-21T08:15:30.000Z\"";
        return List.of(
                ("{\"type\":\"location\",\"id\":\"location--5b2e7a52-8c3d-4f0e-9d61-7f3a0c4e1b11\"," + core
                                + ",\"name\":\"ميناء الرمال\",\"latitude\":33.5,\"longitude\":36.25}")
                        .getBytes(UTF_8),
                ("{\"type\":\"indicator\",\"id\":\"indicator--5b2e7a52-8c3d-4f0e-9d61-7f3a0c4e1b11\"," + core
                                + ",\"pattern_type\":\"stix\",\"valid_from\":\"2031-05-21T08:15:30Z\","
                                + "\"pattern\":\"[file:size > 3 OR url:value = 'x'] REPEATS 2 TIMES\"}")
                        .getBytes(UTF_8),
                ("{\"type\":\"ipv6-addr\",\"id\":\"ipv6-addr--5b2e7a52-8c3d-4f0e-9d61-7f3a0c4e1b11\","
                                + "\"value\":\"::1/64\"}")
                        .getBytes(UTF_8));
    }
}
