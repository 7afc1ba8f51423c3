package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.Act;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;

/// The register of those to be protected, over the API of a running node.
final class SitesTest {

    private static final String PATH = "/api/v1/sites";

    @TempDir
    private Path folder;

    private Ground founded() {
        return new Ground(
                folder.resolve("node"), true, "a administrator", "b administrator", "amal analyst",
                "basim approver analyst");
    }

    private static Json text(String words) {
        return Json.object().put("ar", words).put("en", words).build();
    }

    private static Reply add(Ground ground) {
        return ground.act("amal", PATH, Act.Kind.SITE_ADD, Json.object()
                .put("entity", "sheikh-nurin")
                .put("kind", "site")
                .put("name", text("shrine"))
                .put("place", text("valley"))
                .put("country", "XX")
                .put("class", "shrine")
                .putStrings("within", List.of("nahran-countryside"))
                .build());
    }

    private static Reply propose(Ground ground) {
        Json way = Json.object().put("manner", "phone").put("reach", "+000 1").build();
        return ground.act("amal", PATH + "/sheikh-nurin/contacts", Act.Kind.CONTACT_ADD, Json.object()
                .put("site", "sheikh-nurin")
                .put("name", text("guard"))
                .putArray("ways", List.of(way), one -> one)
                .putStrings("languages", List.of("ar"))
                .put("hours", "day and night")
                .put("stands", "protector")
                .build());
    }

    private static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply).value());
    }

    private static void refused(String code, Reply reply) {
        assertEquals(code, assertInstanceOf(Reply.Refused.class, reply).code());
    }

    private static View names(Ground ground, String person) {
        try (NodeClient client = ground.signedIn(person)) {
            return done(client.get("/api/v1/names"));
        }
    }

    private static List<String> ids(View names, String which) {
        return names.items(which).stream().map(one -> one.text("id")).toList();
    }

    @Test
    void aSiteIsEnteredOnceAndAContactTakesTwoPersons() {
        try (Ground ground = founded()) {
            done(add(ground));
            refused("site-known", add(ground));
            View contact = done(propose(ground)).at("entry").items("contacts").getFirst();
            assertFalse(contact.flag("confirmed"));

            String path = PATH + "/sheikh-nurin/contacts/" + contact.text("contact") + "/confirm";
            Json named = Json.object()
                    .put("site", "sheikh-nurin")
                    .put("contact", contact.text("contact"))
                    .build();
            Json unnamed = Json.object().put("site", "sheikh-nurin").build();
            refused("second-person", ground.act("amal", path, Act.Kind.CONTACT_CONFIRM, named));
            refused("site-unknown", ground.act("basim", path, Act.Kind.CONTACT_CONFIRM, unnamed));
            refused("act-not-signed", ground.act("basim", path, Act.Kind.CONTACT_RETIRE, named));
            View confirmed = done(ground.act("basim", path, Act.Kind.CONTACT_CONFIRM, named));
            assertTrue(confirmed.at("entry").items("contacts").getFirst().flag("confirmed"));
            // Behind ids stand names; whoever may not see the register learns of no site by that.
            View names = names(ground, "amal");
            assertEquals(List.of("sheikh-nurin"), ids(names, "sites"));
            assertEquals(List.of(ground.card().party().value()), ids(names, "parties"));
            assertTrue(ids(names, "persons").contains(ground.person("basim").person().value()));
            assertEquals(List.of(), ids(names(ground, "a"), "sites"));
        }
    }

    @Test
    void aRetiredSiteStaysVisibleAndIsChangedNoMore() {
        try (Ground ground = founded()) {
            done(add(ground));
            Json site = Json.object().put("site", "sheikh-nurin").build();
            done(ground.act("basim", PATH + "/sheikh-nurin/checked", Act.Kind.SITE_CHECK, site));
            done(ground.act("amal", PATH + "/sheikh-nurin/retire", Act.Kind.SITE_RETIRE, site));
            refused("site-unknown", propose(ground));
            try (NodeClient client = ground.signedIn("amal")) {
                View listed = done(client.get(PATH)).items("sites").getFirst();
                assertTrue(listed.at("entry").flag("retired"));
            }
        }
    }

    @Test
    void aSiteLiesWhereTheListsSayOrWhereWhatIsAroundItLies() {
        try (Ground ground = founded()) {
            View listed = done(add(ground)).items("points").getFirst();
            assertEquals("sheikh-nurin", listed.text("of"));
            View own = done(ground.act("amal", PATH, Act.Kind.SITE_ADD, entry(List.of("nahran-countryside"))));
            assertEquals("nahran-countryside", own.items("points").getFirst().text("of"));
            assertEquals("0.10", own.items("points").getFirst().text("latitude"));
            View nowhere = done(ground.act("amal", PATH, Act.Kind.SITE_ADD, entry(List.of("qaysan"))));
            assertEquals(List.of(), nowhere.items("points"));
        }
    }

    private static Json entry(List<String> within) {
        return Json.object()
                .put("kind", "site")
                .put("name", text("mill"))
                .put("place", text("valley"))
                .put("country", "XX")
                .put("class", "mill")
                .putStrings("within", within)
                .build();
    }

    @Test
    void anEntryIsFoundByTheBeginningsOfItsWordsAndSaysWhatItWasCalled() {
        try (Ground ground = founded();
                NodeClient client = ground.signedIn("amal")) {
            assertEquals("sheikh-nurin", search(client, "نور شيخ").getFirst().text("entity"));
            assertEquals("ash-brigades", search(client, "ash brig").getFirst().text("entity"));
            assertEquals(50, search(client, "").size());
            assertEquals(List.of(), search(client, "nobody-is-called-so"));

            View entity = done(client.get("/api/v1/entities/fath-sham"));
            assertEquals("2016-07-28", entity.at("held").text("from"));
            assertEquals(List.of("nusra"), entities(entity.items("earlier")));
            assertEquals(List.of("hts"), entities(entity.items("later")));
            assertFalse(entity.flag("invented"));
            assertTrue(done(client.get("/api/v1/entities/sheikh-nurin")).items("aliases").size() > 2);
            refused("absent", client.get("/api/v1/entities/nobody"));
        }
    }

    private static List<View> search(NodeClient client, String words) {
        return done(client.post(
                        "/api/v1/entities/search",
                        Json.object().put("words", words).build()))
                .items("entities");
    }

    private static List<String> entities(List<View> related) {
        return related.stream().map(one -> one.text("entity")).toList();
    }
}
