package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.model.Marking;

/// Beside copies of releases nobody's objects stand: who could push a later version of a copy would have the last word
/// on a warning, or on its recall.
final class FilledTest {

    private static final String NORTH = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a001";
    private static final String COLLECTION = "/demo/collections/" + NORTH + "/";
    private static final byte[] ENVELOPE = ("{\"objects\":[{\"type\":\"campaign\",\"spec_version\":\"2.1\","
                    + "\"id\":\"campaign--00000000-0000-4000-8000-000000000001\",\"created\":\"2026-10-01T00:00:00.000Z\","
                    + "\"modified\":\"2099-10-01T00:00:00.000Z\",\"name\":\"later\"}]}")
            .getBytes(UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Filling.State.class, names = {"ON", "STOPPED"})
    void nothingIsPushedIntoACollectionThatReleasesFillOrFilled(Filling.State state) throws Exception {
        try (Served served = served(state)) {
            HttpResponse<byte[]> answer = served.post(COLLECTION + "objects/", "layla", ENVELOPE);
            assertEquals(403, answer.statusCode(), () -> new String(answer.body(), UTF_8));
            String shown = new String(served.get(COLLECTION, "layla").body(), UTF_8);
            assertTrue(shown.contains("\"can_write\":false"), shown);
        }
    }

    @Test
    void oneAdministratorAloneClosesNothing() throws Exception {
        try (Served served = served(Filling.State.ASKED)) {
            assertEquals(202, served.post(COLLECTION + "objects/", "layla", ENVELOPE).statusCode());
        }
    }

    private Served served(Filling.State state) {
        Served served = new Served(folder)
                .root("demo", "Demonstration")
                .collection(NORTH, "demo", "From the north", Marking.RED)
                .key("layla", "")
                .right("layla", NORTH, "read write delete");
        served.store.<Boolean>commit(tx -> {
            FillRows.put(tx, new Filling(
                    NORTH, state, List.of(), Served.BEGIN, 0, 0, List.of(), new Filling.Counts(0, 0), List.of()));
            return true;
        });
        return served;
    }
}
