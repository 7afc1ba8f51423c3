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
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.nadhir.Peers;
import org.nadhir.exchange.Card;
import org.nadhir.model.Bytes;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.folder.Limits;
import org.nadhir.sign.Signed;

/// Hands envelopes over by HTTPS, to the addresses of the partner's card and nowhere else. Keeps no connection and no
/// state: a warning is rare, and a handshake takes milliseconds. Safe for many threads.
public final class HttpPeers implements Peers {

    private static final System.Logger LOG = System.getLogger(HttpPeers.class.getName());

    private final TlsIdentity identity;
    private final Limits limits;

    /// Shows `identity` to every partner.
    public HttpPeers(TlsIdentity identity, Limits limits) {
        this.identity = identity;
        this.limits = limits;
    }

    @Override
    public Answer offer(Card partner, Bytes envelope) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(TlsContexts.client(identity, partner.tls()))
                .sslParameters(parameters)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectPeer())
                .build()) {
            for (String address : partner.addresses()) {
                Answer answer = offer(http, address, envelope);
                if (!(answer instanceof Answer.Silence)) {
                    return answer;
                }
            }
            return new Answer.Silence();
        }
    }

    private Answer offer(HttpClient http, String address, Bytes envelope) {
        BodyHandler<byte[]> bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.envelopeBytes());
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + ExchangeWire.PATH))
                    .timeout(limits.answerPeer())
                    .header("Content-Type", ExchangeWire.ENVELOPE)
                    .POST(BodyPublishers.ofByteArray(envelope.toArray()))
                    .build();
            return read(http.send(request, bounded));
        } catch (IllegalArgumentException e) {
            return silence("address");
        } catch (HttpTimeoutException e) {
            return silence("timeout");
        } catch (ConnectException e) {
            return silence("nobody-there");
        } catch (SSLException e) {
            return silence("not-the-certificate-of-the-card");
        } catch (IOException e) {
            return silence("broken");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silence("stopping");
        }
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
