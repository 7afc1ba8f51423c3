package org.nadhir.node.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.nadhir.model.Bytes;
import org.nadhir.node.fetch.Heard.Silence;

/// Asks a TAXII server over TLS. A body is bounded, packed and unpacked, and the whole exchange is bounded in time,
/// however slowly the bytes drip. A redirection is followed within the same host and port only, a few times; the key is
/// shown to the host that was named and to no other.
public final class Wire implements Server, AutoCloseable {

    /// Of one body, packed or unpacked (DESIGN.md §5.12).
    static final int BODY_BYTES_MAX = 64 << 20;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final Duration EXCHANGE_MAX = Duration.ofMinutes(3);
    private static final int MOVES_MAX = 3;

    private final HttpClient http;
    private final String authority;
    private final Optional<String> authorization;
    private final Duration most;
    private final int bytesMax;

    private Wire(URI server, SSLContext tls, Optional<String> authorization, Duration most, int bytesMax) {
        this.authority = authority(server);
        this.authorization = authorization;
        this.most = most;
        this.bytesMax = bytesMax;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_MAX)
                .build();
    }

    /// Opens no connection yet.
    ///
    /// @param server where requests may go, by its host and port; it must be https
    /// @param authorization the header's value; empty for a server that wants to know nobody
    public static Wire to(URI server, SSLContext tls, Optional<String> authorization) {
        return new Wire(server, tls, authorization, EXCHANGE_MAX, BODY_BYTES_MAX);
    }

    /// With other bounds, for tests of them.
    static Wire bounded(URI server, SSLContext tls, Duration most, int bytesMax) {
        return new Wire(server, tls, Optional.empty(), most, bytesMax);
    }

    /// Whether it is https and names a host.
    public static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
    }

    @Override
    public Heard ask(Ask ask) {
        Ask next = ask;
        for (int moves = 0; moves < MOVES_MAX; moves++) {
            Heard heard = once(next);
            Optional<URI> moved = moved(next, heard);
            if (moved.isEmpty()) {
                return heard;
            }
            next = new Ask(moved.get(), ask.accept(), ask.body());
        }
        return once(next);
    }

    /// Where the same server wants to be asked instead; 303 would make a question of a post.
    private Optional<URI> moved(Ask ask, Heard heard) {
        if (!(heard instanceof Heard.Answered answer)
                || (answer.status() != 301
                        && answer.status() != 302
                        && answer.status() != 307
                        && answer.status() != 308)) {
            return Optional.empty();
        }
        try {
            return answer.header("location").map(ask.uri()::resolve).filter(this::isHere);
        } catch (IllegalArgumentException e) {
            // No address: then it stays where it was, and the answer is what it is.
            return Optional.empty();
        }
    }

    private boolean isHere(URI uri) {
        return isSecure(uri) && authority(uri).equals(authority);
    }

    static String authority(URI uri) {
        return uri.getHost() + ":" + (uri.getPort() < 0 ? 443 : uri.getPort());
    }

    private Heard once(Ask ask) {
        if (!isHere(ask.uri())) {
            throw new IllegalArgumentException("another host");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(ask.uri())
                .timeout(most)
                .header("Accept", ask.accept())
                .header("Accept-Encoding", "gzip");
        authorization.ifPresent(value -> request.header("Authorization", value));
        ask.body().ifPresent(body -> request.header("Content-Type", Ask.TAXII)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toArray())));
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                http.sendAsync(request.build(), _ -> new BoundedBody(bytesMax));
        try {
            return unpacked(answer.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Heard.Silent(Silence.TIMEOUT);
        } catch (ExecutionException e) {
            return new Heard.Silent(silence(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Heard.Silent(Silence.BROKEN);
        }
    }

    private static Silence silence(@Nullable Throwable cause) {
        for (@Nullable Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof UnresolvedAddressException) {
                return Silence.NO_SUCH_NAME;
            }
        }
        return switch (cause) {
            case HttpConnectTimeoutException _ -> Silence.NO_CONNECTION;
            case HttpTimeoutException _ -> Silence.TIMEOUT;
            case ConnectException _ -> Silence.NO_CONNECTION;
            case SSLException _ -> Silence.NOT_TRUSTED;
            case null, default -> Silence.BROKEN;
        };
    }

    private Heard unpacked(HttpResponse<Optional<byte[]>> answer) {
        if (answer.body().isEmpty()) {
            return new Heard.Silent(Silence.TOO_LARGE);
        }
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        byte[] body = answer.body().get();
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return new Heard.Answered(answer.statusCode(), headers, Bytes.of(body));
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(bytesMax + 1);
            return plain.length > bytesMax
                    ? new Heard.Silent(Silence.TOO_LARGE)
                    : new Heard.Answered(answer.statusCode(), headers, Bytes.of(plain));
        } catch (IOException e) {
            // What says that it is packed and is not was broken on its way or before.
            return new Heard.Silent(Silence.BROKEN);
        }
    }

    /// Lets go of the connections, at once.
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
