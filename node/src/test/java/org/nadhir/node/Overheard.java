package org.nadhir.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Listening.ClientCertificates;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;

/// Stands between a client and a node, passes on what each says, and holds it against the document of the API: what
/// the document claims is true of what really went over the wire.
///
/// A body of JSON goes ahead in ways that the document refuses, once for each operation; where the node then takes the
/// right one, it must have refused the others.
final class Overheard implements AutoCloseable {

    private static final int BODY_BYTES_MAX = 32 * 1024 * 1024;
    private static final int AT_ONCE = 100;
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final int SHOWN_CHARS = 600;
    private static final int MALFORMED = 400;
    /// Of the whole run: operations that answered 200, and those whose harmed bodies were tried.
    private static final Set<String> DONE = ConcurrentHashMap.newKeySet();
    private static final Set<String> HARMED = ConcurrentHashMap.newKeySet();

    private final HttpClient http;
    private final URI node;
    private final Described described;
    private final HttpsListener door;
    private final Set<String> flaws = Collections.synchronizedSet(new LinkedHashSet<>());

    /// Listens on a port of its own, under the node's own certificate.
    Overheard(int apiPort, TlsIdentity tls, Digest card) {
        this.node = URI.create("https://127.0.0.1:" + apiPort);
        this.http = HttpClient.newBuilder()
                .sslContext(TlsContexts.client(card))
                .sslParameters(TlsContexts.parameters())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest document = HttpRequest.newBuilder(node.resolve("/api/v1/openapi.json")).build();
        this.described = Described.of(Bytes.of(answer(document).body()));
        Response broken = new Response(502, Response.BINARY, Bytes.of(new byte[0]), true);
        this.door = HttpsListener.start(
                new Listening(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TlsContexts.server(tls),
                        ClientCertificates.NONE,
                        AT_ONCE,
                        AT_ONCE,
                        SILENCE,
                        broken,
                        broken),
                this::pass);
    }

    int port() {
        return door.port();
    }

    Described described() {
        return described;
    }

    /// What did not fit the document, each once.
    List<String> flaws() {
        synchronized (flaws) {
            return List.copyOf(flaws);
        }
    }

    /// The operations that were done in this run of tests, by whatever test.
    static Set<String> done() {
        return new TreeSet<>(DONE);
    }

    private Response pass(Request request) {
        Bytes asked = request.body(BODY_BYTES_MAX) instanceof Request.Body.Read(Bytes read)
                ? read
                : Bytes.of(new byte[0]);
        Optional<Described.Operation> operation = described.operation(request.method(), request.path());
        List<Bytes> harmed = operation
                .filter(one -> !HARMED.contains(one.key()))
                .map(one -> described.harmed(one, asked))
                .orElse(List.of());
        List<Integer> refused = new ArrayList<>();
        for (Bytes body : harmed) {
            refused.add(answer(on(request, body)).statusCode());
        }
        HttpResponse<byte[]> answer = answer(on(request, asked));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        Bytes answered = Bytes.of(answer.body());
        operation.ifPresentOrElse(
                one -> {
                    flaws.addAll(described.flaws(one, asked, answer.statusCode(), type, answered));
                    if (answer.statusCode() == 200) {
                        DONE.add(one.key());
                        judge(one, harmed, refused);
                    }
                },
                () -> {
                    if (answer.statusCode() == 200) {
                        flaws.add(request.method() + " " + request.path() + " stands in no document");
                    }
                });
        return new Response(answer.statusCode(), type, answered, false);
    }

    private void judge(Described.Operation operation, List<Bytes> harmed, List<Integer> refused) {
        if (!harmed.isEmpty()) {
            HARMED.add(operation.key());
        }
        for (int i = 0; i < harmed.size(); i++) {
            String body = new String(harmed.get(i).toArray(), StandardCharsets.UTF_8);
            // What is missing may be missed later than where the body is read.
            boolean asItMust = body.contains(Described.UNKNOWN)
                    ? refused.get(i) == MALFORMED
                    : refused.get(i) / 100 == MALFORMED / 100;
            if (!asItMust) {
                flaws.add(operation.key() + " answers " + refused.get(i) + " to a body that the document refuses: "
                        + body.substring(0, Math.min(body.length(), SHOWN_CHARS)));
            }
        }
    }

    private HttpRequest on(Request request, Bytes body) {
        String query = request.rawQuery();
        HttpRequest.Builder on = HttpRequest.newBuilder(
                        node.resolve(request.path() + (query.isEmpty() ? "" : "?" + query)))
                .method(request.method(), body.length() == 0
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(body.toArray()));
        for (String name : List.of("Authorization", "Content-Type")) {
            request.header(name).ifPresent(value -> on.header(name, value));
        }
        return on.build();
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while passing on a request", e);
        }
    }

    @Override
    public void close() {
        door.close();
        http.close();
    }
}
