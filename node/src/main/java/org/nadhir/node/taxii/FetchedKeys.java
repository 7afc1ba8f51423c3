package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/// An issuer's key set at the one https address that the settings name; no redirect is followed, no address out of a
/// token is ever called.
public final class FetchedKeys implements IssuerKeys.Source {

    /// Ours: a set of the field has some thousand bytes.
    public static final int BYTES_MAX = 256 * 1_024;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final int GOOD = 200;

    private final URI address;
    private final HttpClient http;

    public FetchedKeys(URI address, SSLContext tls) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(ANSWER_MAX)
                .build();
    }

    @Override
    public String text() {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(ANSWER_MAX).GET().build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), BYTES_MAX));
            return answer.statusCode() == GOOD ? new String(answer.body(), UTF_8) : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
