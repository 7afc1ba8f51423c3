package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SqliteStore;
import org.nadhir.node.taxii.ClientKey.Right;

/// A TAXII server on a port of its own, over TLS, whose clock moves a millisecond with each look at it.
final class Served implements AutoCloseable {

    static final Instant BEGIN = Instant.parse("2026-11-01T12:00:00Z");
    private static final PartyId PARTY = new PartyId("11111111-2222-4333-8444-555555555555");

    final SealedStore store;
    private final TlsIdentity identity = TlsIdentity.generate(new Random(3), BEGIN);
    private final AtomicLong looks = new AtomicLong();
    private final HttpsListener listener;
    final HttpClient client;

    Served(Path folder) {
        this(folder, List.of());
    }

    Served(Path folder, List<IssuerKeys> issuers) {
        store = SealedStore.create(SqliteStore.create(folder.resolve("node"), PARTY), InsecureTestSeals.of(1));
        TaxiiServer server = new TaxiiServer(
                store, () -> BEGIN.plusMillis(looks.getAndIncrement()), new Random(5), "Sample", new byte[32],
                issuers);
        listener = HttpsListener.start(
                new Listening(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TlsContexts.serverOfPrograms(identity),
                        Listening.ClientCertificates.KEYS,
                        1_024,
                        1_024,
                        Duration.ofSeconds(5),
                        TaxiiServer.malformed(),
                        TaxiiServer.broken()),
                server);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(TlsContexts.client(identity.pin()))
                .build();
    }

    /// What a client believes who knows this server's certificate.
    SSLContext tls() {
        return TlsContexts.client(identity.pin());
    }

    int port() {
        return listener.port();
    }

    /// A client that shows a certificate of its own.
    HttpClient clientShowing(TlsIdentity own) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(TlsContexts.client(own, identity.pin()))
                .build();
    }

    Served root(String path, String title) {
        store.<Boolean>commit(tx -> {
            TaxiiRecords.put(tx, new Root(path, title, ""));
            return true;
        });
        return this;
    }

    Served collection(String id, String root, String title, Marking ceiling) {
        store.<Boolean>commit(tx -> {
            TaxiiRecords.put(
                    tx, new Collection(id, root, title, "", ceiling, Optional.empty(), Optional.empty()));
            return true;
        });
        return this;
    }

    /// A key whose text is its name and `-key`.
    Served key(String name, String until) {
        Optional<Instant> end = until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until));
        ClientKey key = new ClientKey(
                name, new Shows.Key(ClientKey.digest(name + "-key")), BEGIN, end, false, new TreeMap<>());
        store.<Boolean>commit(tx -> {
            TaxiiRecords.put(tx, key);
            return true;
        });
        return this;
    }

    Served right(String name, String collection, String words) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (List.of(words.split(" ", -1)).contains(right.word())) {
                rights.add(right);
            }
        }
        store.<Boolean>commit(tx -> {
            TaxiiRecords.put(tx, TaxiiRecords.named(tx, name).orElseThrow().with(collection, rights));
            return true;
        });
        return this;
    }

    void revoke(String name) {
        store.<Boolean>commit(tx -> {
            TaxiiRecords.put(tx, TaxiiRecords.named(tx, name).orElseThrow().revokedNow());
            return true;
        });
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpRequest.Builder request(String path, String name) {
        return request(path).header("Authorization", "Bearer " + name + "-key");
    }

    HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path, String name) throws Exception {
        return send(request(path, name).GET().build());
    }

    HttpResponse<byte[]> post(String path, String name, byte[] body) throws Exception {
        return send(request(path, name)
                .header("Content-Type", Media.TAXII)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    @Override
    public void close() {
        client.close();
        listener.close();
        store.close();
    }
}
