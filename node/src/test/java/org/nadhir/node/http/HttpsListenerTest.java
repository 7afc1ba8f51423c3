package org.nadhir.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.http.Listening.ClientCertificates;

/// Real TLS over the loopback.
final class HttpsListenerTest {

    private static final int BODY_BYTES_MAX = 1000;
    private static final int CONNECTIONS = 64;
    private static final Response MALFORMED = Response.json(400, bytes("{\"code\":\"malformed\"}"));
    private static final Response BROKEN = Response.json(500, bytes("{\"code\":\"broken\"}"));

    private final AtomicInteger bodiesRead = new AtomicInteger();
    private TlsIdentity server;
    private HttpsListener listener;

    @BeforeEach
    void start() throws Exception {
        server = fresh();
        listener = listen(Duration.ofSeconds(20));
    }

    private HttpsListener listen(Duration silenceMax) {
        return HttpsListener.start(
                new Listening(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TlsContexts.server(server),
                        ClientCertificates.WANTED,
                        CONNECTIONS,
                        32,
                        silenceMax,
                        MALFORMED,
                        BROKEN),
                this::answer);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    private Response answer(Request request) {
        return switch (request.path()) {
            case "/ten-kilobytes" -> Response.binary(200, Bytes.of(new byte[10_240]));
            case "/certificate" -> Response.json(
                    200, bytes(request.certificate().map(Digest::hex).orElse("none")));
            case "/known" -> Response.json(
                    200,
                    bytes(request.certificate().map(Digest::hex).filter(request::isFrom).orElse("many")));
            case "/broken" -> throw new IllegalStateException("a secret stands here");
            default -> switch (request.body(BODY_BYTES_MAX)) {
                case Request.Body.TooLarge _ -> Response.json(413, bytes("{}")).closing();
                case Request.Body.Read(Bytes body) -> {
                    bodiesRead.incrementAndGet();
                    yield Response.binary(200, body);
                }
            };
        };
    }

    @Test
    void answersTenKilobytesWithoutStalling() throws Exception {
        try (HttpClient client = client(TlsContexts.client(server.pin()))) {
            get(client, "/ten-kilobytes");
            long fastest = Long.MAX_VALUE;
            for (int i = 0; i < 40; i++) {
                long start = System.nanoTime();
                assertEquals(10_240, get(client, "/ten-kilobytes").length());
                fastest = Math.min(fastest, System.nanoTime() - start);
            }
            // Nagle against delayed acknowledgement costs each of them 40 ms; without it one takes about one, however
            // busy the machine is.
            long millis = Duration.ofNanos(fastest).toMillis();
            assertTrue(millis < 25, "the fastest answer took " + millis + " ms");
        }
    }

    @Test
    void knowsACallerByTheDigestOfItsCertificate() throws Exception {
        TlsIdentity caller = fresh();
        try (HttpClient client = client(TlsContexts.client(caller, server.pin()))) {
            assertEquals(caller.pin().hex(), get(client, "/certificate"));
        }
        try (HttpClient client = client(TlsContexts.client(server.pin()))) {
            assertEquals("none", get(client, "/certificate"));
        }
    }

    @Test
    void callerRefusesAnotherCertificateThanTheOneOfTheCard() throws Exception {
        try (HttpClient client = client(TlsContexts.client(fresh().pin()))) {
            assertThrows(IOException.class, () -> get(client, "/certificate"));
        }
    }

    @Test
    void refusesTls12() throws Exception {
        SSLContext context = TlsContexts.client(server.pin());
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), listener.port())) {
            SSLParameters parameters = new SSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.2"});
            assertThrows(Exception.class, () -> {
                socket.setSSLParameters(parameters);
                socket.startHandshake();
            });
        }
    }

    @Test
    void refusesAnOversizedBodyBeforeReadingIt() throws Exception {
        // Only the headers are ever sent: an answer can come only from a node that does not wait for the body.
        String answer = raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertEquals(0, bodiesRead.get());
    }

    @Test
    void stopsReadingABodyOfUnknownLengthAtItsLimit() throws Exception {
        String chunk = "1f4\r\n" + "x".repeat(500) + "\r\n";
        // The final chunk never comes.
        String answer = raw(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk);
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertEquals(0, bodiesRead.get());
    }

    @Test
    void takesABodyAtItsLimit() throws Exception {
        try (HttpClient client = client(TlsContexts.client(server.pin()))) {
            HttpRequest request = HttpRequest.newBuilder(uri("/"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[BODY_BYTES_MAX]))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, response.statusCode());
            assertEquals(BODY_BYTES_MAX, response.body().length);
        }
    }

    @Test
    void saysNothingOfAnErrorInTheProgram() throws Exception {
        String answer = raw("GET /broken HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 500"), answer);
        assertTrue(answer.endsWith("{\"code\":\"broken\"}"), answer);
        assertFalse(answer.contains("secret"), answer);
    }

    @Test
    void answersWhatIsNoHttpInItsOwnForm() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.endsWith("{\"code\":\"malformed\"}"), answer);
    }

    @Test
    void hangsUpOnACallerWhoSaysNothing() throws Exception {
        try (HttpsListener impatient = listen(Duration.ofMillis(300));
                SSLSocket socket = connect(impatient.port())) {
            socket.setSoTimeout(10_000);
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void strangersWhoSayNothingGoForOthersAndNobodyWhoIsKnownGoesForThem() throws Exception {
        TlsIdentity caller = fresh();
        List<Socket> silent = new ArrayList<>();
        try (HttpClient known = client(TlsContexts.client(caller, server.pin()))) {
            assertEquals(caller.pin().hex(), get(known, "/known"));
            for (int i = 0; i < 3 * CONNECTIONS; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), listener.port()));
            }
            assertEquals(caller.pin().hex(), get(known, "/known"), "a known caller stays");
            String answer = raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 413"), "another stranger gets in and is answered");
            silent.getFirst().setSoTimeout(10_000);
            assertEquals(-1, silent.getFirst().getInputStream().read(), "who came first and said nothing has gone");
        } finally {
            for (Socket one : silent) {
                one.close();
            }
        }
    }

    @Test
    void keepsNothingOpenForCallersWhoHaveBeenAnswered() throws Exception {
        String refused = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n\r\n";
        raw(refused);
        long before = openFiles();
        for (int i = 0; i < 100; i++) {
            raw(refused);
        }
        long more = openFiles() - before;
        assertTrue(more < 50, () -> more + " more descriptors after 100 callers");
    }

    /// Where the system does not count them, none.
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    @Test
    void neverAsksForTheNameOfAnAddress() throws Exception {
        assertEquals("127.0.0.1", InetAddress.getByAddress(new byte[] {127, 0, 0, 1}).getHostName());
        assertTrue(InetAddress.getByName("localhost").isLoopbackAddress());
    }

    private SSLSocket connect(int port) throws IOException {
        SSLSocket socket = (SSLSocket) TlsContexts.client(server.pin())
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port);
        socket.startHandshake();
        return socket;
    }

    /// Sends these characters and reads what comes until the other side hangs up or has said all it announced.
    private String raw(String request) throws IOException {
        try (SSLSocket socket = connect(listener.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            byte[] read = new byte[8192];
            int length = 0;
            for (int more = in.read(read); more >= 0; more = in.read(read, length, read.length - length)) {
                length += more;
            }
            return new String(Arrays.copyOf(read, length), StandardCharsets.US_ASCII);
        }
    }

    private static TlsIdentity fresh() {
        return TlsIdentity.generate(new SecureRandom(), Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private String get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString(
                        StandardCharsets.ISO_8859_1))
                .body();
    }

    private URI uri(String path) {
        return URI.create("https://127.0.0.1:" + listener.port() + path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
