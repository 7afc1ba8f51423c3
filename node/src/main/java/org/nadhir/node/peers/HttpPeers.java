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
import org.jspecify.annotations.Nullable;
import org.nadhir.Peers;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.SeenWord;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.folder.Limits;
import org.nadhir.sign.Signed;

/// Hands envelopes over by HTTPS, to the addresses of the partner's card and nowhere else. Keeps connections for a
/// minute, each to the one certificate of a card; a card with another one ends them. Safe for many threads.
public final class HttpPeers implements Peers, AutoCloseable {

    /// Between two looks at which connections may stay: a card that was revoked has none after that. Ours.
    public static final Duration REST = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(HttpPeers.class.getName());

    private static final Bytes EMPTY = Bytes.of(new byte[0]);

    private static final String BROKEN = "broken";

    private final Lines lines;
    private final Limits limits;

    /// Shows `identity` to every partner.
    public HttpPeers(TlsIdentity identity, Limits limits) {
        this.lines = new Lines(identity, limits);
        this.limits = limits;
    }

    @Override
    public Answer offer(Card partner, Bytes envelope) {
        HttpClient http = lines.to(partner);
        for (String address : partner.addresses()) {
            Answer answer = offer(http, address, envelope);
            if (!(answer instanceof Answer.Silence)) {
                return answer;
            }
        }
        return new Answer.Silence();
    }

    /// What a partner holds of our own heads; empty where it cannot be reached or is not understood.
    public Optional<SeenWord> seen(Card partner) {
        HttpClient http = lines.to(partner);
        return partner.addresses().stream()
                .flatMap(address -> post(http, address + ExchangeWire.SEEN_PATH, ExchangeWire.SEEN, EMPTY).stream())
                .filter(response -> response.statusCode() == ExchangeWire.ANSWERED)
                .flatMap(response -> SeenWord.read(Bytes.of(response.body())).stream())
                .findFirst();
    }

    /// Ends the connections to certificates that are on no confirmed card any more, and idle ones.
    ///
    /// @param confirmed the card of a partner, if it still has one that persons confirmed
    public void keepOnly(Function<PartyId, Optional<Card>> confirmed) {
        lines.keepOnly(confirmed);
    }

    /// Ends all connections. An offer after that makes new ones.
    @Override
    public void close() {
        lines.close();
    }

    private Answer offer(HttpClient http, String address, Bytes envelope) {
        return post(http, address + ExchangeWire.PATH, ExchangeWire.ENVELOPE, envelope)
                .map(HttpPeers::read)
                .orElseGet(Answer.Silence::new);
    }

    private Optional<HttpResponse<byte[]>> post(HttpClient http, String address, String type, Bytes body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(limits.answerPeer())
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body.toArray()))
                    .build();
            Sent sent = whole(http, request);
            // A kept connection may end in the very moment in which it is used. The same bytes may come twice.
            Sent last = sent instanceof Sent.Nothing(String reason) && reason.equals(BROKEN)
                    ? whole(http, request)
                    : sent;
            return switch (last) {
                case Sent.Answered(HttpResponse<byte[]> response) -> Optional.of(response);
                case Sent.Nothing(String reason) -> unanswered(reason);
            };
        } catch (IllegalArgumentException e) {
            return unanswered("address");
        }
    }

    /// What came of one request.
    private sealed interface Sent {
        record Answered(HttpResponse<byte[]> response) implements Sent {}

        record Nothing(String reason) implements Sent {}
    }

    /// Waits for the whole answer. A request's own timeout ends with the head of the answer; the body may then come a
    /// byte at a time for ever.
    private Sent whole(HttpClient http, HttpRequest request) {
        BodyHandler<byte[]> bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.envelopeBytes());
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, bounded);
        Duration within = limits.connectPeer().plus(limits.answerPeer());
        try {
            return new Sent.Answered(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Sent.Nothing("timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sent.Nothing("stopping");
        } catch (ExecutionException e) {
            return new Sent.Nothing(reason(e.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> "timeout";
            case ConnectException _ -> "nobody-there";
            case SSLException _ -> "not-the-certificate-of-the-card";
            case IOException _ -> BROKEN;
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
