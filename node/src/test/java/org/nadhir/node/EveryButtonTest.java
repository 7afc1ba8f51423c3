package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
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
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.standing.Lists;

/// What stands on the pages beside the way of a warning: what else is threatened, what came of a case, what was found
/// near the words, who was told on paper, what a list says of a partner. Each form is sent by a person without scripts,
/// and the page after it says that it was taken.
@Execution(ExecutionMode.CONCURRENT)
final class EveryButtonTest {

    private static final String REPORT = "The shrine of the well will be attacked on 3 November 2026.";

    @TempDir
    private Path folder;

    private Neighbours both;
    private final Map<String, Surfer> surfers = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        both = Neighbours.exchanging(folder, Neighbours::plain);
    }

    @AfterEach
    void end() {
        surfers.values().forEach(Surfer::close);
        both.close();
    }

    private Surfer surfer(String name) {
        return surfers.computeIfAbsent(name, _ -> {
            var surfer = new Surfer(both.ours.node().consolePort().orElseThrow(), both.ours::now);
            assertEquals(303, surfer.enrol(name, "a long passphrase of " + name).status());
            return surfer;
        });
    }

    /// Looks at the page, sends the form that stands on it, and is told that it was taken.
    private Page pressed(String name, String page, String action, String... fields) {
        Surfer surfer = surfer(name);
        Page before = surfer.get(page);
        assertTrue(before.text().contains("action=\"" + action + "\""), () -> action + " is not on " + before.text());
        Map<String, String> all = new LinkedHashMap<>(Map.of("passphrase", "a long passphrase of " + name));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        Page after = surfer.follow(surfer.post(action, all));
        assertEquals(200, after.status(), after.words());
        assertTrue(after.text().contains("class=\"done\""), () -> action + " was not taken: " + after.words());
        return after;
    }

    private static void says(Page page, String... parts) {
        for (String part : parts) {
            assertTrue(page.words().contains(part), () -> part + " is not in: " + page.words());
        }
    }

    private static String found(String pattern, Page page) {
        Matcher found = Pattern.compile(pattern).matcher(page.text());
        assertTrue(found.find(), () -> pattern + " is not in " + page.text());
        return found.group(1);
    }

    private String owed() {
        return both.determined(both.report(both.source(), REPORT));
    }

    private void site(String entity, String name) {
        Json.Builder site = Json.object();
        if (!entity.isEmpty()) {
            site.put("entity", entity);
        }
        both.act(both.ours, "layla", "/api/v1/sites", Act.Kind.SITE_ADD, site.put("kind", "site")
                .put("name", text(name))
                .put("place", text("valley"))
                .put("country", "XX")
                .put("class", "shrine")
                .putStrings("within", List.of("nahran-countryside"))
                .build());
    }

    private static Json text(String words) {
        return Json.object().put("ar", words).put("en", words).build();
    }

    @Test
    void whoElseIsThreatenedWhatWasDoneAndTheEndOfACase() {
        String id = owed();
        site(Neighbours.SITE, "shrine");
        site("", "mill");
        String page = "/cases/" + id;
        String entity = found("name=\"entity\" value=\"([^\"]+)\"", surfer("layla").get(page));
        says(
                pressed("layla", page, page + "/alike", "entity", entity, "answer", "other", "why", "it stands empty"),
                "it stands empty");
        says(
                pressed("layla", page, page + "/measures", "kind", "cordon", "what-ar", "طوق حول الوادي",
                        "what-en", "a cordon around the valley", "taken-by", "police", "since", "2026-11-01T07:00"),
                "a cordon around the valley", "police");
        both.warned(id, both.drafted(id, "the gate is watched"));
        both.report(both.source(), "The attack on the shrine of the well was foiled on 3 November 2026.");
        pressed("layla", page, page + "/match");
        says(pressed("layla", page, page + "/close", "note", "nothing came of it"), "nothing came of it");
    }

    @Test
    void whoWordedASourceTooOftenIsReviewedByAnother() {
        String id = owed();
        View worded = both.drafted(id, "Layth Wellkeeper says so");
        for (int n = 2; n < 12 && !worded.flag("shut"); n++) {
            worded = both.drafted(id, "Layth Wellkeeper says so, " + n);
        }
        String page = "/cases/" + id;
        String number = found("action=\"" + page + "/reviews/(\\d+)\"", surfer("omar").get(page));
        says(
                pressed("omar", page, page + "/reviews/" + number,
                        "finding", "nothing-amiss", "note", "the name was typed by mistake"),
                "the name was typed by mistake");
    }

    /// A second source of the house is not this case's: what names it is near, and two approvers judge that.
    @Test
    void wordsNearASourceAreClearedByTwoApprovers() {
        source("Yunus Ferryman");
        String id = owed();
        View draft = both.drafted(id, "Yunus Ferryman saw the gate");
        assertEquals("held", draft.text("state"), draft.toString());
        String page = "/drafts/" + draft.text("release");
        String reason = "there are three of that name";
        says(pressed("omar", page, page + "/clearance", "reason", reason), "second");
        pressed("nour", page, page + "/clearance", "reason", reason);
    }

    private void source(String name) {
        Json identity = Json.object()
                .putArray("known", List.of(name), one -> Json.object()
                        .put("kind", "person")
                        .put("value", one)
                        .build())
                .build();
        try (NodeClient layla = both.in(both.ours, "layla")) {
            Neighbours.done(layla.post("/api/v1/sources", identity));
        }
    }

    private String contact() {
        site(Neighbours.SITE, "shrine");
        Json way = Json.object().put("manner", "phone").put("reach", "+000 1").build();
        String path = "/api/v1/sites/" + Neighbours.SITE + "/contacts";
        String contact = both.act(both.ours, "layla", path, Act.Kind.CONTACT_ADD, Json.object()
                        .put("site", Neighbours.SITE)
                        .put("name", text("guard"))
                        .putArray("ways", List.of(way), one -> one)
                        .putStrings("languages", List.of("ar", "en"))
                        .put("stands", "protector")
                        .build())
                .at("entry")
                .items("contacts")
                .getFirst()
                .text("contact");
        both.act(both.ours, "omar", path + "/" + contact + "/confirm", Act.Kind.CONTACT_CONFIRM, Json.object()
                .put("site", Neighbours.SITE)
                .put("contact", contact)
                .build());
        return contact;
    }

    private Page noticed(String id, String contact, String place) {
        String form = "/cases/" + id + "/notice";
        return pressed("layla", form, form, "recipient", contact, "subject", "attack-on-site",
                "from", "2026-11-02T00:00", "until", "2026-11-04T00:00", "method", "firearms", "advice", "patrol",
                "call-ar", "المناوبة", "call-en", "desk", "reach", "+000 100", "precedence", "immediate",
                "offset", "+03:00", "place-ar", place, "place-en", place, "country", "XX");
    }

    private String published() {
        surfer("layla").get("/reports");
        Page taken = surfer("layla").post("/reports", Map.of("text", REPORT, "class", "published"));
        return both.determined(taken.header("location").orElseThrow().replaceAll(".*/reports/|\\?.*", ""));
    }

    @Test
    void aNoticeIsWordedSignedByTwoAndTold() {
        String contact = contact();
        Page notice = noticed(published(), contact, "the valley");
        String page = "/notices/" + found("action=\"/notices/([^/\"]+)/approval\"", notice);
        String digest = found("name=\"digest\" value=\"([0-9a-f]{64})\"", notice);
        pressed("layla", page, page + "/approval", "part", "author", "digest", digest);
        pressed("omar", page, page + "/approval", "part", "approver", "digest", digest);
        says(
                pressed("layla", page, page + "/deliveries", "manner", "phone", "result", "told",
                        "repeated", "an attack, on the third"),
                "an attack, on the third");
    }

    @Test
    void aNoticeNearASourceIsClearedByTwoApprovers() {
        source("Yunus Ferryman");
        String contact = contact();
        Page notice = noticed(published(), contact, "Yunus Ferryman's mill");
        String page = "/notices/" + found("/notices/([0-9A-Za-z-]+)/?", notice);
        pressed("omar", page, page + "/clearance", "reason", "there are three of that name");
        pressed("nour", page, page + "/clearance", "reason", "there are three of that name");
    }

    @Test
    void whatIsNotedOfAPartner() {
        String page = "/partners/" + both.theirs.card().party();
        site("", "mill");
        pressed("layla", page, page + "/protects", "site", "mill");
    }

    @Test
    void aProofIsTakenOutAndALeafSaysSo() {
        String id = owed();
        String release = both.warned(id, both.drafted(id, "the gate is watched")).release();
        Surfer layla = surfer("layla");
        Page shown = layla.get("/ledger/proof?release=" + release);
        assertTrue(shown.text().contains("action=\"/ledger/proof\""), shown.text());
        long before = leaves();
        Page file = layla.post("/ledger/proof", Map.of("release", release));
        assertEquals(200, file.status(), file.text());
        assertTrue(file.header("content-disposition").orElse("").contains("nadhir-proof-" + release), "a file");
        assertTrue(leaves() > before, "whoever takes a proof out leaves a leaf");
    }

    private long leaves() {
        try (NodeClient client = both.in(both.ours, "layla")) {
            return Neighbours.done(client.get("/api/v1/ledgers")).items("ledgers").getFirst().number("leaves");
        }
    }

    @Test
    void releasesFillACollectionBecauseTwoAdministratorsSaySo() {
        String page = "/admin/programs";
        pressed("layla", page, page + "/roots", "path", "partners", "title", "Partners");
        String agreement = found("value=\"([0-9a-f-]{36})\">\\1</option>", surfer("layla").get(page));
        pressed("layla", page, page + "/collections", "root", "partners", "title", "For the neighbours",
                "ceiling", "amber-strict", "partner", both.theirs.card().party().value(), "agreement", agreement);
        String collection = found("name=\"collection\" value=\"([^\"]+)\"", surfer("layla").get(page));
        pressed("layla", page, page + "/fill", "collection", collection);
        both.ours.pass(Duration.ofSeconds(1));
        pressed("omar", page, page + "/fill", "collection", collection);
        pressed("layla", page, page + "/fill/stop", "collection", collection);
    }

    /// A party of the name of an entry, of whom we were given a card.
    private String lantern() {
        SecureRandom random = new SecureRandom();
        SigningKeys signing = SigningKeys.generate(random);
        Card card = new Card(
                new PartyId(Uuids.random(random)),
                new Text("سرايا القنديل", "The Lantern Brigades"),
                signing.publicKeys(),
                List.of(new Card.SealingKey(1, Bytes.of(OpeningKeys.generate(random).sealingKey()))),
                LedgerSigningKeys.generate(random).publicKeys(),
                Digest.of(new byte[] {1}),
                List.of("https://127.0.0.1:1"),
                true,
                Ground.BEGIN);
        Bytes file = Cards.sign(Ground.PRIMITIVES, signing, card).bytes();
        Json added = Json.object().put("card", file.base64()).build();
        return both.act(both.ours, "layla", "/api/v1/partners", Act.Kind.PARTNER_ADD, added).text("party");
    }

    @Test
    void whatAListSaysOfAPartnerIsTheSameOrAnother() {
        both.act(both.ours, "layla", "/api/v1/lists", Act.Kind.LIST_IMPORT,
                Json.object().put("file", Lists.first().base64()).build());
        String one = "/partners/" + lantern();
        Page shown = surfer("layla").get(one);
        String entry = found("name=\"entry\" value=\"([^\"]+)\"", shown);
        String file = found("name=\"file\" value=\"([^\"]+)\"", shown);
        pressed("layla", one, one + "/matches", "list", "un-sc", "entry", entry, "file", file);
        String other = "/partners/" + lantern();
        says(
                pressed("layla", other, other + "/matches/reject", "entry", entry, "reason", "a choir of this name"),
                "rejected");
    }
}
