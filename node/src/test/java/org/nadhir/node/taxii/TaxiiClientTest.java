package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Marking;
import org.nadhir.node.fetch.Arrival;
import org.nadhir.node.fetch.Discovery;
import org.nadhir.node.fetch.Outcome;
import org.nadhir.node.fetch.Place;
import org.nadhir.node.fetch.Pull;
import org.nadhir.node.fetch.Push;
import org.nadhir.node.fetch.TaxiiFolder;
import org.nadhir.node.fetch.Trouble;
import org.nadhir.node.fetch.Wire;

/// Our client against our server, over TLS.
@Timeout(120)
final class TaxiiClientTest {

    private static final String NORTH = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a001";
    private static final String SOUTH = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a002";
    private static final int OBJECTS = 2_500;

    @TempDir
    private Path folder;

    private Served served;
    private Wire wire;

    @BeforeEach
    void serve() {
        served = new Served(folder);
        served.root("demo", "Demonstration").root("other", "Elsewhere")
                .collection(NORTH, "demo", "From the north", Marking.RED)
                .collection(SOUTH, "other", "For the south", Marking.RED)
                .key("layla", "")
                .right("layla", NORTH, "read write")
                .right("layla", SOUTH, "write");
        wire = wire("Bearer layla-key");
    }

    @AfterEach
    void end() {
        wire.close();
        served.close();
    }

    private Wire wire(String authorization) {
        return Wire.to(address(), served.tls(), Optional.of(authorization));
    }

    private URI address() {
        return URI.create("https://localhost:" + served.port() + "/taxii2/");
    }

    private static String object(int number) {
        String id = "domain-name--00000000-0000-4000-8000-" + String.format("%012x", number);
        return "{\"type\":\"domain-name\",\"spec_version\":\"2.1\",\"id\":\"" + id + "\",\"value\":\"host-" + number
                + ".example\"}";
    }

    private static String objects(int from, int to) {
        return IntStream.range(from, to).mapToObj(TaxiiClientTest::object).collect(Collectors.joining(","));
    }

    private void fill(int from, int to) throws Exception {
        byte[] envelope = ("{\"objects\":[" + objects(from, to) + "]}").getBytes(UTF_8);
        assertEquals(
                202,
                served.post("/demo/collections/" + NORTH + "/objects/", "layla", envelope).statusCode());
    }

    private Discovery.Found.At found(String collection) {
        return assertInstanceOf(
                Discovery.Found.At.class, Discovery.over(wire, InstantSource.system()).find(address(), collection));
    }

    private Pull.Result pull(Path into) {
        Place place = found(NORTH).place();
        try (TaxiiFolder opened = TaxiiFolder.open(into, place)) {
            return Pull.run(wire, InstantSource.system(), place, opened, _ -> {});
        }
    }

    @Test
    void showsWhatTheServerHasAndFindsACollectionBelowAnyRoot() {
        Discovery discovery = Discovery.over(wire, InstantSource.system());
        Discovery.Seen.There there =
                assertInstanceOf(Discovery.Seen.There.class, discovery.look(address()));
        assertEquals("Sample", there.title());
        assertEquals(
                List.of("Demonstration", "Elsewhere"),
                there.roots().stream().map(Discovery.Root::title).sorted().toList());
        assertEquals("/other/", found(SOUTH).place().root().getPath());
        assertEquals(64 << 20, found(SOUTH).contentBytesMax());
        Discovery.Found.Not not = assertInstanceOf(
                Discovery.Found.Not.class, discovery.find(address(), "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a009"));
        assertEquals(Trouble.Kind.NOT_FOUND, not.trouble().kind());
    }

    @Test
    void whoHasNoKeyIsToldSo() {
        try (Wire stranger = wire("Bearer no-such-key")) {
            Discovery.Seen.Hidden hidden = assertInstanceOf(
                    Discovery.Seen.Hidden.class,
                    Discovery.over(stranger, InstantSource.system()).look(address()));
            assertEquals(Trouble.Kind.KEY_REFUSED, hidden.trouble().kind());
        }
    }

    @Test
    void bringsEachObjectOnceAlthoughTheProcessDiesInTheMiddle() throws Exception {
        fill(0, OBJECTS);
        Path into = folder.resolve("north");
        Place place = found(NORTH).place();
        int[] heard = {0};
        assertThrows(IllegalStateException.class, () -> {
            try (TaxiiFolder opened = TaxiiFolder.open(into, place)) {
                Pull.run(wire, InstantSource.system(), place, opened, _ -> {
                    if (++heard[0] == 1_500) {
                        throw new IllegalStateException("killed");
                    }
                });
            }
        });
        // What a process wrote of a page that it did not live to keep.
        for (String file : List.of("objects.jsonl", "account.jsonl", "pulled.known")) {
            Files.writeString(into.resolve(file), object(2_000) + "\n{\"type", StandardOpenOption.APPEND);
        }
        Pull.Result rest = pull(into);
        assertTrue(rest.isWhole(), () -> rest.toString());
        List<String> lines = Files.readAllLines(into.resolve("objects.jsonl"));
        assertEquals(OBJECTS, lines.size());
        assertEquals(OBJECTS, new HashSet<>(lines).size());
        assertEquals(
                IntStream.range(0, OBJECTS).mapToObj(TaxiiClientTest::object).collect(Collectors.toSet()),
                new HashSet<>(lines));
        assertEquals(OBJECTS, Files.readAllLines(into.resolve("account.jsonl")).size());
    }

    @Test
    void theNextRunBringsWhatIsNewAlone() throws Exception {
        fill(0, 10);
        Path into = folder.resolve("north");
        assertEquals(10, pull(into).count(Arrival.What.KEPT));
        assertEquals(0, pull(into).count(Arrival.What.KEPT));
        fill(10, 12);
        assertEquals(2, pull(into).count(Arrival.What.KEPT));
    }

    private Push.Result push(Path by, String collection, String objects) throws Exception {
        Discovery.Found.At at = found(collection);
        byte[] bundle = ("{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":["
                        + objects + "]}")
                .getBytes(UTF_8);
        try (TaxiiFolder opened = TaxiiFolder.open(by, at.place())) {
            return Push.run(
                    wire, InstantSource.system(), at, opened, new ByteArrayInputStream(bundle), true, _ -> {});
        }
    }

    @Test
    void whatIsSentIsThereAndGoesNoFurtherRound() throws Exception {
        Path ours = folder.resolve("ours");
        Push.Result first = push(ours, NORTH, objects(0, OBJECTS));
        assertTrue(first.isWhole(), () -> first.toString());
        assertEquals(OBJECTS, first.count(Outcome.What.THERE));
        Push.Result again = push(ours, NORTH, objects(0, OBJECTS));
        assertEquals(OBJECTS, again.count(Outcome.What.BEFORE));
        // It comes back as ours and is not kept.
        Pull.Result back = pull(ours);
        assertEquals(OBJECTS, back.count(Arrival.What.OURS));
        assertEquals(0, back.count(Arrival.What.KEPT));
        // What somebody pulled does not go back to where it came from.
        Path theirs = folder.resolve("theirs");
        assertEquals(OBJECTS, pull(theirs).count(Arrival.What.KEPT));
        assertEquals(OBJECTS, push(theirs, NORTH, objects(0, OBJECTS)).count(Outcome.What.FROM_THERE));
    }

    @Test
    void whatMayBeWrittenAndNotReadIsAccountedForByTheStatusAlone() throws Exception {
        Push.Result result = push(folder.resolve("south"), SOUTH, objects(0, 3) + ",{\"type\":\"indicator\"}");
        assertEquals(3, result.count(Outcome.What.TAKEN));
        assertEquals(1, result.count(Outcome.What.REFUSED));
    }
}
