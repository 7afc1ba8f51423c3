package org.nadhir.node.bell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.crypto.PemIdentity;
import org.nadhir.node.crypto.TlsContexts;
import org.nadhir.node.crypto.TlsIdentity;
import org.nadhir.node.folder.BellSettings;
import org.nadhir.node.http.HttpsListener;
import org.nadhir.node.http.Listening;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;
import org.nadhir.node.store.InsecureTestSeals;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SqliteStore;

/// A bell makes a person look, tells nobody anything, and is not missed.
final class BellsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final PartyId PARTY = new PartyId("11111111-2222-4333-8444-555555555555");

    @TempDir
    private Path folder;

    private final Set<String> waiting = new TreeSet<>();
    private final TlsIdentity identity = TlsIdentity.generate(new Random(3), BEGIN);
    private Instant now = BEGIN;

    @Test
    void oneBellRingsForWhatIsNewAtPointsOfTheGridAndEachHourAsLongAsItWaits() throws IOException {
        List<Instant> rung = new ArrayList<>();
        try (SealedStore store = store()) {
            Bells one = new Bells(store, Map.of("a", () -> rung.add(now)), this::waiting, EVERY, () -> now);
            Bells other = new Bells(store, Map.of("a", () -> rung.add(now)), this::waiting, EVERY, () -> now);
            for (int seconds = 0; seconds < 3 * 3_600; seconds += 10) {
                now = BEGIN.plusSeconds(seconds);
                if (seconds == 400) {
                    waiting.add("inbox 1");
                }
                if (seconds == 1_000) {
                    waiting.add("inbox 2");
                }
                if (seconds == 1_010) {
                    waiting.remove("inbox 1");
                }
                if (seconds == 7_000) {
                    waiting.clear();
                }
                one.look();
                other.look();
            }
        }
        assertEquals(
                List.of(600L, 1_200L, 4_800L),
                rung.stream().map(at -> Duration.between(BEGIN, at).toSeconds()).toList(),
                "the first, the second, and an hour later that there is still one");
    }

    @Test
    void whatNobodyHeardIsRungAgainAtTheNextPoint() throws IOException {
        List<Instant> tried = new ArrayList<>();
        waiting.add("duty");
        try (SealedStore store = store()) {
            Bells bells = new Bells(store, Map.of("a", () -> {
                tried.add(now);
                if (tried.size() < 3) {
                    throw new IOException("nobody there");
                }
            }), this::waiting, EVERY, () -> now);
            for (int minutes = 0; minutes < 40; minutes++) {
                now = BEGIN.plus(Duration.ofMinutes(minutes));
                bells.look();
            }
        }
        assertEquals(List.of(BEGIN, BEGIN.plus(EVERY), BEGIN.plus(EVERY.multipliedBy(2))), tried);
    }

    @Test
    void aWebhookIsSignedAndSaysTheSameEachTime() throws IOException, GeneralSecurityException {
        byte[] secret = "a secret of the two".getBytes(UTF_8);
        List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
        try (HttpsListener listener = listener(200, heard)) {
            URI to = URI.create("https://localhost:" + listener.port() + "/hook");
            Webhook hook = new Webhook(to, secret, trusting(), new Random(1), () -> now);
            hook.ring();
            now = now.plusSeconds(300);
            hook.ring();
        }
        assertEquals(List.of(Webhook.BODY, Webhook.BODY), heard.stream().map(one -> one.get("body")).toList());
        assertEquals(2, heard.stream().map(one -> one.get("webhook-id")).distinct().count(), "an id each");
        for (Map<String, String> one : heard) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed = mac.doFinal((one.get("webhook-id") + "." + one.get("webhook-timestamp") + "."
                    + one.get("body")).getBytes(UTF_8));
            assertEquals("v1," + Base64.getEncoder().encodeToString(signed), one.get("webhook-signature"));
        }
    }

    @Test
    void aWebhookThatIsRefusedRedirectedOrAnsweredByAStrangerIsNotHeard() {
        for (int status : List.of(302, 404, 500)) {
            try (HttpsListener listener = listener(status, new ArrayList<>())) {
                URI to = URI.create("https://localhost:" + listener.port() + "/hook");
                Webhook hook = new Webhook(to, new byte[0], trusting(), new Random(1), () -> now);
                assertThrows(IOException.class, hook::ring, "status " + status);
                SSLContext others = TlsContexts.publicAuthorities();
                Webhook strange = new Webhook(to, new byte[0], others, new Random(1), () -> now);
                assertThrows(IOException.class, strange::ring, "nobody vouches for it");
            }
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aWebhookWhoseAnswerNeverEndsHoldsNoOtherBellUp() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket server = TlsContexts.server(identity).getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> endless(server, over));
            URI to = URI.create("https://localhost:" + server.getLocalPort() + "/hook");
            new Webhook(to, new byte[0], trusting(), new Random(1), () -> now).ring();
        } finally {
            over.countDown();
        }
    }

    /// Says that it took it, begins a body, and rests.
    private static void endless(ServerSocket server, CountDownLatch over) {
        try (Socket one = server.accept()) {
            one.getInputStream().read();
            one.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n ".getBytes(UTF_8));
            one.getOutputStream().flush();
            over.await();
        } catch (IOException e) {
            // The client let go, which is what the test is about.
            over.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "STARTTLS"})
    void aMailGoesEncryptedAndSaysNothing(PostOffice.Way way) throws IOException {
        try (PostOffice office = new PostOffice(TlsContexts.server(identity), way)) {
            mail(office, way == PostOffice.Way.DIRECT ? "smtps" : "smtp").ring();
            String all = String.join("\n", office.heard);
            assertTrue(all.contains("RCPT TO:<duty@partner.example>"), all);
            assertTrue(all.contains("Subject: Please look"), all);
            assertTrue(all.contains("Auto-Submitted: auto-generated"), all);
            assertTrue(all.contains("EHLO [127.0.0.1]"), "the machine's name is not told: " + all);
            assertFalse(all.contains(InetAddress.getLocalHost().getHostName() + ">"), "nor in the id: " + all);
        }
    }

    @Test
    void noMailGoesUnencryptedOrToAStranger() throws IOException {
        try (PostOffice office = new PostOffice(TlsContexts.server(identity), PostOffice.Way.NONE)) {
            assertThrows(IOException.class, () -> mail(office, "smtp").ring());
            assertTrue(office.heard.stream().noneMatch(line -> line.startsWith("MAIL")), office.heard::toString);
        }
        try (PostOffice office = new PostOffice(TlsContexts.server(identity), PostOffice.Way.DIRECT)) {
            SSLContext others = TlsContexts.publicAuthorities();
            Mail strange = new Mail(settings(office, "smtps"), "", others, new Random(1), "Please look", "Look.");
            assertThrows(IOException.class, strange::ring);
            assertEquals(List.of(), office.heard, "nobody vouches for the server");
        }
    }

    private Mail mail(PostOffice office, String scheme) {
        return new Mail(settings(office, scheme), "", trusting(), new Random(1), "Please look", "Look.");
    }

    private static BellSettings.Mail settings(PostOffice office, String scheme) {
        return new BellSettings.Mail(
                List.of("duty@partner.example"), "node@partner.example",
                URI.create(scheme + "://localhost:" + office.port()), "", "", "");
    }

    private SSLContext trusting() {
        return TlsContexts.authorities(
                        PemIdentity.pem(identity.certificateBytes().toArray()).getBytes(UTF_8))
                .orElseThrow();
    }

    private HttpsListener listener(int status, List<Map<String, String>> heard) {
        Response plain = new Response(status, "text/plain", Bytes.of(new byte[0]), false);
        return HttpsListener.start(
                new Listening(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TlsContexts.server(identity),
                        Listening.ClientCertificates.NONE,
                        16,
                        16,
                        Duration.ofSeconds(5),
                        plain,
                        plain),
                request -> {
                    heard.add(Map.of(
                            "body", request.body(1_024) instanceof Request.Body.Read(Bytes body)
                                    ? new String(body.toArray(), UTF_8)
                                    : "",
                            "webhook-id", request.header("webhook-id").orElse(""),
                            "webhook-timestamp", request.header("webhook-timestamp").orElse(""),
                            "webhook-signature", request.header("webhook-signature").orElse("")));
                    return plain;
                });
    }

    private SealedStore store() {
        return SealedStore.create(SqliteStore.create(folder.resolve("node"), PARTY), InsecureTestSeals.of(1));
    }

    private Set<String> waiting() {
        return new TreeSet<>(waiting);
    }
}
