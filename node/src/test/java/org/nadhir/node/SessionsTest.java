package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.json.Json;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;

/// Being signed in at several desks: it is seen where, and ended everywhere by oneself or by an administrator.
final class SessionsTest {

    @TempDir
    private Path folder;

    private Ground ground;
    private Surfer desk;
    private Surfer elsewhere;
    private Surfer omar;

    @BeforeEach
    void begin() {
        ground = new Ground(
                folder.resolve("node"), true, "layla administrator duty-officer", "omar administrator approver");
        desk = in("layla");
        ground.pass(Duration.ofMinutes(2));
        elsewhere = surfer();
        assertEquals(303, elsewhere
                .post("/sign-in", Map.of("name", "layla", "passphrase", passphrase("layla"), "code", desk.code()))
                .status());
        omar = in("omar");
    }

    @AfterEach
    void end() {
        desk.close();
        elsewhere.close();
        omar.close();
        ground.close();
    }

    private Surfer surfer() {
        return new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
    }

    private Surfer in(String name) {
        Surfer surfer = surfer();
        assertEquals(303, surfer.enrol(name, passphrase(name)).status());
        return surfer;
    }

    private static String passphrase(String name) {
        return "a long passphrase of " + name;
    }

    private String admin(String what) {
        return "/admin/persons/" + ground.person("layla").person().value() + "/" + what;
    }

    private static boolean isIn(Surfer surfer) {
        return surfer.get("/").status() == 200;
    }

    @Test
    void oneSeesWhereOneIsSignedIn() {
        Page own = desk.get("/passkeys");
        assertEquals(3, own.words().split("Signed in ", -1).length, own.words());
    }

    @Test
    void signingOutEverywhereEndsAllOfThemAndNobodyElses() {
        desk.get("/passkeys");
        assertEquals(303, desk.post("/sessions/end", Map.of()).status());
        assertEquals(303, desk.get("/").status());
        assertEquals(303, elsewhere.get("/").status());
        assertTrue(isIn(omar));
    }

    @Test
    void anAdministratorSignsSomebodyOut() {
        omar.get("/admin");
        Page done = omar.follow(omar.post(admin("sessions"), Map.of("passphrase", passphrase("omar"))));
        assertTrue(done.words().contains("signed out everywhere"), done.words());
        assertEquals(303, desk.get("/").status());
        assertEquals(303, elsewhere.get("/").status());
        assertTrue(isIn(omar));
    }

    /// Whoever found the lost authenticator may be signed in with it.
    @Test
    void whoseCodesAreForgottenIsSignedOut() {
        omar.get("/admin");
        assertEquals(303, omar.post(admin("codes"), Map.of("passphrase", passphrase("omar"))).status());
        assertEquals(303, desk.get("/").status());
        assertTrue(isIn(omar));
    }

    @Test
    void theSameByAProgramOfOnesOwn() {
        try (NodeClient layla = ground.signedIn("layla");
                NodeClient admin = ground.signedIn("omar")) {
            assertEquals(3, Neighbours.done(layla.get("/api/v1/sessions")).items("sessions").size());
            String hers = "/api/v1/persons/" + ground.person("layla").person().value() + "/sessions/end";
            Neighbours.done(admin.post(hers, Json.object().build()));
            assertEquals(303, desk.get("/").status());
            Neighbours.done(admin.post("/api/v1/sessions/end", Json.object().build()));
            assertEquals(303, omar.get("/").status());
        }
    }
}
