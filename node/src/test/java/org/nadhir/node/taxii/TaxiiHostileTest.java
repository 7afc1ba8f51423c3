package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Marking;
import org.nadhir.model.Uuids;
import org.nadhir.node.store.ObjectQuery;
import org.nadhir.node.store.ObjectWriting;
import org.nadhir.node.store.SealedObjects;

/// What clients send that mean harm, are broken, or are many: a clear answer, and nothing half stored.
@Timeout(120)
final class TaxiiHostileTest {

    private static final String COLLECTION = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a001";
    private static final String OBJECTS = "/demo/collections/" + COLLECTION + "/objects/";
    private static final int EACH = 50;

    @TempDir
    private Path folder;

    private List<Served> served = List.of();

    @BeforeEach
    void serve() {
        served = List.of(new Served(folder)
                .root("demo", "Demonstration")
                .collection(COLLECTION, "demo", "Anything", Marking.RED)
                .key("layla", "")
                .right("layla", COLLECTION, "read write"));
    }

    @AfterEach
    void close() {
        served.forEach(Served::close);
    }

    private Served server() {
        return served.getFirst();
    }

    private static String object(int number) {
        String first = String.format(Locale.ROOT, "%08x", number);
        return "{\"type\":\"x-a\",\"id\":\"x-a--" + first + "-0000-4000-8000-000000000001\"}";
    }

    private static byte[] packed(byte[] plain) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }

    private HttpResponse<byte[]> packedPost(byte[] body) throws Exception {
        return server().send(server().request(OBJECTS, "layla")
                .header("Content-Type", Media.TAXII)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    @Test
    void aFilterOfTooManyIdentifiersIsRefusedByName() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ids.add("x-a--" + Uuids.random(new Random(i)));
        }
        HttpResponse<byte[]> answer =
                server().get(OBJECTS + "?match%5Bid%5D=" + String.join(",", ids), "layla");
        assertEquals(400, answer.statusCode());
        assertTrue(Served.text(answer).contains("match[id] has more than 256 values"), Served.text(answer));
    }

    @Test
    void aPackedBodyIsReadAndAnAnswerIsPackedForWhoTakesIt() throws Exception {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            objects.add(object(i));
        }
        String envelope = "{\"objects\":[" + String.join(",", objects) + "]}";
        assertEquals(202, packedPost(packed(envelope.getBytes(UTF_8))).statusCode());
        byte[] plain = server().get(OBJECTS, "layla").body();
        HttpResponse<byte[]> answer = server().send(
                server().request(OBJECTS, "layla").header("Accept-Encoding", "gzip").GET().build());
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertArrayEquals(plain, in.readAllBytes());
        }
        assertEquals("{\"more\":false," + envelope.substring(1), new String(plain, UTF_8));
    }

    @Test
    void aSmallBodyThatUnpacksToMoreThanTheLimitIsRefused() throws Exception {
        HttpResponse<byte[]> answer = packedPost(packed(new byte[Uploads.BYTES_MAX + 1]));
        assertEquals(413, answer.statusCode());
        assertEquals(400, packedPost("no gzip".getBytes(UTF_8)).statusCode());
    }

    @Test
    void aPageOfLargeObjectsEndsWhereItsBytesDoAndTheNextGoesOn() throws Exception {
        int large = StixObject.BYTES_MAX - 200;
        int count = Pages.BYTES_MAX / large + 4;
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(object(i).replace("}", ",\"x_long\":\"" + "x".repeat(large) + "\"}"));
        }
        String envelope = "{\"objects\":[" + String.join(",", all) + "]}";
        assertEquals(202, server().post(OBJECTS, "layla", envelope.getBytes(UTF_8)).statusCode());
        List<String> got = new ArrayList<>();
        String next = "";
        do {
            String page = Served.text(server().get(OBJECTS + "?limit=1000" + next, "layla"));
            assertTrue(page.length() < Pages.BYTES_MAX + StixObject.BYTES_MAX, () -> "one page of " + page.length());
            Matcher ids = Pattern.compile("\"id\":\"(x-a--[0-9a-f-]+)\"").matcher(page);
            while (ids.find()) {
                got.add(ids.group(1));
            }
            Matcher more = Pattern.compile("\"next\":\"([\\w-]+)\"").matcher(page);
            next = more.find() ? "&next=" + more.group(1) : "";
        } while (!next.isEmpty());
        assertEquals(count, got.size());
        assertEquals(count, got.stream().distinct().count());
    }

    @Test
    void aKeyThatIsRevokedWhileItsBodyComesStoresNothing() throws Exception {
        byte[] envelope = ("{\"objects\":[" + object(1) + "]}").getBytes(UTF_8);
        InputStream revoking = new SequenceInputStream(
                new ByteArrayInputStream(envelope, 0, 10),
                new ByteArrayInputStream(envelope, 10, envelope.length - 10) {
                    @Override
                    public synchronized int read(byte[] into, int from, int length) {
                        server().revoke("layla");
                        return super.read(into, from, length);
                    }
                });
        HttpResponse<byte[]> answer = server().send(server().request(OBJECTS, "layla")
                .header("Content-Type", Media.TAXII)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> revoking), envelope.length))
                .build());
        assertEquals(401, answer.statusCode());
        server().key("omar", "").right("omar", COLLECTION, "read");
        assertEquals("{}", Served.text(server().get(OBJECTS, "omar")));
    }

    @Test
    void oneKeyThatHoldsAllItMayKeepsNoOtherOut() throws Exception {
        server().key("omar", "").right("omar", COLLECTION, "write");
        CountDownLatch done = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<byte[]>>> slow = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            slow.add(server().client.sendAsync(
                    server().request(OBJECTS, "layla")
                            .header("Content-Type", Media.TAXII)
                            .POST(HttpRequest.BodyPublishers.fromPublisher(
                                    HttpRequest.BodyPublishers.ofInputStream(() -> stalled(done)),
                                    Uploads.BYTES_MAX))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray()));
        }
        try {
            byte[] envelope = ("{\"objects\":[" + object(1) + "]}").getBytes(UTF_8);
            assertEquals(202, server().post(OBJECTS, "omar", envelope).statusCode());
            assertTrue(slow.stream().noneMatch(one -> one.isDone() && !one.isCompletedExceptionally()));
        } finally {
            done.countDown();
        }
        for (CompletableFuture<HttpResponse<byte[]>> one : slow) {
            one.exceptionally(broken -> null).get();
        }
    }

    private static InputStream stalled(CountDownLatch done) {
        return new SequenceInputStream(
                new ByteArrayInputStream("{".getBytes(UTF_8)), new ByteArrayInputStream(new byte[1]) {
                    @Override
                    public synchronized int read(byte[] into, int from, int length) {
                        try {
                            done.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return -1;
                    }
                });
    }

    @Test
    void versionsOfOneObjectInOneEnvelopeAreEachTakenOnceUpToTheirLimit() throws Exception {
        List<String> versions = new ArrayList<>();
        for (int i = 0; i <= ObjectWriting.VERSIONS_MAX; i++) {
            versions.add(object(1).replace("}", ",\"number\":" + i + "}"));
        }
        List<String> twice = new ArrayList<>(versions);
        twice.addAll(versions.subList(0, EACH));
        String envelope = "{\"objects\":[" + String.join(",", twice) + "]}";
        String answer = Served.text(server().post(OBJECTS, "layla", envelope.getBytes(UTF_8)));
        assertTrue(answer.contains("\"success_count\":" + (ObjectWriting.VERSIONS_MAX + EACH) + ","), answer);
        String shown = Served.text(server().get(OBJECTS, "layla"));
        assertEquals("{\"more\":false,\"objects\":[" + versions.get(ObjectWriting.VERSIONS_MAX - 1) + "]}", shown);
    }

    @Test
    void brokenObjectsSpoilNothingButThemselves() throws Exception {
        String deep = "[".repeat(40) + "]".repeat(40);
        List<String> broken = List.of(
                "{\"id\":\"x\",\"id\":\"y\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1" + "0".repeat(100_000) + "}",
                "{\"a\":" + deep + "}",
                "{\"a\":tru}",
                object(3).replace("}", ",\"granular_markings\":[{\"marking_ref\":[\"x\"]}]}"),
                "{\"a\":\"" + "x".repeat(StixObject.BYTES_MAX) + "\"}",
                "[]",
                "{}");
        String envelope = "{\"objects\":[" + object(1) + "," + String.join(",", broken) + "," + object(2) + "]}";
        String answer = Served.text(server().post(OBJECTS, "layla", envelope.getBytes(UTF_8)));
        assertTrue(answer.contains("\"success_count\":2,"), answer);
        assertTrue(answer.contains("\"failure_count\":" + broken.size() + ","), answer);
    }

    @Test
    void whatIsNoEnvelopeLeavesNothingBehind() throws Exception {
        for (String wrong : List.of(
                "", "[]", "null", "{\"objects\":{}}", "{\"objects\":[" + object(1) + "]",
                "{\"objects\":[" + object(1) + "]} x", "{\"objects\":[" + object(1) + "],\"objects\":[]}",
                "{\"objects\":[{\"a\":[}]}]}",
                "\ufeff{\"objects\":[" + object(1) + "]}", "{\"objects\":[" + object(1) + ",]}")) {
            assertEquals(400, server().post(OBJECTS, "layla", wrong.getBytes(UTF_8)).statusCode(), wrong);
        }
        assertEquals("{}", Served.text(server().get(OBJECTS, "layla")));
    }

    @Test
    void clientsThatPushAtTheSameTimeAllGetTheirAnswerAndNoTimeIsGivenTwice() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                String envelope = "{\"objects\":[" + object(2 * i) + "," + object(2 * i + 1) + "]}";
                answers.add(threads.submit(() -> server().post(OBJECTS, "layla", envelope.getBytes(UTF_8))));
            }
            for (Future<HttpResponse<byte[]>> answer : answers) {
                assertEquals(202, answer.get().statusCode());
            }
        }
        List<Long> times = server().store.read(rows -> rows.objects()
                .list(ObjectQuery.of(COLLECTION, 0, 1_000))
                .stream()
                .map(SealedObjects.Stored::addedMicros)
                .toList());
        assertEquals(2 * EACH, times.size());
        assertEquals(times.stream().sorted().distinct().toList(), times);
    }
}
