package org.nadhir.node.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers `/metrics`, `/health/live` and `/health/ready` on the loopback, without TLS and without asking who calls:
/// every user of the machine may read all of it. Reads no body.
///
/// A page in a browser of this machine cannot read it under a name of its own: only calls to the loopback by its
/// address are answered.
public final class WatchListener implements AutoCloseable {

    static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String WORD = "text/plain; charset=utf-8";
    private static final String LOOPBACK = "127.0.0.1";
    /// Ours: a scraper and a person or two.
    private static final int CONNECTIONS_MAX = 8;
    private static final int HEADERS_BYTES_MAX = 4 * 1024;
    private static final Duration SILENCE_MAX = Duration.ofSeconds(5);

    /// Nothing of what is asked here is worth waiting for.
    private static final Duration STOP_GRACE = Duration.ofMillis(100);

    private final WebServer server;
    /// Emptied by [#close]; why is said at the node's other ports.
    private final AtomicReference<@Nullable Supplier<Vitals>> served;

    private WatchListener(WebServer server, AtomicReference<@Nullable Supplier<Vitals>> served) {
        this.server = server;
        this.served = served;
    }

    /// Listens.
    ///
    /// @param port 0 for any free one
    /// @throws java.io.UncheckedIOException where it is taken
    public static WatchListener start(int port, Supplier<Vitals> vitals) {
        AtomicReference<@Nullable Supplier<Vitals>> served = new AtomicReference<>(vitals);
        WebServer server = WebServer.builder()
                .bindAddress(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port))
                .shutdownHook(false)
                .connectionOptions(options -> options.readTimeout(SILENCE_MAX))
                // As in HttpsListener: without this no time limit holds.
                .useNio(false)
                .idleConnectionTimeout(SILENCE_MAX)
                .idleConnectionPeriod(SILENCE_MAX)
                .maxTcpConnections(CONNECTIONS_MAX)
                .maxConcurrentRequests(CONNECTIONS_MAX)
                .shutdownGracePeriod(STOP_GRACE)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(Http1ConnectionSelector.builder()
                        .config(Http1Config.builder()
                                .maxHeadersSize(HEADERS_BYTES_MAX)
                                .validateResponseHeaders(true)
                                .buildPrototype())
                        .build())
                .routing(routing -> routing.any((request, response) -> serve(served, request, response)))
                .build();
        return new WatchListener(server.start(), served);
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        served.set(null);
    }

    private static void serve(
            AtomicReference<@Nullable Supplier<Vitals>> served, ServerRequest in, ServerResponse out) {
        Supplier<Vitals> vitals = served.get();
        if (vitals == null) {
            throw new CloseConnectionException("stopped");
        }
        boolean asked = in.prologue().method().text().equals("GET") && isByAddress(in.authority());
        switch (asked ? in.path().rawPath() : "") {
            case "/metrics" -> send(out, Status.OK_200, METRICS, vitals.get().text());
            case "/health/live" -> send(out, Status.OK_200, WORD, "live\n");
            case "/health/ready" -> {
                boolean ready = vitals.get().isReady();
                Status status = ready ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503;
                send(out, status, WORD, ready ? "ready\n" : "not ready\n");
            }
            default -> send(out, Status.NOT_FOUND_404, WORD, "absent\n");
        }
    }

    private static boolean isByAddress(String authority) {
        return authority.equals(LOOPBACK) || authority.startsWith(LOOPBACK + ":");
    }

    private static void send(ServerResponse out, Status status, String type, String text) {
        out.status(status);
        out.header(HeaderNames.CONTENT_TYPE, type);
        out.header(HeaderNames.CACHE_CONTROL, "no-store");
        out.send(text.getBytes(UTF_8));
    }
}
