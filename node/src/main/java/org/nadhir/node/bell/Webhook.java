package org.nadhir.node.bell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/// A POST that is the same each time but for its id, its time and its signature, in the form of Standard Webhooks 1.0.0
/// (https://github.com/standard-webhooks/standard-webhooks, "Webhook Headers" and "Signature scheme"): `webhook-id`,
/// `webhook-timestamp`, and with a secret `webhook-signature`, HMAC-SHA-256 of the two and the body.
public final class Webhook implements Bell {

    static final String BODY = "{\"type\":\"nadhir.bell\"}";
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final int ID_BYTES = 16;
    private static final int GOOD = 2;
    private static final int CLASS = 100;

    private final URI to;
    private final byte[] secret;
    private final HttpClient http;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// @param secret empty for no signature
    /// @param tls believes who vouches for `to`
    public Webhook(URI to, byte[] secret, SSLContext tls, RandomGenerator random, InstantSource clock) {
        this.to = to;
        this.secret = secret.clone();
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(ANSWER_MAX)
                .build();
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void ring() throws IOException {
        byte[] drawn = new byte[ID_BYTES];
        random.nextBytes(drawn);
        String id = "msg_" + HexFormat.of().formatHex(drawn);
        String at = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", at)
                .POST(HttpRequest.BodyPublishers.ofString(BODY));
        if (secret.length > 0) {
            request.header("webhook-signature", "v1," + signature(id, at));
        }
        try {
            // The client's time ends with the headers, and a body may drip for ever: its status is all that is read.
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            if (answer.statusCode() / CLASS != GOOD) {
                throw new IOException("status " + answer.statusCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String signature(String id, String at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((id + "." + at + "." + BODY).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HMAC-SHA-256", e);
        }
    }
}
