package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nadhir.node.crypto.PemIdentity;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;

/// A token lets in whom the administrator registered, and is believed for no other reason than its issuer's signature.
final class TokensTest {

    static final String ISSUER = "https://login.partner.example";
    static final String AUDIENCE = "nadhir-north";
    private static final Instant NOW = Served.BEGIN;

    private final RSAKey ours = key("one");
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = NOW;
    private volatile String set = new JWKSet(ours.toPublicJWK()).toString();

    private final Tokens tokens = new Tokens(
            List.of(new IssuerKeys(ISSUER, AUDIENCE, this::text, () -> now)), () -> now);

    @Test
    void aTokenOfAKnownIssuerForUsNamesItsSubject() throws JOSEException {
        Optional<Shows.Subject> feed = Optional.of(new Shows.Subject(ISSUER, "feed"));
        assertEquals(feed, tokens.subject(good().token()));
        assertEquals(feed, tokens.subject(good().typ("at+jwt").token()), "RFC 9068");
        assertEquals(feed, tokens.subject(good().typ("application/at+jwt").token()), "RFC 9068, in full");
        assertEquals(feed, tokens.subject(good().audience("others", AUDIENCE).token()), "for us among others");
        assertEquals(feed, tokens.subject(good().ends(NOW.minusSeconds(30)).token()), "clocks differ by some seconds");
    }

    @Test
    void anythingElseIsNobody() throws JOSEException {
        RSAKey other = key("one");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("ended", good().ends(NOW.minusSeconds(61)).token());
        bad.put("without an end", good().ends(null).token());
        bad.put("not yet", good().begins(NOW.plusSeconds(61)).token());
        bad.put("for somebody else", good().audience("nadhir-south").token());
        bad.put("for nobody", good().audience().token());
        bad.put("of another issuer", good().issuer("https://login.partner.example/").token());
        bad.put("without an issuer", good().issuer(null).token());
        bad.put("without a subject", good().subject(null).token());
        bad.put("of a subject that is no plain text", good().subject("a\nb").token());
        bad.put("of a subject that is too long", good().subject("a".repeat(256)).token());
        bad.put("of another kind", good().typ("logout+jwt").token());
        bad.put("signed by another key of that name", good().by(other).token());
        bad.put("under a key that is not in the set", good().by(key("two")).token());
        bad.put("with a header that must be understood", good().critical().token());
        bad.put("that points elsewhere for its key", good().by(other).pointing().token());
        bad.put("that brings its key along", good().by(other).bringing().token());
        bad.put("not signed", unsigned());
        bad.put("signed with the public key as a secret", byPublicKey());
        bad.put("cut off", good().token().substring(0, 300));
        bad.put("with another claim in its place", swapped());
        bad.put("endless", good().token() + "A".repeat(1_000_000));
        bad.put("nothing", "..");
        bad.forEach((what, token) -> assertEquals(Optional.empty(), tokens.subject(token), what));
    }

    @Test
    void aTokenThatWasGoodIsNotBelievedBeyondItsOwnEnd() throws JOSEException {
        String token = good().ends(NOW.minusSeconds(50)).token();
        assertTrue(tokens.subject(token).isPresent());
        now = NOW.plusSeconds(9);
        assertTrue(tokens.subject(token).isPresent(), "within the minute's grace");
        now = NOW.plusSeconds(11);
        assertEquals(Optional.empty(), tokens.subject(token));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoseKeyIsKnownWaitsForNoIssuerThatIsSlow() throws JOSEException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Tokens slow = new Tokens(List.of(new IssuerKeys(ISSUER, AUDIENCE, () -> {
            if (asked.incrementAndGet() > 1) {
                begun.countDown();
                awaited(over);
            }
            return set;
        }, () -> now)), () -> now);
        assertTrue(slow.subject(good().token()).isPresent());
        now = NOW.plusSeconds(301);
        String strange = good().by(key("two")).token();
        String known = good().ends(now.plusSeconds(60)).token();
        Thread stranger = Thread.startVirtualThread(() -> slow.subject(strange));
        begun.await();
        assertTrue(slow.subject(known).isPresent(), "while the set is being fetched");
        over.countDown();
        stranger.join();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aKeySetThatNeverEndsIsGivenUp() throws IOException {
        TlsIdentity identity = TlsIdentity.generate(new Random(3), NOW);
        SSLContext trusting = TlsContexts.authorities(
                        PemIdentity.pem(identity.certificateBytes().toArray()).getBytes(UTF_8))
                .orElseThrow();
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket server = TlsContexts.server(identity).getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> endless(server, over));
            URI address = URI.create("https://localhost:" + server.getLocalPort() + "/keys");
            assertEquals("", new FetchedKeys(address, trusting, Duration.ofSeconds(2)).text());
        } finally {
            over.countDown();
        }
    }

    /// Begins an answer, and rests.
    private static void endless(ServerSocket server, CountDownLatch over) {
        try (Socket one = server.accept()) {
            one.getInputStream().read();
            one.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{".getBytes(UTF_8));
            one.getOutputStream().flush();
            awaited(over);
        } catch (IOException e) {
            // The client let go, which is what the test is about.
            over.countDown();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theKeysAreAskedForSeldomWhateverComes() throws JOSEException {
        for (int i = 0; i < 50; i++) {
            tokens.subject(good().by(key("stranger" + i % 3)).token());
        }
        assertTrue(asked.get() <= 2, "asked " + asked + " times for fifty bad tokens");
    }

    @Test
    void aKeyThatTheIssuerChangedIsSeenAndAnOldOneEnds() throws JOSEException {
        assertTrue(tokens.subject(good().token()).isPresent());
        RSAKey next = key("next");
        set = new JWKSet(next.toPublicJWK()).toString();
        now = now.plusSeconds(31);
        assertTrue(tokens.subject(good().by(next).token()).isPresent(), "an unknown key makes it look again");
        assertEquals(Optional.empty(), tokens.subject(good().token()), "and the old one is gone");
    }

    @Test
    void aSetThatCannotBeReadLeavesTheLastGoodOneForADay() throws JOSEException {
        assertTrue(tokens.subject(good().token()).isPresent());
        set = "a page that says: back soon";
        now = now.plusSeconds(3_600);
        assertTrue(tokens.subject(good().ends(now.plusSeconds(60)).token()).isPresent());
        now = now.plusSeconds(24 * 3_600);
        assertEquals(Optional.empty(), tokens.subject(good().ends(now.plusSeconds(60)).token()));
    }

    private String text() {
        asked.incrementAndGet();
        return set;
    }

    private Made good() {
        return new Made(ours);
    }

    static RSAKey key(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            KeyPair pair = generator.generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID(id)
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String unsigned() throws JOSEException {
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        return header + "." + good().token().split("\\.", -1)[1] + ".";
    }

    private String byPublicKey() throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), good().claims.build());
        jwt.sign(new MACSigner(ours.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }

    private String swapped() throws JOSEException {
        String[] parts = good().token().split("\\.", -1);
        String[] others = good().subject("admin").token().split("\\.", -1);
        return parts[0] + "." + others[1] + "." + parts[2];
    }

    /// A token in the making.
    static final class Made {

        private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("feed")
                .audience(AUDIENCE)
                .expirationTime(Date.from(NOW.plusSeconds(300)));
        private RSAKey key;
        private String typ = "JWT";
        private boolean isCritical;
        private boolean isPointing;
        private boolean isBringing;

        Made(RSAKey key) {
            this.key = key;
        }

        Made issuer(@Nullable String issuer) {
            claims.issuer(issuer);
            return this;
        }

        Made subject(@Nullable String subject) {
            claims.subject(subject);
            return this;
        }

        Made audience(String... audience) {
            claims.audience(List.of(audience));
            return this;
        }

        Made ends(@Nullable Instant end) {
            claims.expirationTime(end == null ? null : Date.from(end));
            return this;
        }

        Made begins(Instant begin) {
            claims.notBeforeTime(Date.from(begin));
            return this;
        }

        Made typ(String word) {
            typ = word;
            return this;
        }

        Made by(RSAKey other) {
            key = other;
            return this;
        }

        Made critical() {
            isCritical = true;
            return this;
        }

        Made pointing() {
            isPointing = true;
            return this;
        }

        Made bringing() {
            isBringing = true;
            return this;
        }

        String token() throws JOSEException {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(new JOSEObjectType(typ));
            if (isCritical) {
                header.criticalParams(Set.of("exotic")).customParam("exotic", true);
            }
            if (isPointing) {
                header.jwkURL(URI.create("https://127.0.0.1:1/keys"));
            }
            if (isBringing) {
                header.jwk(key.toPublicJWK());
            }
            SignedJWT jwt = new SignedJWT(header.build(), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        }
    }
}
