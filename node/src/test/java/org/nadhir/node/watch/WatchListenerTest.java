package org.nadhir.node.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class WatchListenerTest {

    @Test
    void answersMetricsAndHealthAndNothingElse() throws Exception {
        var answers = new AtomicBoolean(true);
        try (WatchListener listener =
                        WatchListener.start(0, () -> VitalsTest.vitals(answers.get(), 0.5, Duration.ZERO));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> metrics = get(client, listener, "/metrics");
            assertEquals(200, metrics.statusCode());
            assertEquals(WatchListener.METRICS, metrics.headers().firstValue("Content-Type").orElse(""));
            assertEquals(VitalsTest.vitals(true, 0.5, Duration.ZERO).text(), metrics.body());
            var names = new TreeSet<>(metrics.headers().map().keySet());
            names.removeAll(List.of("cache-control", "connection", "content-length", "content-type", "date"));
            assertEquals(new TreeSet<>(), names);
            assertEquals("ready\n", get(client, listener, "/health/ready").body());
            answers.set(false);
            assertEquals(503, get(client, listener, "/health/ready").statusCode());
            assertEquals(200, get(client, listener, "/health/live").statusCode());
            assertEquals(404, get(client, listener, "/api/v1/node").statusCode());
            HttpRequest post = HttpRequest.newBuilder(uri(listener, "/metrics"))
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertEquals(404, client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void listensOnThisMachineAloneAndUnderNoName() throws Exception {
        try (WatchListener listener =
                WatchListener.start(0, () -> VitalsTest.vitals(true, 0.5, Duration.ZERO))) {
            assertTrue(raw(listener, "127.0.0.1:" + listener.port()).startsWith("HTTP/1.1 200"));
            assertTrue(raw(listener, "news.example:" + listener.port()).startsWith("HTTP/1.1 404"));
        }
    }

    private static String raw(WatchListener listener, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.getOutputStream()
                    .write(("GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static HttpResponse<String> get(HttpClient client, WatchListener listener, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(listener, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(WatchListener listener, String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }
}
