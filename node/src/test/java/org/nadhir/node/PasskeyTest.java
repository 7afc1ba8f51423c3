package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nadhir.node.console.SoftPasskey;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;

/// Passkeys at the console of a real node: adding, signing in, and every way in that is none.
@Execution(ExecutionMode.CONCURRENT)
final class PasskeyTest {

    private static final Pattern PERSON = Pattern.compile("data-person=\"([^\"]+)\"");
    private static final Pattern PASSKEY = Pattern.compile("/passkeys/([0-9a-f]{64})/remove");

    @TempDir
    private Path folder;

    private Ground ground;
    private Surfer layla;
    private Surfer omar;

    @BeforeEach
    void begin() {
        ground = new Ground(
                folder.resolve("node"),
                true,
                "layla administrator duty-officer analyst",
                "omar administrator approver",
                "sami administrator");
        layla = surfer();
        omar = surfer();
        layla.enrol("layla", "a long passphrase of layla");
        omar.enrol("omar", "a long passphrase of omar");
    }

    @AfterEach
    void end() {
        layla.close();
        omar.close();
        ground.close();
    }

    private Surfer surfer() {
        return new Surfer(port(), ground::now);
    }

    private int port() {
        return ground.node().consolePort().orElseThrow();
    }

    private SoftPasskey passkey(Surfer owner) {
        return passkey(owner, "http://localhost:" + port());
    }

    private static SoftPasskey passkey(Surfer owner, String origin) {
        return new SoftPasskey(origin, found(PERSON, owner.get("/passkeys").text()));
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    private static Page add(Surfer owner, SoftPasskey passkey, String passphrase) {
        owner.get("/passkeys");
        Map<String, String> form = new LinkedHashMap<>(passkey.made(owner.get("/passkeys/options").text()));
        form.put("name", "desk key");
        form.put("passphrase", passphrase);
        return owner.post("/passkeys", form);
    }

    private SoftPasskey added() {
        SoftPasskey passkey = passkey(layla);
        Page done = add(layla, passkey, "a long passphrase of layla");
        assertEquals(303, done.status(), done.words());
        return passkey;
    }

    private static Map<String, String> shown(Surfer browser, SoftPasskey passkey) {
        return passkey.asked(browser.get("/sign-in/passkey").text());
    }

    private void refuses(SoftPasskey passkey) {
        try (Surfer browser = surfer()) {
            assertEquals(422, browser.post("/sign-in/passkey", shown(browser, passkey)).status());
            assertEquals(303, browser.get("/inbox").status());
        }
    }

    @Test
    void aPasskeySignsItsOwnerInAndTheirKeySigns() {
        SoftPasskey passkey = added();
        try (Surfer browser = surfer()) {
            Page in = browser.post("/sign-in/passkey", shown(browser, passkey));
            assertEquals(303, in.status(), in.words());
            Page own = browser.get("/passkeys");
            assertTrue(own.words().contains("desk key"), own.words());
            String id = found(PASSKEY, own.text());
            assertEquals(303, browser.post("/passkeys/" + id + "/name", Map.of("name", "red key")).status());
            assertTrue(browser.get("/passkeys").words().contains("red key"));
        }
    }

    @Test
    void addingTakesThePassphraseAndAPasskeyThatKnowsItsUser() {
        assertEquals(422, add(layla, passkey(layla), "not a passphrase of layla").status());
        SoftPasskey careless = passkey(layla);
        careless.knowsUser(false);
        assertEquals(422, add(layla, careless, "a long passphrase of layla").status());
        assertFalse(layla.get("/passkeys").words().contains("desk key"));
    }

    @Test
    void anotherOriginAddsNothing() {
        assertEquals(422, add(layla, passkey(layla, "http://evil.example"), "a long passphrase of layla").status());
    }

    @Test
    void aChallengeIsGoodOnceInOneBrowserAndForAShortTime() {
        SoftPasskey passkey = added();
        try (Surfer browser = surfer();
                Surfer other = surfer()) {
            Map<String, String> form = shown(browser, passkey);
            assertEquals(422, other.post("/sign-in/passkey", form).status());
            Map<String, String> late = shown(browser, passkey);
            ground.pass(Duration.ofMinutes(16));
            assertEquals(422, browser.post("/sign-in/passkey", late).status());
            Map<String, String> good = shown(browser, passkey);
            assertEquals(303, browser.post("/sign-in/passkey", good).status());
            browser.get("/");
            browser.post("/sign-out", Map.of());
            assertEquals(422, browser.post("/sign-in/passkey", good).status());
        }
    }

    @Test
    void aLowerCounterAndAUserWhoWasNotAskedAreRefused() {
        SoftPasskey passkey = added();
        try (Surfer browser = surfer()) {
            passkey.counts(7);
            assertEquals(303, browser.post("/sign-in/passkey", shown(browser, passkey)).status());
        }
        passkey.counts(3);
        refuses(passkey);
        passkey.counts(20);
        passkey.knowsUser(false);
        refuses(passkey);
    }

    @Test
    void anotherPersonsPasskeyOrSecretOpensNothing() {
        SoftPasskey passkey = added();
        SoftPasskey others = passkey(omar);
        assertEquals(303, add(omar, others, "a long passphrase of omar").status());
        try (Surfer browser = surfer()) {
            String options = browser.get("/sign-in/passkey").text();
            Map<String, String> mixed = new LinkedHashMap<>(passkey.asked(options));
            mixed.put("prf", others.asked(options).get("prf"));
            assertEquals(422, browser.post("/sign-in/passkey", mixed).status());
            mixed.putAll(passkey.asked(options));
            mixed.put("user", others.asked(options).get("user"));
            assertEquals(422, browser.post("/sign-in/passkey", mixed).status());
            mixed.putAll(passkey.asked(options));
            mixed.put("id", others.asked(options).get("id"));
            assertEquals(422, browser.post("/sign-in/passkey", mixed).status());
        }
    }

    @Test
    void whatWasRemovedOpensNothingAndNobodyRemovesAnothersPasskey() {
        SoftPasskey passkey = added();
        String id = found(PASSKEY, layla.get("/passkeys").text());
        omar.get("/passkeys");
        assertEquals(404, omar.post("/passkeys/" + id + "/remove", Map.of()).status());
        assertEquals(303, layla.post("/passkeys/" + id + "/remove", Map.of()).status());
        refuses(passkey);
    }

    @Test
    void whoLostAllRolesComesInByNoPasskey() {
        SoftPasskey passkey = added();
        String person = found(PERSON, layla.get("/passkeys").text());
        omar.get("/admin");
        Page done = omar.post(
                "/admin/persons/" + person + "/revoke", Map.of("passphrase", "a long passphrase of omar"));
        assertEquals(303, done.status(), done.words());
        refuses(passkey);
    }
}
