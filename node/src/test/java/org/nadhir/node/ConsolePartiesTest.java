package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;
import org.nadhir.node.words.CardCode;

/// Partners, agreements, proposals, the ledger, the score and the administration in the consoles of two real nodes, by
/// persons without scripts: what takes two is proposed by one and confirmed by another.
@Execution(ExecutionMode.CONCURRENT)
final class ConsolePartiesTest {

    @TempDir
    private Path folder;

    private Ground ours;
    private Ground theirs;
    private Surfer layla;
    private Surfer omar;
    private String partner;

    @BeforeEach
    void begin() {
        ours = new Ground(
                folder.resolve("a"), true, "layla administrator duty-officer analyst", "omar administrator approver");
        theirs = new Ground(folder.resolve("b"), true, "huda administrator", "ziad administrator auditor");
        layla = surfer(ours, "layla");
        omar = surfer(ours, "omar");
        partner = "/partners/" + theirs.card().party();
    }

    @AfterEach
    void end() {
        layla.close();
        omar.close();
        ours.close();
        theirs.close();
    }

    private static Surfer surfer(Ground ground, String name) {
        var surfer = new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
        surfer.follow(surfer.enrol(name, passphrase(name)));
        return surfer;
    }

    private static String passphrase(String name) {
        return "a long passphrase of " + name;
    }

    /// The page after a form that asks for the passphrase again.
    private static Page sent(Surfer surfer, String name, String path, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("passphrase", passphrase(name)));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return surfer.follow(surfer.post(path, all));
    }

    private static void says(Page page, String... parts) {
        assertEquals(200, page.status(), page.words());
        for (String part : parts) {
            assertTrue(page.words().contains(part), () -> part + " is not in: " + page.words());
        }
    }

    private static String card(Ground ground) {
        return new String(ground.folder().cardStatement().toArray(), StandardCharsets.UTF_8);
    }

    private static String hidden(Page page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        assertTrue(found.find(), () -> "no field " + name + " in: " + page.words());
        return found.group(1);
    }

    private void meet() {
        sent(layla, "layla", "/partners", "card", card(theirs));
        sent(omar, "omar", partner + "/confirm", "compared", theirs.card().fingerprint().hex());
    }

    @Test
    void aCardIsTakenInByOneAndItsFingerprintConfirmedByAnother() {
        says(layla.get("/partners"), "No partner yet.", "Take in a card");
        Page wrong = layla.post("/partners", Map.of("card", card(theirs), "passphrase", "somebody else's words"));
        assertEquals(422, wrong.status());
        says(layla.get("/partners"), "No partner yet.");
        says(sent(layla, "layla", "/partners", "card", card(theirs)),
                "The card is taken in.", "Another administrator than the one who took the card in confirms it.");
        String fingerprint = theirs.card().fingerprint().hex();
        assertEquals(422, layla.post(partner + "/confirm", Map.of(
                "compared", fingerprint, "passphrase", passphrase("layla"))).status());
        says(omar.get("/proposals"), "Cards whose fingerprint nobody confirmed");
        says(omar.get(partner), "Confirm with my signature");
        assertFalse(omar.get(partner).text().contains("nadhir:card:1:"), "a code to be compared with itself");
        String other = "0".repeat(64);
        assertEquals(422, omar.post(partner + "/confirm", Map.of(
                "compared", other, "passphrase", passphrase("omar"))).status());
        var code = new CardCode(
                theirs.card().party(), theirs.card().fingerprint(), theirs.folder().cardStatement().digest());
        says(sent(omar, "omar", partner + "/confirm", "compared", code.text()), "The partner is confirmed.");
        assertFalse(layla.get("/partners").words().contains("not confirmed"));
    }

    @Test
    void ourOwnCardIsShownToBeReadAloudAndTakenAway() {
        Page page = layla.get("/partners/card");
        says(page, "Our card", "Words in Arabic", ours.card().fingerprint().hex().substring(0, 8));
        assertTrue(page.text().contains("<svg class=\"qr\""), page.text());
        assertEquals(card(ours), layla.get("/partners/card/file").text());
    }

    @Test
    void whatWidensIsProposedByOneAndConfirmedByAnother() {
        meet();
        says(sent(layla, "layla", partner + "/standings",
                        "kind", "designated", "by", "Council of Nahr", "from", "2020-01-01"),
                "Done, and in the ledger.", "designated", "Council of Nahr");
        says(sent(layla, "layla", partner + "/standings",
                        "kind", "recognised", "by", "Council of Nahr", "from", "2024-05-06", "until", "2030-01-01"),
                "Proposed. It waits for a second person.", "You proposed this.");
        Page waiting = omar.get("/proposals");
        says(waiting, "Proposed by", "layla", "recognised");
        String needs = hidden(waiting, "needs");
        String digest = hidden(waiting, "digest");
        assertEquals(422, omar.post("/proposals", Map.of(
                "needs", needs, "digest", digest, "passphrase", "somebody else's words")).status());
        assertEquals(422, layla.post("/proposals", Map.of(
                "needs", needs, "digest", digest, "passphrase", passphrase("layla"))).status());
        says(sent(omar, "omar", "/proposals", "needs", needs, "digest", digest),
                "Confirmed and done.", "Nothing waits.");
        assertEquals(409, omar.post("/proposals", Map.of(
                "needs", needs, "digest", digest, "passphrase", passphrase("omar"))).status());
        Page shown = layla.get(partner);
        says(shown, "recognised");
        assertTrue(shown.text().contains("<rect class=\"forbids open\""), shown.text());
        assertTrue(shown.text().contains("<rect class=\"recognised"), shown.text());
    }

    @Test
    void licencesProtectionAndRisksAreNotedOnThePartnersPage() {
        meet();
        says(sent(layla, "layla", partner + "/licences", "authority", "Ministry", "sharings", "release",
                        "from", "2026-01-01", "until", "2027-01-01"),
                "Proposed. It waits for a second person.", "Ministry");
        assertEquals(422, layla.post(partner + "/protects", Map.of(
                "site", "no such place", "passphrase", passphrase("layla"))).status());
        says(sent(layla, "layla", partner + "/risks",
                        "situation", "A raid", "danger", "Detention of bystanders", "inherent", "serious"),
                "A raid", "Detention of bystanders", "serious");
        says(sent(layla, "layla", partner + "/risks/mitigate", "record", "1", "kind", "caveat",
                        "ar", "للحماية فقط", "en", "For protection only"),
                "For protection only");
        assertEquals(422, layla.post(partner + "/risks/decide", Map.of(
                "record", "1", "residual", "low", "reasons", "hopeful", "passphrase", passphrase("layla")))
                .status());
        says(sent(omar, "omar", partner + "/risks/decide", "record", "1", "residual", "real", "reasons", "watched"),
                "watched");
    }

    @Test
    void anAgreementGoesRoundUntilAllHaveSigned() {
        meet();
        try (Surfer huda = surfer(theirs, "huda"); Surfer ziad = surfer(theirs, "ziad")) {
            sent(huda, "huda", "/partners", "card", card(ours));
            sent(ziad, "ziad", "/partners/" + ours.card().party() + "/confirm",
                    "compared", ours.card().fingerprint().hex());
            says(sent(layla, "layla", "/agreements", "with", theirs.card().party().value(), "kind", "exchange",
                            "subjects", "attack-on-site", "ceiling", "TLP:AMBER", "onward", "consent",
                            "tier", "warning", "until", "2027-01-01", "milestone", "met",
                            "milestone-ar", "التقى المكتبان.", "milestone-en", "The desks met."),
                    "It waits for a second administrator");
            Page waiting = omar.get("/proposals");
            says(waiting, "An agreement to be signed", "Proposed by layla");
            String file = hidden(waiting, "encoded");
            says(omar.post("/agreements/look", Map.of("encoded", file)), "The desks met.", "Sign for our party");
            Page signed = sent(omar, "omar", "/proposals",
                    "needs", hidden(waiting, "needs"), "digest", hidden(waiting, "digest"));
            says(signed, "Our party has signed");
            String ourSigned = data(signed);
            says(sent(huda, "huda", "/agreements/sign", "encoded", ourSigned), "It waits for a second administrator");
            Page complete = sent(ziad, "ziad", "/agreements/sign", "encoded", ourSigned);
            says(complete, "All have signed");
            Page taken = sent(layla, "layla", "/agreements/accept", "encoded", data(complete));
            says(taken, "The agreement is taken in.", "Not said yet by", "suspended", "The desks met.");
            String words = taken.text().replaceAll("(?s).*action=\"(/agreements/[^\"]*/words)\".*", "$1");
            says(sent(layla, "layla", words, "says", "reached", "milestone", "met"), "Proposed.", "You proposed this.");
            Page raise = omar.get("/proposals");
            says(sent(omar, "omar", "/proposals",
                    "needs", hidden(raise, "needs"), "digest", hidden(raise, "digest")), "Confirmed and done.");
            says(sent(layla, "layla", words, "says", "suspended"), "Said to all parties.");
            says(layla.get("/agreements"), "suspended");
            says(layla.get(partner), "suspended");
            assertEquals(400, layla.post(words, Map.of(
                    "says", "nonsense", "passphrase", passphrase("layla"))).status());
        }
    }

    private static String data(Page page) {
        Matcher found = Pattern.compile("base64,([A-Za-z0-9+/=]*)\"").matcher(page.text());
        assertTrue(found.find(), page.words());
        return found.group(1);
    }

    @Test
    void aPersonIsProposedByOneAndConfirmedByAnother() {
        says(layla.get("/admin"), "Propose a person", "layla", "omar");
        String words = "five words of amal herself";
        assertEquals(422, layla.post("/admin/persons", Map.of("name", "amal", "roles", "analyst", "new", words,
                "new-again", "other words", "passphrase", passphrase("layla"))).status());
        assertEquals(422, layla.post("/admin/persons", Map.of("name", "amal", "roles", "analyst", "new", "short",
                "new-again", "short", "passphrase", passphrase("layla"))).status());
        Page proposed = sent(layla, "layla", "/admin/persons",
                "name", "amal", "roles", "analyst", "new", words, "new-again", words);
        says(proposed, "Another administrator confirms this person.", "proposed");
        assertFalse(proposed.text().contains("/confirm\""), "nobody confirms whom they proposed");
        says(omar.get("/proposals"), "Persons who were proposed", "amal");
        String confirm = omar.get("/admin").text().replaceAll(
                "(?s).*action=\"(/admin/persons/[^\"]*/confirm)\".*", "$1");
        assertEquals(422, layla.post(confirm, Map.of("passphrase", passphrase("layla"))).status());
        says(sent(omar, "omar", confirm), "The person is confirmed and may sign in.");
        try (Surfer amal = new Surfer(ours.node().consolePort().orElseThrow(), ours::now)) {
            assertEquals(303, amal.enrol("amal", words).status());
        }
        says(sent(omar, "omar", confirm.replace("/confirm", "/revoke")), "All roles are taken", "Without roles: amal");
        assertEquals(404, omar.post(confirm.replaceAll("persons/.*/", "persons/nobody/"), Map.of(
                "passphrase", passphrase("omar"))).status());
    }

    @Test
    void programsAreLetInOverTheConsole() {
        says(layla.get("/admin/programs"), "Nothing is offered to programs.");
        says(sent(layla, "layla", "/admin/programs/roots", "path", "shared", "title", "Shared"), "Shared");
        says(sent(layla, "layla", "/admin/programs/collections",
                "root", "shared", "title", "Warnings", "ceiling", "green"), "Warnings", "green");
        Page issued = sent(layla, "layla", "/admin/programs/keys", "name", "reader");
        says(issued, "This is shown once.");
        Page programs = layla.get("/admin/programs");
        String collection = programs.text().replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\">Warnings.*", "$1");
        says(sent(layla, "layla", "/admin/programs/rights",
                "key", "reader", "collection", collection, "rights", "read"), "reader", "read");
        says(sent(layla, "layla", "/admin/programs/keys/revoke", "name", "reader"), "revoked");
    }

    @Test
    void everyPageOfThesePlacesIsThereInBothLanguages() {
        meet();
        List<String> pages = List.of(
                "/partners", "/partners/card", partner, "/agreements", "/proposals", "/ledger", "/score", "/admin",
                "/admin/start", "/admin/settings", "/admin/programs");
        for (String path : pages) {
            assertEquals(200, layla.get(path).status(), path);
        }
        try (Surfer amal = surfer(theirs, "ziad").inArabic()) {
            for (String path : pages) {
                int status = amal.get(path.equals(partner) ? "/partners" : path).status();
                assertEquals(200, status, path);
            }
        }
    }

    @Test
    void whoMayNotAskIsToldThatNothingIsThere() {
        try (Surfer huda = surfer(theirs, "huda")) {
            assertEquals(404, huda.get("/score").status());
            assertEquals(404, huda.get("/partners/" + ours.card().party()).status());
            assertEquals(404, huda.get("/partners/nobody").status());
            assertFalse(huda.get("/ledger").words().contains("Prove a release"));
        }
    }
}
