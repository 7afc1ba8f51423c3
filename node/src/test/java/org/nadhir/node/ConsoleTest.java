package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.model.PersonId;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;

/// The console of a real node, by a person without scripts: signing in, and what keeps others out.
final class ConsoleTest {

    @TempDir
    private Path folder;

    private Ground ground;
    private Surfer layla;

    @BeforeEach
    void begin() {
        ground = new Ground(
                folder.resolve("node"),
                true,
                "layla administrator duty-officer analyst",
                "omar administrator approver",
                "zayd auditor");
        layla = surfer();
    }

    @AfterEach
    void end() {
        layla.close();
        ground.close();
    }

    private Surfer surfer() {
        return new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
    }

    private static String passphrase(String name) {
        return "a long passphrase of " + name;
    }

    @Test
    void whoIsNotSignedInSeesNothingButTheDoor() {
        for (String path : new String[] {"/", "/inbox", "/cases/1", "/nothing"}) {
            Page page = layla.get(path);
            assertEquals(303, page.status(), path);
            assertEquals("/sign-in", page.header("location").orElse(""), path);
        }
        assertEquals(401, layla.get("/live").status());
    }

    @Test
    void theFirstSignInConnectsAnAuthenticatorAndTheBoardIsQuiet() {
        Page first = layla.enrol("layla", passphrase("layla"));
        assertEquals(303, first.status(), first.text());
        Page board = layla.follow(first);
        assertTrue(board.words().contains("Nothing is due, nothing waits."), board.text());
        assertTrue(board.text().contains("dir=\"ltr\""), board.text());
    }

    @Test
    void theBoardIsReadInArabicFromRightToLeft() {
        Page board = layla.inArabic().follow(layla.enrol("Layla", passphrase("layla")));
        assertTrue(board.text().contains("<html lang=\"ar\" dir=\"rtl\""), board.text());
        assertTrue(board.words().contains("لا شيء مستحق ولا شيء ينتظر."), board.text());
    }

    @Test
    void aCodeIsGoodOnce() {
        layla.follow(layla.enrol("layla", passphrase("layla")));
        Page again = layla.post("/sign-out", Map.of());
        assertEquals("/sign-in", again.header("location").orElse(""));
        try (Surfer other = surfer()) {
            Page refused = other.enrol("layla", passphrase("layla"));
            assertTrue(refused.words().contains("do not fit together"), refused.text());
        }
    }

    @Test
    void whoLostTheAuthenticatorConnectsAnotherAfterAnAdministratorForgotTheCodes() {
        layla.enrol("layla", passphrase("layla"));
        try (Surfer omar = surfer();
                Surfer later = surfer()) {
            omar.enrol("omar", passphrase("omar"));
            omar.post("/sign-out", Map.of());
            assertEquals(422, later.enrol("omar", passphrase("omar")).status());
            Matcher path = Pattern.compile("/admin/persons/[^/]+/codes").matcher(layla.get("/admin").text());
            int done = 0;
            while (path.find()) {
                Page page = layla.post(path.group(), Map.of("passphrase", passphrase("layla")));
                // Nobody forgets their own.
                done += page.status() == 303 ? 1 : 0;
                layla.get("/admin");
            }
            assertEquals(2, done);
            ground.pass(Duration.ofMinutes(1));
            assertEquals(303, later.enrol("omar", passphrase("omar")).status());
        }
    }

    @Test
    void aWrongPassphraseAndAnUnknownNameAreRefusedInTheSameWords() {
        Page wrong = layla.enrol("layla", passphrase("somebody else"));
        Page unknown = layla.enrol("nobody", passphrase("layla"));
        assertEquals(422, wrong.status());
        assertEquals(wrong.words(), unknown.words());
    }

    @Test
    void afterFiveWrongTriesTheNameWaits() {
        for (int i = 0; i < 5; i++) {
            layla.enrol("layla", passphrase("somebody else"));
        }
        assertEquals(429, layla.enrol("layla", passphrase("layla")).status());
        ground.pass(Duration.ofMinutes(16));
        assertEquals(303, layla.enrol("layla", passphrase("layla")).status());
    }

    /// However the name is written: a person's id has many beginnings.
    @Test
    void triesCountForThePersonWhomTheyMean() {
        String id = ground.person("layla").person().value();
        for (int i = 0; i < 5; i++) {
            assertEquals(422, layla.enrol(id.substring(0, 8 + i), passphrase("somebody else")).status());
        }
        assertEquals(429, layla.enrol(id, passphrase("layla")).status());
        assertEquals(429, layla.enrol("Layla", passphrase("layla")).status());
    }

    @Test
    void triesAtOneTimeCountToo() throws InterruptedException {
        AtomicInteger judged = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(Thread.ofVirtual().start(() -> {
                try (Surfer one = surfer()) {
                    Page page = one.enrol("layla", passphrase("somebody else"));
                    judged.addAndGet(page.status() == 429 ? 0 : 1);
                }
            }));
        }
        for (Thread one : all) {
            one.join();
        }
        // Those that run side by side when the fifth fails are judged as well.
        assertTrue(judged.get() <= 6, judged + " were judged");
    }

    @Test
    void whoMayProposeNobodyLeavesNoKey() {
        Surfer zayd = layla;
        zayd.follow(zayd.enrol("zayd", passphrase("zayd")));
        List<PersonId> before = ground.folder().persons();
        Page page = zayd.post("/admin/persons", Map.of(
                "passphrase", passphrase("zayd"),
                "name", "ghost",
                "roles", "administrator",
                "new", passphrase("ghost"),
                "new-again", passphrase("ghost")));
        assertEquals(404, page.status(), page.words());
        assertEquals(before, ground.folder().persons());
    }

    @Test
    void whomTheNodeRefusesHasNoKeyHere() {
        layla.follow(layla.enrol("layla", passphrase("layla")));
        List<PersonId> before = ground.folder().persons();
        Page page = layla.post("/admin/persons", Map.of(
                "passphrase", passphrase("layla"),
                "name", "ghost",
                "roles", "a king",
                "new", passphrase("ghost"),
                "new-again", passphrase("ghost")));
        assertTrue(page.status() >= 400, page.words());
        assertEquals(before, ground.folder().persons());
    }

    @Test
    void anAddressThatIsNoneIsNoTroubleOfOurs() {
        layla.follow(layla.enrol("layla", passphrase("layla")));
        for (String path : List.of(
                "/inbox?page=-1", "/cases?before=garbage", "/echoes?case=----", "/echoes/999999", "/cases/..",
                "/reports?before=999999999999999", "/register/new?entity=a%3Fb%3D%25zz", "/register/new?entity=..%2F..",
                "/ledger/proof?release=%00", "/cases/" + "a".repeat(128), "/?done=x", "/?a=" + "b".repeat(1500))) {
            int status = layla.get(path).status();
            assertTrue(status < 500, path + " " + status);
        }
    }

    /// Two browsers send one code at one time: one of them is let in.
    @Test
    void aCodeIsGoodOnceAlsoAtOneTime() throws InterruptedException {
        layla.enrol("layla", passphrase("layla"));
        ground.pass(Duration.ofMinutes(1));
        String code = layla.code();
        AtomicInteger in = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(Thread.ofVirtual().start(() -> {
                try (Surfer one = surfer()) {
                    Page page = one.post("/sign-in", Map.of(
                            "name", "layla", "passphrase", passphrase("layla"), "code", code));
                    in.addAndGet(page.status() == 303 ? 1 : 0);
                }
            }));
        }
        for (Thread one : all) {
            one.join();
        }
        assertEquals(1, in.get());
    }

    @Test
    void aSessionEndsWhenItsPersonSignsOut() {
        layla.enrol("layla", passphrase("layla"));
        layla.get("/");
        assertEquals(200, layla.get("/inbox").status());
        layla.post("/sign-out", Map.of());
        assertEquals(303, layla.get("/inbox").status());
    }

    @Test
    void aFormOfAnotherOriginOrWithoutItsTokenDoesNothing() {
        layla.enrol("layla", passphrase("layla"));
        layla.get("/");
        assertEquals(403, layla.post("/sign-out", Map.of(), "http://evil.example").status());
        Page old = layla.post("/sign-out", Map.of("csrf", "0".repeat(64)));
        assertEquals(422, old.status());
        assertTrue(old.words().contains("this form is too old"), old.text());
        assertEquals(200, layla.get("/inbox").status());
    }

    @Test
    void everyPageForbidsWhatNoPageOfOursNeeds() {
        Page page = layla.get("/sign-in");
        String policy = page.header("content-security-policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(page.text().contains(" style=") || page.text().contains(" onclick="), page.text());
        assertEquals("nosniff", page.header("x-content-type-options").orElse(""));
        assertEquals("no-store", page.header("cache-control").orElse(""));
    }

    @Test
    void assetsAreKeptForEverUnderAnAddressOfTheirContent() {
        Page page = layla.get("/sign-in");
        String css = page.text().replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/console\\.css)\".*", "$1");
        Page asset = layla.get(css);
        assertEquals(200, asset.status());
        assertTrue(asset.header("cache-control").orElse("").contains("immutable"));
        assertEquals(404, layla.get(css.replace("console.css", "..%2f..%2fwords_en.properties")).status());
        assertEquals(404, layla.get("/assets/0000000000000000/console.css").status());
    }
}
