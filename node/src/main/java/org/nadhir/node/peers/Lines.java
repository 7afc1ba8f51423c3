package org.nadhir.node.peers;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.net.ssl.SSLParameters;
import org.nadhir.exchange.Card;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.folder.Limits;

/// Connections that are kept from one offer to the next: for each partner one client, which trusts the one certificate
/// of its card. A card with another certificate gets another client, and the old one's connections end with what runs
/// over them. Safe for many threads.
final class Lines implements AutoCloseable {

    /// Ours: longer than an offer over two addresses takes, short enough that a rare partner holds no thread for long.
    private static final Duration IDLE_MAX = Duration.ofMinutes(1);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final TlsIdentity identity;
    private final Limits limits;
    /// One for each partner at most.
    private final Map<PartyId, Line> lines = new ConcurrentHashMap<>();

    Lines(TlsIdentity identity, Limits limits) {
        this.identity = identity;
        this.limits = limits;
    }

    private record Line(Digest pin, HttpClient http, AtomicLong usedNanos) {

        boolean isOf(Card card) {
            return pin.equals(card.tls());
        }

        boolean isIdle() {
            return System.nanoTime() - usedNanos.get() > IDLE_MAX.toNanos();
        }

        /// Ends its connections now; what waits for an answer hears nothing.
        void end() {
            http.shutdownNow();
        }
    }

    /// The client for whoever shows the certificate of this card.
    HttpClient to(Card partner) {
        Line line = lines.compute(partner.party(), (_, known) -> {
            if (known != null && known.isOf(partner)) {
                known.usedNanos().set(System.nanoTime());
                return known;
            }
            if (known != null) {
                known.end();
            }
            return new Line(partner.tls(), client(partner.tls()), new AtomicLong(System.nanoTime()));
        });
        return line.http();
    }

    /// Ends the connections that nobody used for a while, and those to a certificate that is on no confirmed card now.
    void keepOnly(Function<PartyId, Optional<Card>> confirmed) {
        for (PartyId party : lines.keySet()) {
            Optional<Card> card = confirmed.apply(party);
            lines.computeIfPresent(party, (_, line) -> {
                if (!line.isIdle() && card.filter(line::isOf).isPresent()) {
                    return line;
                }
                line.end();
                return null;
            });
        }
    }

    private HttpClient client(Digest pin) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        return HttpClient.newBuilder()
                .sslContext(TlsContexts.client(identity, pin))
                .sslParameters(parameters)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectPeer())
                .executor(THREADS)
                .build();
    }

    @Override
    public void close() {
        lines.values().forEach(Line::end);
        lines.clear();
    }
}
