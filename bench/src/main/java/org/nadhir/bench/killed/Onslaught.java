package org.nadhir.bench.killed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.nadhir.bench.office.Office;
import org.nadhir.bench.office.Pair;
import org.nadhir.client.NodeClient;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.BouncyCastlePrimitives;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.folder.NodeFolder;

/// What hostile callers do to both nodes at once, from its making until it is closed: the second party floods the first
/// one's port under its own certificate, strangers hold connections to both and send a byte a second, and somebody
/// carries small files in by hand.
final class Onslaught implements AutoCloseable {

    private static final int FLOODING = 16;
    private static final int FLOOD_BYTES = 60_000;
    private static final int SLOW_EACH = 60;
    private static final int FILE_BYTES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REFUSED = 403;
    private static final long SECOND = 1_000_000_000;

    private final Pair pair;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder offered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder files = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private volatile boolean over;

    Onslaught(Pair pair) {
        this.pair = pair;
        NodeFolder theirs = NodeFolder.open(
                pair.second().folder(), BouncyCastlePrimitives.hedged(new SecureRandom()));
        NodeFolder ours = NodeFolder.open(pair.first().folder(), BouncyCastlePrimitives.hedged(new SecureRandom()));
        SSLContext tls;
        try (Passphrase passphrase = pair.second().passphrase("node")) {
            tls = TlsContexts.client(theirs.keys(passphrase).tls(), ours.card().tls());
        }
        for (int i = 0; i < FLOODING; i++) {
            threads.execute(() -> flood(tls));
        }
        for (Office office : new Office[] {pair.first(), pair.second()}) {
            for (int i = 0; i < SLOW_EACH; i++) {
                threads.execute(() -> drip(office.listening()));
            }
        }
        threads.execute(this::carry);
    }

    /// Envelopes that were offered, and those of them that were refused in clear, which is what BUSY is.
    long offered() {
        return offered.sum();
    }

    long refused() {
        return refused.sum();
    }

    /// Files that were handed in, and connections that sent a byte a second.
    long files() {
        return files.sum();
    }

    long slow() {
        return slow.sum();
    }

    private void flood(SSLContext tls) {
        byte[] nonsense = new byte[FLOOD_BYTES];
        new SecureRandom().nextBytes(nonsense);
        URI uri = URI.create("https://127.0.0.1:" + pair.first().listening() + "/exchange/v1/envelopes");
        while (!over) {
            try (HttpClient client = HttpClient.newBuilder()
                    .sslContext(tls)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()) {
                HttpRequest request = HttpRequest.newBuilder(uri)
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofByteArray(nonsense))
                        .build();
                offered.increment();
                if (client.send(request, BodyHandlers.ofByteArray()).statusCode() == REFUSED) {
                    refused.increment();
                }
            } catch (IOException e) {
                // Hung up while it was still sending: unread, as it should be.
                refused.increment();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// No certificate and no handshake: a connection that is held, a byte each second.
    private void drip(int port) {
        byte[] bytes = "GET / HTTP/1.1\r\n".repeat(100).getBytes(US_ASCII);
        while (!over) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                slow.increment();
                for (int i = 0; i < bytes.length && !over; i++) {
                    socket.getOutputStream().write(bytes[i]);
                    LockSupport.parkNanos(SECOND);
                }
            } catch (IOException e) {
                LockSupport.parkNanos(SECOND);
            }
        }
    }

    private void carry() {
        SecureRandom random = new SecureRandom();
        try (NodeClient carrier = pair.second().client("faris")) {
            byte[] file = new byte[FILE_BYTES];
            while (!over) {
                random.nextBytes(file);
                carrier.postBytes("/api/v1/files", Bytes.of(file));
                files.increment();
            }
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
        threads.close();
    }
}
