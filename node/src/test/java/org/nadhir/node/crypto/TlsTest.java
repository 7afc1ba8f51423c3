package org.nadhir.node.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Digest;

/// Real connections over loopback with the JDK's client, as nodes make them.
class TlsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:11:12Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TlsIdentity SERVER = TlsIdentity.generate(RANDOM, NOW);
    private static final TlsIdentity CLIENT = TlsIdentity.generate(RANDOM, NOW);
    private static HttpsServer server;

    @BeforeAll
    static void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TlsContexts.server(SERVER)) {
            @Override
            public void configure(HttpsParameters parameters) {
                parameters.setSSLParameters(TlsContexts.parameters());
            }
        });
        server.createContext("/", exchange -> {
            var session = ((HttpsExchange) exchange).getSSLSession();
            String shown = TlsContexts.peerPin(session).map(Digest::hex).orElse("nobody");
            byte[] answer = (session.getProtocol() + " " + shown).getBytes(US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void tellsTheServerWhichCertificateTheClientOwns() throws Exception {
        assertEquals("TLSv1.3 " + CLIENT.pin().hex(), get(TlsContexts.client(CLIENT, SERVER.pin()), "localhost"));
    }

    @Test
    void letsAClientWithoutCertificateInAndSaysSo() throws Exception {
        assertEquals("TLSv1.3 nobody", get(TlsContexts.client(SERVER.pin()), "127.0.0.1"));
    }

    @Test
    void connectsOnlyToThePinnedCertificate() {
        SSLContext wrong = TlsContexts.client(CLIENT, CLIENT.pin());
        assertThrows(IOException.class, () -> get(wrong, "localhost"));
    }

    @Test
    void namesNobodyAndNoExactTime() {
        var certificate = CLIENT.certificate();
        assertEquals("CN=node", certificate.getSubjectX500Principal().getName());
        assertEquals(Date.from(Instant.parse("2026-11-20T00:00:00Z")), certificate.getNotBefore());
        assertTrue(certificate.getSerialNumber().bitLength() > 64);
    }

    @Test
    void readsItselfBack() {
        TlsIdentity again = TlsIdentity.of(CLIENT.exposeKey(), CLIENT.certificateBytes());
        assertEquals(CLIENT.pin(), again.pin());
        assertEquals(CLIENT.key(), again.key());
        assertThrows(IllegalArgumentException.class, () -> TlsIdentity.of(new byte[3], CLIENT.certificateBytes()));
    }

    private static String get(SSLContext context, String host) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
