package org.nadhir.node.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;

/// The wire against a server that means harm, over real TLS: each time it ends, soon, with what was wrong.
@Timeout(60)
final class WireTest {

    private static final int BYTES_MAX = 1 << 20;
    private final TlsIdentity identity = TlsIdentity.generate(new Random(11), Instant.parse("2031-03-01T00:00:00Z"));
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private SSLServerSocket socket;
    private Wire wire;

    /// What a connection is answered with, once its request is read.
    private interface Answering {
        void answer(String request, OutputStream out) throws Exception;
    }

    @BeforeEach
    void listen() throws IOException {
        socket = (SSLServerSocket) TlsContexts.server(identity)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        wire = Wire.bounded(uri("/"), TlsContexts.client(identity.pin()), Duration.ofSeconds(5), BYTES_MAX);
    }

    @AfterEach
    void end() throws IOException {
        over.countDown();
        wire.close();
        socket.close();
        threads.shutdownNow();
    }

    private URI uri(String path) {
        return URI.create("https://localhost:" + socket.getLocalPort() + path);
    }

    private void serve(Answering answering) {
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket one = socket.accept();
                    threads.execute(() -> answered(answering, one));
                } catch (IOException e) {
                    // The test is over, and with it the listening.
                    return;
                }
            }
        });
    }

    private static void answered(Answering answering, Socket one) {
        try (one) {
            answering.answer(request(one.getInputStream()), one.getOutputStream());
        } catch (Exception e) {
            // The client let go, which is what these tests are about: it says itself what it saw.
            Thread.currentThread().interrupt();
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            head.append((char) b);
        }
        return head.toString();
    }

    private static void head(OutputStream out, String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private void check(Heard.Silence wanted) {
        assertEquals(new Heard.Silent(wanted), wire.ask(Ask.get(uri("/root/"))));
    }

    @Test
    void anEndlessBodyEndsAtItsBound() {
        serve((_, out) -> {
            head(out, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked");
            byte[] chunk = ("2000\r\n" + " ".repeat(0x2000) + "\r\n").getBytes(US_ASCII);
            while (true) {
                out.write(chunk);
            }
        });
        check(Heard.Silence.TOO_LARGE);
    }

    @Test
    void whatUnpacksToMoreThanItsBoundIsNotTaken() {
        serve((_, out) -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(new byte[64 * BYTES_MAX]);
            }
            head(out, "HTTP/1.1 200 OK", "Content-Encoding: gzip", "Content-Length: " + packed.size());
            packed.writeTo(out);
        });
        check(Heard.Silence.TOO_LARGE);
    }

    @Test
    void whoNeverAnswersAndWhoDripsForEverAreLeft() {
        serve((request, out) -> {
            if (request.contains("/drip/")) {
                head(out, "HTTP/1.1 200 OK", "Content-Length: 1000000");
                while (true) {
                    out.write(' ');
                    out.flush();
                    if (over.await(50, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
            over.await();
        });
        assertEquals(new Heard.Silent(Heard.Silence.TIMEOUT), wire.ask(Ask.get(uri("/drip/"))));
        check(Heard.Silence.TIMEOUT);
    }

    @Test
    void aBodyShorterThanItSaysIsBrokenAndALongerOneIsCut() {
        serve((request, out) -> {
            if (request.contains("/short/")) {
                head(out, "HTTP/1.1 200 OK", "Content-Length: 100");
                out.write("{}".getBytes(US_ASCII));
            } else {
                head(out, "HTTP/1.1 200 OK", "Content-Length: 2");
                out.write("{}{\"objects\": [".getBytes(US_ASCII));
            }
        });
        assertEquals(new Heard.Silent(Heard.Silence.BROKEN), wire.ask(Ask.get(uri("/short/"))));
        Heard.Answered cut = assertInstanceOf(Heard.Answered.class, wire.ask(Ask.get(uri("/long/"))));
        assertEquals("{}", new String(cut.body().toArray(), UTF_8));
        // What followed counts as no answer to the next question.
        Heard.Answered next = assertInstanceOf(Heard.Answered.class, wire.ask(Ask.get(uri("/long/"))));
        assertEquals("{}", new String(next.body().toArray(), UTF_8));
    }

    @Test
    void whatSaysThatItIsPackedAndIsNotIsBroken() {
        serve((_, out) -> {
            head(out, "HTTP/1.1 200 OK", "Content-Encoding: gzip", "Content-Length: 2");
            out.write("{}".getBytes(US_ASCII));
        });
        check(Heard.Silence.BROKEN);
    }

    @Test
    void aRedirectionIsFollowedOnThisHostAloneAndNotForEver() {
        serve((request, out) -> {
            if (request.startsWith("GET /there/ ")) {
                head(out, "HTTP/1.1 200 OK", "Content-Length: 2");
                out.write("{}".getBytes(US_ASCII));
            } else if (request.startsWith("GET /here/ ")) {
                head(out, "HTTP/1.1 301 Moved", "Location: /there/", "Content-Length: 0");
            } else if (request.startsWith("GET /round/ ")) {
                head(out, "HTTP/1.1 302 Found", "Location: /round/", "Content-Length: 0");
            } else if (request.startsWith("GET /plain/ ")) {
                head(out, "HTTP/1.1 302 Found", "Location: http://localhost:" + socket.getLocalPort() + "/there/",
                        "Content-Length: 0");
            } else {
                head(out, "HTTP/1.1 302 Found", "Location: https://elsewhere.example/there/", "Content-Length: 0");
            }
        });
        assertEquals(200, status("/here/"));
        assertEquals(302, status("/round/"));
        assertEquals(302, status("/plain/"));
        assertEquals(302, status("/away/"));
        assertThrows(
                IllegalArgumentException.class,
                () -> wire.ask(Ask.get(URI.create("https://elsewhere.example/"))));
    }

    private int status(String path) {
        return assertInstanceOf(Heard.Answered.class, wire.ask(Ask.get(uri(path)))).status();
    }

    @Test
    void aServerThatNobodyVouchesForIsToldNothing() {
        StringBuilder heard = new StringBuilder();
        serve((request, _) -> heard.append(request));
        TlsIdentity other = TlsIdentity.generate(new Random(12), Instant.parse("2031-03-01T00:00:00Z"));
        try (Wire wary = Wire.bounded(
                uri("/"), TlsContexts.client(other.pin()), Duration.ofSeconds(5), BYTES_MAX)) {
            assertEquals(new Heard.Silent(Heard.Silence.NOT_TRUSTED), wary.ask(Ask.get(uri("/"))));
        }
        assertEquals("", heard.toString());
    }

    @Test
    void whereNobodyListensThereIsNoConnection() throws IOException {
        int port = socket.getLocalPort();
        socket.close();
        assertEquals(
                new Heard.Silent(Heard.Silence.NO_CONNECTION),
                wire.ask(Ask.get(URI.create("https://localhost:" + port + "/"))));
    }
}
