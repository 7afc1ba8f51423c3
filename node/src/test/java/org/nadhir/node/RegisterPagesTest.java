package org.nadhir.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.node.console.Surfer;
import org.nadhir.node.console.Surfer.Page;

/// The console's register, by persons without scripts.
final class RegisterPagesTest {

    private static final String SITE = "/register/sites/sheikh-nurin";
    private static final Pattern CONTACT = Pattern.compile("/contacts/([0-9a-f-]{36})/");

    @TempDir
    private Path folder;

    private Ground ground;
    private Surfer amal;

    @BeforeEach
    void begin() {
        ground = new Ground(
                folder.resolve("node"), true, "a administrator", "b administrator", "amal analyst",
                "basim approver analyst");
        amal = signedIn("amal");
    }

    @AfterEach
    void end() {
        amal.close();
        ground.close();
    }

    private Surfer signedIn(String name) {
        Surfer surfer = new Surfer(ground.node().consolePort().orElseThrow(), ground::now);
        assertEquals(303, surfer.enrol(name, "a long passphrase of " + name).status());
        return surfer;
    }

    private static Map<String, String> site(Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "kind", "site",
                "name-ar", "مقام الشيخ نورين",
                "name-en", "Sheikh Nurin Shrine",
                "place-ar", "ريف نهران",
                "place-en", "Nahran countryside",
                "country", "XX",
                "class", "shrine",
                "within", "Nahran countryside\nqaysan"));
        fields.putAll(more);
        return fields;
    }

    private static Map<String, String> contact() {
        return Map.of(
                "name-ar", "حارس", "name-en", "Guard", "manner-1", "phone", "reach-1", "+000 1", "manner-2", "radio",
                "reach-2", "", "languages", "ar en", "hours", "day and night", "stands", "protector");
    }

    private Page entered() {
        amal.get("/register/new?entity=sheikh-nurin");
        return amal.follow(amal.post("/register/new", site(Map.of("entity", "sheikh-nurin"))));
    }

    @Test
    void aSiteIsEnteredFromTheListOfNamesAndSaysThatNobodyCanBeTold() {
        assertTrue(amal.get("/register").words().contains("Nothing is entered yet."));
        Page blank = amal.get("/register/new?entity=sheikh-nurin");
        assertTrue(blank.text().contains("value=\"Sheikh Nurin Shrine\""), blank.text());

        Page shown = entered();

        assertTrue(shown.words().contains("Entered."), shown.text());
        assertTrue(shown.words().contains("Nobody can be told for it"), shown.text());
        assertTrue(amal.get("/register").words().contains("Sheikh Nurin Shrine"));
    }

    @Test
    void aContactTakesTwoPersonsAndThePassphraseOfTheSecond() {
        entered();
        Page proposed = amal.follow(amal.post(SITE + "/contacts", contact()));
        assertTrue(proposed.words().contains("You proposed it; another person confirms it."), proposed.text());
        Matcher found = CONTACT.matcher(proposed.text());
        assertTrue(found.find());
        String confirm = SITE + "/contacts/" + found.group(1) + "/confirm";

        try (Surfer basim = signedIn("basim")) {
            basim.get(SITE);
            Page wrong = basim.post(confirm, Map.of("passphrase", "no"));
            assertEquals(422, wrong.status());
            assertFalse(basim.get(SITE).words().contains("Confirmed by two persons"));
            Page confirmed = basim.follow(
                    basim.post(confirm, Map.of("passphrase", "a long passphrase of basim")));
            assertTrue(confirmed.words().contains("Confirmed by two persons"), confirmed.text());
            assertFalse(confirmed.words().contains("Nobody can be told for it"), confirmed.text());
        }
        amal.get(SITE);
        Page retired = amal.follow(
                amal.post(SITE + "/contacts/" + found.group(1) + "/retire", Map.of()));
        assertTrue(retired.words().contains("Nobody can be told for it"), retired.text());
    }

    @Test
    void theProposerIsRefusedAsTheSecondPerson() {
        entered();
        Matcher found = CONTACT.matcher(
                amal.follow(amal.post(SITE + "/contacts", contact())).text());
        assertTrue(found.find());

        Page refused = amal.post(
                SITE + "/contacts/" + found.group(1) + "/confirm", Map.of("passphrase", "a long passphrase of amal"));

        assertEquals(422, refused.status());
        assertTrue(refused.words().contains("Not done"), refused.text());
    }

    @Test
    void aRetiredSiteStaysToBeReadAndOffersNothing() {
        entered();
        assertTrue(amal.follow(amal.post(SITE + "/checked", Map.of())).words().contains("you made sure today"));
        Page retired = amal.follow(amal.post(SITE + "/retire", Map.of()));

        assertTrue(retired.words().contains("It stays on record"), retired.text());
        assertFalse(retired.text().contains("action=\"" + SITE), retired.text());
        assertEquals(409, amal.post(SITE + "/contacts", contact()).status());
    }

    @Test
    void aPlaceThatIsNotOneEntryIsRefusedAndNothingIsEntered() {
        amal.get("/register/new");
        for (String within : new String[] {"no such place", "nahran"}) {
            Page answer = amal.post("/register/new", site(Map.of("within", within)));
            // "nahran" is the id of one entry and stands in the names of others: the id is meant.
            assertEquals(within.equals("nahran") ? 303 : 409, answer.status(), within);
        }
    }

    @Test
    void theMapPageNamesTheSameSitesAndItsPointsAreTheNodesOwn() {
        entered();
        Page map = amal.get("/register/map");
        assertTrue(map.words().contains("Sheikh Nurin Shrine"), map.text());
        assertFalse(map.text().matches("(?s).*(src|href|action)=\"(?!/)[^#].*"), map.text());

        Page points = amal.get("/register/map/points");

        assertEquals("application/json", points.header("content-type").orElse(""));
        assertTrue(points.text().contains("\"site\":\"sheikh-nurin\""), points.text());
        assertTrue(points.text().contains("\"exact\":true"), points.text());
    }

    @Test
    void aNameIsFoundAndShowsWhatItWasCalledBefore() {
        amal.get("/register/names");
        Page found = amal.post("/register/names", Map.of("words", "جبهة النصرة"));
        assertTrue(found.text().contains("/register/names/nusra"), found.text());

        Page name = amal.get("/register/names/fath-sham");

        assertTrue(name.words().contains("2016-07-28 – 2017-01-28"), name.words());
        assertTrue(name.text().contains("/register/names/hts"), name.text());
        assertEquals(404, amal.get("/register/names/nobody").status());
    }

    @Test
    void theRegisterIsReadInArabic() {
        entered();
        Page list = amal.inArabic().get("/register");
        assertTrue(list.words().contains("مقام الشيخ نورين"), list.text());
        assertTrue(list.words().contains("قيد واحد"), list.text());
        assertTrue(amal.get("/register/map").words().contains("Natural Earth"));
    }

    @Test
    void anAdministratorSeesNoSite() {
        entered();
        try (Surfer administrator = signedIn("a")) {
            assertFalse(administrator.get("/").text().contains("href=\"/register\""));
            for (String path : new String[] {"/register", "/register/map", "/register/map/points", SITE}) {
                Page refused = administrator.get(path);
                assertEquals(404, refused.status(), path);
                assertFalse(refused.text().contains("Nurin"), refused.text());
            }
        }
    }

    @Test
    void nothingIsEnteredByAPageOfSomebodyElse() {
        amal.get("/register/new");
        assertEquals(403, amal.post("/register/new", site(Map.of()), "http://elsewhere.example").status());
        assertEquals(422, amal.post("/register/new", site(Map.of("csrf", "0".repeat(64)))).status());
        assertTrue(amal.get("/register").words().contains("Nothing is entered yet."));
    }
}
