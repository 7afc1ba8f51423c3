package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/// An issuer's key set at the one https address that the settings name; no redirect is followed, no address out of a
/// token is ever called.
public final class FetchedKeys implements IssuerKeys.Source {

    /// Ours: a set of the field has some thousand bytes.
    public static final int BYTES_MAX = 256 * 1_024;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final int GOOD = 200;

    private final URI address;
    private final Duration most;
    private final HttpClient http;

    public FetchedKeys(URI address, SSLContext tls) {
        this(address, tls, ANSWER_MAX);
    }

    /// With another bound of the whole exchange, for tests of it.
    FetchedKeys(URI address, SSLContext tls, Duration most) {
        this.address = address;
        this.most = most;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(ANSWER_MAX)
                .build();
    }

    @Override
    public String text() {
        // The client's own time ends with the headers, and a body may drip for ever: the whole is bounded here.
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(
                HttpRequest.newBuilder(address).GET().build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), BYTES_MAX));
        try {
            HttpResponse<byte[]> answer = coming.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode() == GOOD ? new String(answer.body(), UTF_8) : "";
        } catch (ExecutionException | TimeoutException e) {
            coming.cancel(true);
            return "";
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
