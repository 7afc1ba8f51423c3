package org.nadhir.node.taxii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Marking;
import org.nadhir.node.crypto.CallerCertificate;
import org.nadhir.node.crypto.TlsIdentity;

/// Clients that show a certificate or a token: each is let in as the one that an administrator registered, and as
/// nobody else.
final class CallersTest {

    private static final String NORTH = "0b1f3a52-6a1e-4c3d-9a57-0d5b3ad0a001";
    private static final String OBJECTS = "/demo/collections/" + NORTH + "/objects/";

    @TempDir
    private Path folder;

    private final RSAKey issuers = TokensTest.key("one");
    private final TlsIdentity layla = TlsIdentity.generate(new Random(11), Served.BEGIN);
    private final TlsIdentity omar = TlsIdentity.generate(new Random(12), Served.BEGIN);
    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(folder, List.of(new IssuerKeys(
                TokensTest.ISSUER, TokensTest.AUDIENCE, () -> new JWKSet(issuers.toPublicJWK()).toString(),
                () -> Served.BEGIN)));
        served.root("demo", "Demonstration").collection(NORTH, "demo", "From the north", Marking.RED);
        served.key("reader", "").right("reader", NORTH, "read");
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aRegisteredCertificateOpensWhatItsClientMay() throws Exception {
        register("layla", layla, Optional.empty());
        assertEquals(404, status(showing(layla), OBJECTS), "no right yet: absent");
        served.right("layla", NORTH, "read");
        assertEquals(200, status(showing(layla), OBJECTS));
        assertEquals(401, status(showing(omar), OBJECTS), "another certificate");
        assertEquals(401, status(served.client, OBJECTS), "none");
    }

    @Test
    void anEndedOrRevokedCertificateOpensNothingOnAKeptConnectionEither() throws Exception {
        register("layla", layla, Optional.empty());
        register("omar", omar, Optional.of(Served.BEGIN));
        served.right("layla", NORTH, "read").right("omar", NORTH, "read");
        assertEquals(401, status(showing(omar), OBJECTS), "it has ended");
        HttpClient kept = showing(layla);
        assertEquals(200, status(kept, OBJECTS));
        served.revoke("layla");
        assertEquals(401, status(kept, OBJECTS));
    }

    @Test
    void whoShowsAHeaderIsWhoTheHeaderSays() throws Exception {
        register("layla", layla, Optional.empty());
        HttpRequest good = served.request(OBJECTS, "reader").GET().build();
        HttpRequest bad = served.request(OBJECTS, "nobody").GET().build();
        assertEquals(200, showing(layla).send(good, HttpResponse.BodyHandlers.discarding()).statusCode());
        served.right("layla", NORTH, "read");
        assertEquals(
                401,
                showing(layla).send(bad, HttpResponse.BodyHandlers.discarding()).statusCode(),
                "a certificate does not mend a bad key");
    }

    @Test
    void aRegisteredSubjectsTokenOpensWhatItMayUntilItIsRevoked() throws Exception {
        String token = new TokensTest.Made(issuers).token();
        assertEquals(401, bearer(token), "a good token of somebody whom nobody registered");
        register("feed", new Shows.Subject(TokensTest.ISSUER, "feed"), Optional.empty());
        served.right("feed", NORTH, "read");
        assertEquals(200, bearer(token));
        assertEquals(401, bearer(new TokensTest.Made(issuers).subject("other").token()));
        served.revoke("feed");
        assertEquals(401, bearer(token), "although the token was read before and is good");
    }

    @Test
    void noTwoWaysAreAlike() {
        Digest pin = new Digest("00".repeat(32));
        assertTrue(List.of(new Shows.Key(pin), new Shows.Certificate(pin), new Shows.Subject("a", "b")).stream()
                        .map(Shows::digest)
                        .distinct()
                        .count()
                == 3);
        assertEquals(Optional.empty(), CallerCertificate.read(Bytes.of(new byte[10])));
    }

    private void register(String name, TlsIdentity identity, Optional<Instant> until) {
        CallerCertificate read = CallerCertificate.read(identity.certificateBytes()).orElseThrow();
        assertEquals(identity.pin(), read.pin());
        register(name, new Shows.Certificate(read.pin()), until);
    }

    private void register(String name, Shows shows, Optional<Instant> until) {
        served.store.<Boolean>commit(tx -> {
            TaxiiRecords.put(tx, new ClientKey(name, shows, Served.BEGIN, until, false, new TreeMap<>()));
            return true;
        });
    }

    private HttpClient showing(TlsIdentity identity) {
        return served.clientShowing(identity);
    }

    private int status(HttpClient client, String path) throws Exception {
        return client.send(served.request(path).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int bearer(String token) throws Exception {
        HttpRequest request =
                served.request(OBJECTS).header("Authorization", "Bearer " + token).GET().build();
        return served.send(request).statusCode();
    }
}
