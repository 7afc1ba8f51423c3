package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.Cards;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.model.Uuids;
import org.nadhir.node.crypto.LedgerSigningKeys;
import org.nadhir.node.crypto.OpeningKeys;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.standing.Lists;

/// What a partner is in law, who may say so, and what sharing with it could do to people: over real HTTPS, with our
/// own fictional list.
final class StandingsTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FROM = "2020-01-01T00:00:00Z";

    @TempDir
    private Path folder;

    private Ground ground;
    private PartyId party;
    private String path;

    @BeforeEach
    void found() {
        ground = new Ground(
                folder.resolve("node"), false, "layla administrator", "omar administrator",
                "amal analyst", "basim duty-officer", "carim approver");
        SigningKeys signing = SigningKeys.generate(RANDOM);
        party = new PartyId(Uuids.random(RANDOM));
        path = "/api/v1/partners/" + party;
        Card card = new Card(
                party,
                new Text("سرايا القنديل", "The Lantern Brigades"),
                signing.publicKeys(),
                List.of(new Card.SealingKey(1, Bytes.of(OpeningKeys.generate(RANDOM).sealingKey()))),
                LedgerSigningKeys.generate(RANDOM).publicKeys(),
                Digest.of(new byte[] {1}),
                List.of("https://127.0.0.1:1"),
                false,
                Ground.BEGIN);
        Bytes file = Cards.sign(Ground.PRIMITIVES, signing, card).bytes();
        done("layla", "/api/v1/partners", Act.Kind.PARTNER_ADD, Json.object().put("card", file.base64()));
    }

    @AfterEach
    void close() {
        ground.close();
    }

    private Json done(String who, String where, Act.Kind kind, Json.Builder subject) {
        Reply reply = ground.act(who, where, kind, subject.build());
        return reply instanceof Reply.Done(Json value) ? value : assertDone(reply);
    }

    private static Json assertDone(Reply reply) {
        throw new AssertionError(reply.toString());
    }

    private String refused(String who, String where, Act.Kind kind, Json.Builder subject) {
        Reply reply = ground.act(who, where, kind, subject.build());
        return reply instanceof Reply.Refused refused ? refused.code() : reply.toString();
    }

    private Json get(String where) {
        try (NodeClient client = ground.signedIn("layla")) {
            return client.get(where) instanceof Reply.Done(Json value) ? value : assertDone(client.get(where));
        }
    }

    private static Json member(Json value, String name) {
        return ((Json.Obj) value).members().getOrDefault(name, new Json.Null());
    }

    private static List<Json> items(Json value, String name) {
        return ((Json.Arr) member(value, name)).items();
    }

    private Json.Builder note(String kind) {
        return Json.object()
                .put("party", party.value())
                .put("kind", kind)
                .put("by", "Council of Nahr")
                .put("from", FROM);
    }

    private int standings() {
        return items(get(path), "standings").size();
    }

    @Test
    void aNodeShowsItsCardItsProfilesAndWhoProposedWhat() {
        Json card = get("/api/v1/card");
        assertEquals(Json.of(ground.card().fingerprint().hex()), member(card, "fingerprint"));
        assertEquals(Json.of(ground.folder().cardStatement().base64()), member(card, "file"));
        assertTrue(items(get("/api/v1/profiles"), "profiles").stream()
                .anyMatch(profile -> member(profile, "profile").equals(Json.of("house"))));
        Json layla = Json.of(ground.person("layla").person().value());
        assertEquals(layla, member(get(path), "by"));
        done("layla", path + "/standings", Act.Kind.STANDING_NOTE, note("recognised"));
        assertEquals(layla, member(items(get("/api/v1/proposals"), "proposals").getFirst(), "by"));
    }

    @Test
    void whatNarrowsIsNotedByOneAndWhatWidensByTwo() {
        assertEquals(Json.of(false), member(
                done("layla", path + "/standings", Act.Kind.STANDING_NOTE, note("designated")), "waits"));
        assertEquals(1, standings());
        // An earlier end of the same designation, and a recognition.
        for (Json.Builder widening : List.of(
                note("designated").put("until", "2026-12-01T00:00:00Z"), note("recognised"))) {
            int before = standings();
            assertEquals(Json.of(true), member(
                    done("layla", path + "/standings", Act.Kind.STANDING_NOTE, widening), "waits"));
            assertEquals(before, standings());
            assertEquals("waits-already", refused("omar", path + "/standings", Act.Kind.STANDING_NOTE, widening));
            assertEquals(
                    "second-person",
                    refused("layla", path + "/standings/confirm", Act.Kind.STANDING_CONFIRM, widening));
            assertEquals(
                    "act-not-signed",
                    refused("omar", path + "/standings/confirm", Act.Kind.STANDING_NOTE, widening));
            done("omar", path + "/standings/confirm", Act.Kind.STANDING_CONFIRM, widening);
            assertEquals(before + 1, standings());
            assertEquals(
                    "nothing-waits",
                    refused("omar", path + "/standings/confirm", Act.Kind.STANDING_CONFIRM, widening));
        }
    }

    @Test
    void anEndOnAnotherWordIsKeptBesideTheAuthoritysOwn() {
        done("layla", path + "/standings", Act.Kind.STANDING_NOTE, note("wanted"));
        done("layla", path + "/standings", Act.Kind.STANDING_NOTE, note("wanted")
                .put("says", "a paper")
                .put("until", "2024-01-01T00:00:00Z"));
        Json dispute = items(get(path), "disputes").getFirst();
        assertEquals(Json.of("Council of Nahr"), member(items(dispute, "holds").getFirst(), "says"));
        assertEquals(Json.of("a paper"), member(items(dispute, "ended").getFirst(), "says"));
    }

    @Test
    void aProtectorIsEnteredByTwo() {
        Json.Builder site = Json.object().put("party", party.value()).put("site", "sheikh-nurin");
        done("layla", path + "/protects", Act.Kind.PROTECTION_NOTE, site);
        assertEquals(List.of(), items(get(path), "protects"));
        assertEquals("second-person", refused("layla", path + "/protects/confirm", Act.Kind.PROTECTION_CONFIRM, site));
        done("omar", path + "/protects/confirm", Act.Kind.PROTECTION_CONFIRM, site);
        assertEquals(List.of(Json.of("sheikh-nurin")), items(get(path), "protects"));
    }

    @Test
    void aMatchIsASuggestionUntilTwoPersonsConfirmIt() {
        Json taken = take("layla", Lists.first());
        assertEquals(1, count(member(taken, "version"), "persons"));
        assertEquals(2, count(member(taken, "version"), "organisations"));
        assertEquals("list-known", refused("omar", "/api/v1/lists", Act.Kind.LIST_IMPORT, file(Lists.first())));
        assertEquals(1, count(get("/api/v1/lists/un-sc"), "persons"));
        Json match = items(get("/api/v1/lists/un-sc/matches"), "parties").getFirst();
        assertEquals(Json.of(Lists.LANTERN), member(match, "entry"));
        assertEquals(Json.of("same"), member(match, "how"));
        assertEquals(Json.of("open"), member(match, "state"));
        assertEquals(0, standings());
        Json.Builder same = same();
        done("layla", path + "/matches", Act.Kind.MATCH_PROPOSE, same);
        assertEquals(0, standings());
        assertEquals("second-person", refused("layla", path + "/matches/confirm", Act.Kind.MATCH_CONFIRM, same));
        done("omar", path + "/matches/confirm", Act.Kind.MATCH_CONFIRM, same);
        Json standing = items(get(path), "standings").getFirst();
        assertEquals(Json.of("designated"), member(standing, "kind"));
        assertEquals(Json.of("2018-06-01T00:00:00Z"), member(standing, "from"));
        assertEquals(Json.of(Lists.LANTERN), member(standing, "entry"));
        assertEquals("match-known", refused("omar", path + "/matches", Act.Kind.MATCH_PROPOSE, same));
    }

    @Test
    void whoLeftTheListIsEndedBySomebodyElseThanWhoBroughtIt() {
        take("layla", Lists.first());
        done("layla", path + "/matches", Act.Kind.MATCH_PROPOSE, same());
        done("omar", path + "/matches/confirm", Act.Kind.MATCH_CONFIRM, same());
        Json ended = items(take("omar", Lists.second()), "ended").getFirst();
        assertEquals(1, standings());
        Json.Builder subject = Json.object();
        ((Json.Obj) ended).members().forEach(subject::put);
        assertEquals(
                "second-person", refused("omar", path + "/standings/confirm", Act.Kind.STANDING_CONFIRM, subject));
        done("layla", path + "/standings/confirm", Act.Kind.STANDING_CONFIRM, subject);
        Json standing = items(get(path), "standings").getLast();
        assertEquals(Json.of("2025-09-01T00:00:00Z"), member(standing, "until"));
        assertEquals(Json.of(Ground.BEGIN.toString()), member(standing, "known"));
        assertEquals("list-older", refused("layla", "/api/v1/lists", Act.Kind.LIST_IMPORT, file(Lists.first())));
    }

    @Test
    void aRejectedMatchStaysOnRecordWithItsReason() {
        take("layla", Lists.first());
        Json.Builder rejected = Json.object().put("party", party.value()).put("entry", Lists.LANTERN);
        assertEquals("reason-missing", refused(
                "layla", path + "/matches/reject", Act.Kind.MATCH_REJECT, rejected.put("reason", " ")));
        done("layla", path + "/matches/reject", Act.Kind.MATCH_REJECT, Json.object()
                .put("party", party.value())
                .put("entry", Lists.LANTERN)
                .put("reason", "a choir of this name"));
        Json match = items(get("/api/v1/lists/un-sc/matches"), "parties").getFirst();
        assertEquals(Json.of("rejected"), member(match, "state"));
    }

    @Test
    void aLicenceTakesTwoAndItsEarlierEndOne() {
        Json.Builder licence = licence("2027-01-01T00:00:00Z");
        done("layla", path + "/licences", Act.Kind.LICENCE_NOTE, licence);
        assertEquals(List.of(), items(get(path), "licences"));
        assertEquals("second-person", refused("layla", path + "/licences/confirm", Act.Kind.LICENCE_CONFIRM, licence));
        done("omar", path + "/licences/confirm", Act.Kind.LICENCE_CONFIRM, licence);
        assertEquals(1, items(get(path), "licences").size());
        ground.pass(Duration.ofDays(1));
        done("omar", path + "/licences", Act.Kind.LICENCE_NOTE, licence("2026-11-15T00:00:00Z"));
        Json left = items(get(path), "licences").getFirst();
        assertEquals(Json.of("2026-11-15T00:00:00Z"), member(left, "until"));
        assertEquals(1, items(get(path), "licences").size());
    }

    @Test
    void aRiskIsDecidedBySomebodyWhoHadNoHandInIt() {
        Json.Builder raised = Json.object()
                .put("party", party.value())
                .put("situation", "detainees vanish there")
                .put("danger", "who is named may be taken")
                .put("inherent", "real");
        done("basim", path + "/risks", Act.Kind.RISK_RAISE, raised);
        assertEquals("risk-own", refused("basim", path + "/risks/decide", Act.Kind.RISK_DECIDE, decided("real")));
        assertEquals(
                "risk-unmitigated", refused("carim", path + "/risks/decide", Act.Kind.RISK_DECIDE, decided("low")));
        assertEquals("risk-above", refused("carim", path + "/risks/decide", Act.Kind.RISK_DECIDE, decided("serious")));
        done("amal", path + "/risks/mitigate", Act.Kind.RISK_MITIGATE, mitigation());
        done("carim", path + "/risks/decide", Act.Kind.RISK_DECIDE, decided("low"));
        assertEquals(1, items(risk(), "decisions").size());
        // What was decided without the new mitigation was decided about something else.
        done("amal", path + "/risks/mitigate", Act.Kind.RISK_MITIGATE, mitigation());
        assertEquals(List.of(), items(risk(), "decisions"));
        assertEquals("absent", refused("layla", path + "/risks", Act.Kind.RISK_RAISE, raised));
    }

    @Test
    void everyStepLeavesALeaf() {
        int before = leaves();
        take("layla", Lists.first());
        done("layla", path + "/matches", Act.Kind.MATCH_PROPOSE, same());
        done("omar", path + "/matches/confirm", Act.Kind.MATCH_CONFIRM, same());
        done("layla", path + "/licences", Act.Kind.LICENCE_NOTE, licence("2027-01-01T00:00:00Z"));
        assertEquals(before + 4, leaves());
    }

    private int leaves() {
        return count(items(get("/api/v1/ledgers"), "ledgers").getFirst(), "leaves");
    }

    private Json risk() {
        try (NodeClient client = ground.signedIn("amal")) {
            Reply reply = client.get(path + "/risks");
            assertTrue(reply instanceof Reply.Done, reply.toString());
            return items(((Reply.Done) reply).value(), "risks").getFirst();
        }
    }

    private Json.Builder decided(String residual) {
        return Json.object()
                .put("party", party.value())
                .put("record", 1)
                .put("residual", residual)
                .put("reasons", "no person is named");
    }

    private Json.Builder mitigation() {
        return Json.object()
                .put("party", party.value())
                .put("record", 1)
                .put("kind", "caveat")
                .put("ar", "لا يُسمّى أحد")
                .put("en", "nobody is named");
    }

    private Json.Builder licence(String until) {
        return Json.object()
                .put("party", party.value())
                .put("authority", "Licensing Office of Nahr, 7/2026")
                .putStrings("sharings", List.of("release"))
                .put("from", Instant.parse(FROM))
                .put("until", until);
    }

    private Json.Builder same() {
        return Json.object()
                .put("party", party.value())
                .put("list", "un-sc")
                .put("entry", Lists.LANTERN)
                .put("file", Lists.first().digest().hex());
    }

    private Json take(String who, Bytes list) {
        return done(who, "/api/v1/lists", Act.Kind.LIST_IMPORT, file(list));
    }

    private static Json.Builder file(Bytes list) {
        return Json.object().put("file", list.base64());
    }

    private static int count(Json value, String one) {
        return (int) ((Json.Num) member(value, one)).value();
    }
}
