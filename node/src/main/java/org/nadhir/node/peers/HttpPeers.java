package org.nadhir.node.peers;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.nadhir.Peers;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.SeenWord;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.folder.Limits;
import org.nadhir.sign.Signed;

/// Hands envelopes over by HTTPS, to the addresses of the partner's card and nowhere else. Keeps no connection and no
/// state: a warning is rare, and a handshake takes milliseconds. Safe for many threads.
public final class HttpPeers implements Peers {

    private static final System.Logger LOG = System.getLogger(HttpPeers.class.getName());

    private static final Bytes EMPTY = Bytes.of(new byte[0]);

    private final TlsIdentity identity;
    private final Limits limits;

    /// Shows `identity` to every partner.
    public HttpPeers(TlsIdentity identity, Limits limits) {
        this.identity = identity;
        this.limits = limits;
    }

    @Override
    public Answer offer(Card partner, Bytes envelope) {
        return first(partner, http -> {
            for (String address : partner.addresses()) {
                Answer answer = offer(http, address, envelope);
                if (!(answer instanceof Answer.Silence)) {
                    return answer;
                }
            }
            return new Answer.Silence();
        });
    }

    /// What a partner holds of our own heads; empty where it cannot be reached or is not understood.
    public Optional<SeenWord> seen(Card partner) {
        return first(partner, http -> partner.addresses().stream()
                .flatMap(address -> post(http, address + ExchangeWire.SEEN_PATH, ExchangeWire.SEEN, EMPTY).stream())
                .filter(response -> response.statusCode() == ExchangeWire.ANSWERED)
                .flatMap(response -> SeenWord.read(Bytes.of(response.body())).stream())
                .findFirst());
    }

    private <T> T first(Card partner, Function<HttpClient, T> work) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(TlsContexts.client(identity, partner.tls()))
                .sslParameters(parameters)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectPeer())
                .build()) {
            try {
                return work.apply(http);
            } finally {
                // Else closing would wait for a partner that never ends its answer.
                http.shutdownNow();
            }
        }
    }

    private Answer offer(HttpClient http, String address, Bytes envelope) {
        return post(http, address + ExchangeWire.PATH, ExchangeWire.ENVELOPE, envelope)
                .map(HttpPeers::read)
                .orElseGet(Answer.Silence::new);
    }

    private Optional<HttpResponse<byte[]>> post(HttpClient http, String address, String type, Bytes body) {
        BodyHandler<byte[]> bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.envelopeBytes());
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(limits.answerPeer())
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body.toArray()))
                    .build();
            return whole(http.sendAsync(request, bounded));
        } catch (IllegalArgumentException e) {
            return unanswered("address");
        }
    }

    /// Waits for the whole answer. A request's own timeout ends with the head of the answer; the body may then come a
    /// byte at a time for ever.
    private Optional<HttpResponse<byte[]>> whole(CompletableFuture<HttpResponse<byte[]>> answer) {
        Duration within = limits.connectPeer().plus(limits.answerPeer());
        try {
            return Optional.of(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return unanswered("timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered("stopping");
        } catch (ExecutionException e) {
            return unanswered(reason(e.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> "timeout";
            case ConnectException _ -> "nobody-there";
            case SSLException _ -> "not-the-certificate-of-the-card";
            case IOException _ -> "broken";
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private static <T> Optional<T> unanswered(String reason) {
        silence(reason);
        return Optional.empty();
    }

    private static Answer read(HttpResponse<byte[]> response) {
        Bytes body = Bytes.of(response.body());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return switch (response.statusCode()) {
            case ExchangeWire.ANSWERED -> type.equals(ExchangeWire.ENVELOPE)
                    ? new Answer.Replied(body)
                    : silence("not-understood");
            case ExchangeWire.TAKEN -> new Answer.Taken();
            case ExchangeWire.REFUSED -> Signed.parse(body) instanceof Signed refusal
                    ? new Answer.Plain(refusal)
                    : silence("not-understood");
            default -> silence("status-" + response.statusCode());
        };
    }

    /// The log says why, and not to whom: who is warned is nobody's business who reads logs.
    private static Answer silence(String reason) {
        LOG.log(Level.INFO, "event=offer-unanswered reason=" + reason);
        return new Answer.Silence();
    }
}
