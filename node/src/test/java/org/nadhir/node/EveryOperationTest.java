package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.node.cli.CommandLineRoot;

/// What no other test does through the API, done by the commands and by hand: waivers, notices, lists of victims,
/// consents, inquiries, the end of a case, the keys of programs and one's own passkeys. Each call is held against the
/// document ([Overheard]); that with this and the other tests every operation was done, [AllDoneTest] says.
final class EveryOperationTest {

    private static final List<String> CALL = List.of(
            "--method", "firearms", "--call-ar", "المكتب", "--call-en", "the desk", "--call-reach", "+000 100",
            "--from", "2026-11-02T00:00:00Z", "--until", "2026-11-04T00:00:00Z",
            "--advice", "patrol");

    @TempDir
    private Path folder;

    private Neighbours both;
    private int saved;

    @BeforeEach
    void meet() throws IOException {
        both = new Neighbours(folder, Neighbours::plainly);
        for (Ground ground : List.of(both.ours, both.theirs)) {
            Path config = ground.folder().path().resolve("node.json");
            String port = "\"apiPort\":" + ground.overheard().port();
            Files.writeString(config, Files.readString(config, UTF_8).replaceFirst("\"apiPort\":0", port), UTF_8);
        }
    }

    @AfterEach
    void part() {
        both.close();
    }

    /// Types a command as a person and gives what it saved.
    private View type(Ground ground, String person, String... words) throws IOException {
        Path answer = folder.resolve("answer-" + saved++ + ".json");
        List<String> all = new ArrayList<>(List.of("--lang", "en"));
        for (String word : words) {
            all.add(word.equals("DIR") ? ground.folder().path().toString() : word);
        }
        all.addAll(List.of("--as", person, "--save", answer.toString()));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int status = CommandLineRoot.run(
                all.toArray(String[]::new),
                Map.of("NADHIR_PERSON_PASSPHRASE", "a long passphrase of " + person),
                out,
                out);
        assertEquals(0, status, String.join(" ", words) + "\n" + said);
        return new View(assertInstanceOf(
                        JsonReader.Result.Read.class, JsonReader.read(Files.readAllBytes(answer), 1 << 20))
                .value());
    }

    private static String[] with(List<String> more, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    private String owed() {
        return both.determined(
                both.report(both.source(), "The shrine of the well will be attacked on 3 November 2026."));
    }

    private View get(Ground ground, String person, String path) {
        try (NodeClient client = both.in(ground, person)) {
            return Neighbours.done(client.get(path));
        }
    }

    private View post(Ground ground, String person, String path, Json body) {
        try (NodeClient client = both.in(ground, person)) {
            return Neighbours.done(client.post(path, body));
        }
    }

    @Test
    void aDutyIsWaivedByTwoAndTheWaiverEnded() throws IOException {
        String id = owed();
        type(both.ours, "layla", "waive", "propose", "DIR", id, "--ground", "no-way", "--facts", "no line is up",
                "--review", "5h");
        View waived = type(both.ours, "omar", "waive", "approve", "DIR", id, "1");
        assertEquals("waived", waived.at("determination").text("says"));
        type(both.ours, "layla", "waive", "end", "DIR", id, "1", "--reason", "the line is up again");
        assertEquals("owed", get(both.ours, "layla", "/api/v1/cases/" + id + "/waivers").text("says"));
    }

    @Test
    void aContactIsToldByANotice() throws IOException {
        String contact = contact();
        // What is told to people without a node must be for everybody.
        String path = "/api/v1/reports?class=published&name=article.txt";
        Bytes article = Bytes.of("The shrine of the well will be attacked on 3 November 2026.".getBytes(UTF_8));
        String report;
        try (NodeClient layla = both.in(both.ours, "layla")) {
            report = Neighbours.done(layla.postBytes(path, article)).text("report");
        }
        String id = both.determined(report);
        View draft = type(both.ours, "layla", with(CALL, "notice", "draft", "DIR", id, "--site", Neighbours.SITE,
                "--contact", contact, "--offset", "+03:00", "--place-ar", "الوادي", "--place-en", "the valley",
                "--country", "XX"));
        assertEquals("drafted", draft.text("state"), draft.toString());
        String notice = draft.at("notice").text("reference");
        assertEquals(notice, get(both.ours, "layla", "/api/v1/notices/" + notice).text("reference"));
        type(both.ours, "layla", "notice", "approve", "DIR", notice, "--author");
        assertEquals("released", type(both.ours, "omar", "notice", "approve", "DIR", notice).text("state"));
        type(both.ours, "layla", "notice", "delivered", "DIR", notice, "--manner", "phone", "--result", "told",
                "--repeated", "an attack, on the third");
        Json retired = Json.object().put("site", Neighbours.SITE).put("contact", contact).build();
        both.act(both.ours, "layla", "/api/v1/sites/" + Neighbours.SITE + "/contacts/" + contact + "/retire",
                Act.Kind.CONTACT_RETIRE, retired);
    }

    private String contact() {
        site(Neighbours.SITE);
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

    private void site(String entity) {
        Json.Builder site = Json.object();
        if (!entity.isEmpty()) {
            site.put("entity", entity);
        }
        both.act(both.ours, "layla", "/api/v1/sites", Act.Kind.SITE_ADD, site.put("kind", "site")
                .put("name", text(entity.isEmpty() ? "mill" : "shrine"))
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
    void aListOfVictimsIsRuledWordedApprovedAndSealed() throws IOException {
        String id = owed();
        Path list = folder.resolve("victims.json");
        Files.writeString(list, "{\"reference\":\"v1\",\"kind\":\"site\",\"name_ar\":\"المقام\",\"name_en\":\"shrine\","
                + "\"place_ar\":\"الوادي\",\"place_en\":\"valley\",\"country\":\"XX\",\"entity\":\"" + Neighbours.SITE
                + "\",\"party\":\"" + both.theirs.card().party() + "\"}\n", UTF_8);
        String bulk = type(both.ours, "layla", "bulk", "open", "DIR", id, list.toString()).text("bulk");
        type(both.ours, "layla", "bulk", "rule", "DIR", bulk);
        View worded = type(both.ours, "layla", with(CALL, "bulk", "draft", "DIR", bulk));
        assertEquals(1, worded.number("releases"), worded.toString());
        get(both.ours, "layla", "/api/v1/bulks/" + bulk);
        type(both.ours, "layla", "bulk", "approve", "DIR", bulk, "--author");
        View sealed = type(both.ours, "omar", "bulk", "approve", "DIR", bulk);
        assertEquals(1, sealed.number("released"), sealed.toString());
        type(both.ours, "omar", "bulk", "seal", "DIR", bulk);
    }

    @Test
    void aCaseIsMatchedAndClosed() {
        String id = owed();
        site(Neighbours.SITE);
        site("");
        View alike = get(both.ours, "layla", "/api/v1/cases/" + id + "/alike").items("alike").getFirst();
        post(both.ours, "layla", "/api/v1/cases/" + id + "/alike", Json.object()
                .put("entity", alike.text("entity"))
                .put("answer", "other")
                .put("why", "the mill stands empty")
                .build());
        both.warned(id, both.drafted(id, "the gate is watched"));
        post(both.ours, "layla", "/api/v1/cases/" + id + "/drafts/check", Json.object()
                .putStrings("words", List.of("the gate is watched"))
                .build());
        View page = get(both.ours, "layla", "/api/v1/cases?before=0");
        assertEquals(id, page.items("lines").getFirst().text("case"));
        assertEquals(
                List.of("R0", "R1", "R2", "R3"),
                get(both.ours, "layla", "/api/v1/cases/" + id + "/drafts").items("drafts").getFirst()
                        .items("receipts").stream().map(receipt -> receipt.text("step")).toList());
        both.report(both.source(), "The attack on the shrine of the well was foiled on 3 November 2026.");
        post(both.ours, "layla", "/api/v1/cases/" + id + "/match", Json.object().build());
        post(both.ours, "layla", "/api/v1/cases/" + id + "/event", Json.object()
                .put("event", "2026-11-01T08:00:00Z")
                .build());
        post(both.ours, "layla", "/api/v1/cases/" + id + "/close", Json.object().put("note", "over").build());
        post(both.ours, "layla", "/api/v1/deliveries/attempt", Json.object().build());
        get(both.theirs, "huda", "/api/v1/inbox/" + both.ours.card().party() + "/1/measures");
    }

    /// Who words the source's name too often is asked no further, and an approver looks at it.
    @Test
    void aReviewIsClosedByAnApprover() {
        String id = owed();
        View worded = both.drafted(id, "Layth Wellkeeper says so");
        for (int n = 2; n < 12 && !worded.flag("shut"); n++) {
            worded = both.drafted(id, "Layth Wellkeeper says so, " + n);
        }
        View review = get(both.ours, "omar", "/api/v1/reviews").items("reviews").getFirst().at("review");
        String path = "/api/v1/reviews/" + review.number("number") + "/close";
        View closed = post(both.ours, "omar", path, Json.object()
                .putStrings("findings", List.of("nothing-amiss"))
                .put("note", "the name was typed by mistake")
                .build());
        assertFalse(closed.flag("open"));
    }

    @Test
    void consentIsAskedWordedAndAnsweredByTwoAndCarriedAsAFile() throws IOException {
        String id = owed();
        both.warned(id, both.drafted(id, "the gate is watched"));
        Json warning = Json.object()
                .put("warning", Json.object()
                        .put("sender", both.ours.card().party().value())
                        .put("sequence", 1)
                        .build())
                .build();
        String theirs = post(both.theirs, "huda", "/api/v1/cases", warning).at("file").text("case");
        type(both.theirs, "huda", "assess", "DIR", theirs, "--accept", "--victim", Neighbours.SITE,
                "--likelihood", "likely", "--confidence", "moderate");
        type(both.theirs, "ziad", "determine", "DIR", theirs, "--addressee", both.ours.card().party().value());
        View asked = type(both.theirs, "huda", with(CALL, "consent", "ask", "DIR", theirs, "--recipient",
                both.ours.card().party().value(), "--deadline", both.ours.now().plus(Duration.ofDays(2)).toString()));
        assertEquals("asked", asked.items("asked").getFirst().text("state"), asked.toString());
        carry(both.theirs, "huda", both.ours, "layla");
        View wanted = get(both.ours, "layla", "/api/v1/consents").items("consents").getFirst();
        String request = wanted.text("request");
        assertEquals("wanted", get(both.ours, "layla", "/api/v1/consents/" + request).text("what"));
        type(both.ours, "salma", "consent", "answer", "DIR", request, "no");
        assertEquals("refused", type(both.ours, "omar", "consent", "answer", "DIR", request, "no").text("state"));
    }

    /// Every statement that the one gave goes to the other as a sealed file.
    private void carry(Ground from, String person, Ground to, String receiver) {
        for (View statement : get(from, person, "/api/v1/statements").items("statements")) {
            if (statement.text("way").equals("given")) {
                Bytes file = both.bytes(from, person, "/api/v1/statements/" + statement.text("partner") + "/"
                        + statement.text("digest") + "/envelope");
                try (NodeClient client = both.in(to, receiver)) {
                    Neighbours.done(client.postBytes("/api/v1/files", file));
                }
            }
        }
    }

    @Test
    void anInquiryIsAskedAndLookedAt() {
        post(both.ours, "layla", "/api/v1/inquiries", Json.object()
                .put("partner", both.theirs.card().party().value())
                .put("place", Neighbours.SITE)
                .put("subject", "attack-on-site")
                .put("since", "2026-10-01")
                .put("until", "2026-11-01")
                .put("deadline", both.ours.now().plus(Duration.ofDays(1)).toString())
                .build());
        carry(both.ours, "layla", both.theirs, "huda");
        View theirs = get(both.theirs, "huda", "/api/v1/inquiries").items("inquiries").getFirst();
        View looked = post(
                both.theirs,
                "huda",
                "/api/v1/inquiries/" + theirs.text("inquiry") + "/looked",
                Json.object().put("found", "nothing").build());
        assertEquals("nothing", looked.text("state"));
    }

    @Test
    void programsAreLetInByRootCollectionKeyAndRight() {
        both.act(both.ours, "layla", "/api/v1/taxii/roots", Act.Kind.TAXII_ROOT, Json.object()
                .put("path", "exercise")
                .put("title", "Exercise")
                .build());
        String collection = both.act(both.ours, "layla", "/api/v1/taxii/collections", Act.Kind.TAXII_COLLECTION,
                        Json.object()
                                .put("root", "exercise")
                                .put("title", "Warnings")
                                .put("ceiling", "green")
                                .build())
                .text("collection");
        Json key = Json.object().put("name", "reader").build();
        both.act(both.ours, "layla", "/api/v1/taxii/keys", Act.Kind.TAXII_KEY_ISSUE, key);
        View changed = both.act(both.ours, "layla", "/api/v1/taxii/rights", Act.Kind.TAXII_RIGHT, Json.object()
                .put("key", "reader")
                .put("collection", collection)
                .putStrings("rights", List.of("read"))
                .build());
        assertEquals(List.of("read"), changed.items("rights").getFirst().texts("may"));
        assertEquals(1, get(both.ours, "layla", "/api/v1/taxii").items("keys").size());
        assertTrue(both.act(both.ours, "layla", "/api/v1/taxii/keys/revoke", Act.Kind.TAXII_KEY_REVOKE, key)
                .flag("revoked"));
    }

    @Test
    void anAgreementIsLookedAtAndAFileThatWasKeptComesBack() {
        View agreement = get(both.ours, "layla", "/api/v1/agreements").items("agreements").getFirst();
        String file = get(both.ours, "layla", "/api/v1/agreements/" + agreement.text("agreement")).text("file");
        View looked = post(both.ours, "rami", "/api/v1/agreements/look", Json.object().put("file", file).build());
        assertEquals(2, looked.items("names").size());
        Bytes photo = Bytes.of("no photo, but bytes".getBytes(UTF_8));
        try (NodeClient layla = both.in(both.ours, "layla")) {
            String digest = Neighbours.done(layla.postBytes("/api/v1/exhibit-files", photo)).text("digest");
            assertEquals(photo, both.bytes(both.ours, "layla", "/api/v1/exhibit-files/" + digest));
        }
    }

    /// What a person says lies with the report under its source's key, and goes with it.
    @Test
    void aReadingIsCorrectedByHand() {
        String report = both.report(both.source(), "The shrine of the well will be attacked on 3 November 2026.");
        post(both.ours, "layla", "/api/v1/reports/" + report + "/corrections", Json.object()
                .put("start", 0)
                .put("end", 3)
                .put("is", "another shrine")
                .put("reason", "there are two")
                .build());
        View reading = get(both.ours, "layla", "/api/v1/reports/" + report + "/reading");
        assertEquals("another shrine", reading.items("corrections").getFirst().text("is"));
    }

    private String ours(String name) {
        return get(both.ours, "layla", "/api/v1/persons").items("persons").stream()
                .filter(person -> person.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .text("person");
    }

    @Test
    void whoLostTheirAuthenticatorConnectsAnother() {
        String omar = ours("omar");
        both.act(both.ours, "layla", "/api/v1/persons/" + omar + "/codes/forget", Act.Kind.PERSON_CODES_FORGET,
                Json.object().put("person", omar).build());
    }

    @Test
    void onesOwnPasskeyIsAddedNamedAndRemoved() {
        Bytes part = Bytes.of("what the console's own tests fill".getBytes(UTF_8));
        both.act(both.ours, "layla", "/api/v1/passkeys", Act.Kind.PASSKEY_ADD, Json.object()
                .put("id", part.base64())
                .put("name", "desk key")
                .put("credential", part.base64())
                .put("counter", 0)
                .put("salt", part.base64())
                .put("sealed", part.base64())
                .build());
        View own = get(both.ours, "layla", "/api/v1/passkeys").items("passkeys").getFirst();
        assertEquals(List.of(), get(both.ours, "omar", "/api/v1/passkeys").items("passkeys"));
        String path = "/api/v1/passkeys/" + own.text("passkey");
        both.act(both.ours, "layla", path + "/name", Act.Kind.PASSKEY_NAME, Json.object()
                .put("passkey", own.text("passkey"))
                .put("name", "red key")
                .build());
        assertEquals("red key", get(both.ours, "layla", "/api/v1/passkeys").items("passkeys").getFirst().text("name"));
        both.act(both.ours, "layla", path + "/remove", Act.Kind.PASSKEY_REMOVE, Json.object()
                .put("passkey", own.text("passkey"))
                .build());
        assertEquals(List.of(), get(both.ours, "layla", "/api/v1/passkeys").items("passkeys"));
    }
}
