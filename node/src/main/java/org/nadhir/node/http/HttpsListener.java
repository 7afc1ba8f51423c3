package org.nadhir.node.http;

import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/// One port with TLS 1.3 (for programs of any make also 1.2; on the loopback also without), on virtual threads. Starts
/// at once and listens until [#close].
public final class HttpsListener implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpsListener.class.getName());
    /// A request line and headers of ours are far below; the library's own defaults are 4 and 16 KiB.
    private static final int HEADERS_BYTES_MAX = 8 * 1024;
    /// Of a port for programs of any make: a filter of some hundred identifiers.
    private static final int LINE_BYTES_MAX = 64 * 1024;
    /// The library's own.
    private static final int LINE_BYTES = 4 * 1024;
    /// Requests that run get this long when the node stops.
    private static final Duration STOP_GRACE = Duration.ofSeconds(5);

    private final WebServer server;
    private final AtomicReference<@Nullable Served> served;

    private HttpsListener(WebServer server, AtomicReference<@Nullable Served> served) {
        this.server = server;
        this.served = served;
    }

    /// Who answers, while it listens. The library's timer of idle connections outlives its server and holds it
    /// (helidon-io/helidon#11939, mended in 27), so what the server holds of ours is emptied by [#close]: else a
    /// stopped node would stay in memory as long as the process.
    private record Served(Listening listening, Exchanger exchanger) {}

    /// Listens.
    ///
    /// @throws java.io.UncheckedIOException where the address is taken or not ours
    public static HttpsListener start(Listening listening, Exchanger exchanger) {
        // Who calls without a certificate is known by other means; such a port is for this machine.
        Door door = new Door(listening.connectionsMax());
        AtomicReference<@Nullable Served> served = new AtomicReference<>(new Served(listening, exchanger));
        boolean isGuarded = listening.certificates() != Listening.ClientCertificates.NONE;
        boolean isOpen = listening.certificates() == Listening.ClientCertificates.KEYS;
        SSLContext context = listening.tls();
        Tls tls = context == null
                ? Tls.builder().enabled(false).build()
                : Tls.builder()
                        .sslContext(ServerTls.with(context, parameters(listening), isGuarded ? door::enters : _ -> {}))
                        .build();
        WebServer server = WebServer.builder()
                .bindAddress(listening.address())
                .tls(tls)
                .shutdownHook(false)
                .connectionOptions(options -> options.tcpNoDelay(true).readTimeout(listening.silenceMax()))
                // Without this a connection has no time limit at all; see ServerTls.
                .useNio(false)
                .idleConnectionTimeout(listening.silenceMax())
                .idleConnectionPeriod(listening.silenceMax())
                .maxTcpConnections(listening.connectionsMax())
                .maxConcurrentRequests(listening.requestsMax())
                .shutdownGracePeriod(STOP_GRACE)
                .protocolsDiscoverServices(false)
                .contentEncoding(ContentEncodingContext.create(encodings -> {
                    encodings.contentEncodingsDiscoverServices(false);
                    if (isOpen) {
                        encodings.addContentEncoding(new PackedBodies());
                    }
                }))
                .addConnectionSelector(Http1ConnectionSelector.builder()
                        .config(Http1Config.builder()
                                .maxHeadersSize(HEADERS_BYTES_MAX)
                                .maxPrologueLength(isOpen ? LINE_BYTES_MAX : LINE_BYTES)
                                .validatePrologue(!isOpen)
                                .validateResponseHeaders(true)
                                .buildPrototype())
                        .build())
                .directHandlers(direct(listening.broken(), listening.malformed()))
                .routing(routing -> routing.any((request, response) -> serve(served, door, request, response)))
                .build();
        return new HttpsListener(server.start(), served);
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
            AtomicReference<@Nullable Served> served, Door door, ServerRequest in, ServerResponse out) {
        Served by = served.get();
        if (by == null) {
            throw new CloseConnectionException("stopped");
        }
        Response answer;
        try {
            answer = by.exchanger().answer(new Request(in, door));
        } catch (RuntimeException e) {
            // The text of the exception may hold content; the kind of it may not.
            LOG.log(Level.ERROR, "event=request-failed cause=" + e.getClass().getName());
            answer = by.listening().broken().closing();
        }
        out.status(answer.status());
        out.header(HeaderNames.CONTENT_TYPE, answer.type());
        out.header(HeaderNames.CACHE_CONTROL, "no-store");
        answer.headers().forEach((name, value) -> out.header(HeaderNames.create(name), value));
        if (answer.last()) {
            out.header(HeaderValues.CONNECTION_CLOSE);
        }
        Response.@Nullable Feed feed = answer.feed();
        if (feed != null) {
            feed(out, feed);
            throw new CloseConnectionException("fed");
        }
        out.send(answer.body().toArray());
        if (answer.last()) {
            // The header alone does not end it: the library would read what is left of the body as the next request.
            throw new CloseConnectionException("answered");
        }
    }

    /// A caller who hangs up ends the feed, which is how most of them end.
    private static void feed(ServerResponse out, Response.Feed feed) {
        try (OutputStream stream = out.outputStream()) {
            feed.write(stream);
        } catch (IOException | UncheckedIOException e) {
            throw new CloseConnectionException("gone");
        }
    }

    private static SSLParameters parameters(Listening listening) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(
                listening.certificates() == Listening.ClientCertificates.KEYS
                        ? new String[] {"TLSv1.3", "TLSv1.2"}
                        : new String[] {"TLSv1.3"});
        parameters.setWantClientAuth(listening.certificates() != Listening.ClientCertificates.NONE);
        return parameters;
    }

    private static DirectHandlers direct(Response broken, Response malformed) {
        DirectHandler handler = (request, type, status, headers, message) -> {
            Response answer = status.code() >= Status.INTERNAL_SERVER_ERROR_500.code() ? broken : malformed;
            ServerResponseHeaders all = ServerResponseHeaders.create(headers);
            HeaderName contentType = HeaderNames.CONTENT_TYPE;
            return DirectHandler.TransportResponse.builder()
                    .status(status)
                    .headers(all)
                    .header(contentType, answer.type())
                    .entity(answer.body().toArray())
                    .keepAlive(false)
                    .build();
        };
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, handler);
        }
        return handlers.build();
    }
}
