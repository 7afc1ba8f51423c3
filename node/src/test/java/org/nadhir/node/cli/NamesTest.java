package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import org.nadhir.node.words.Words;

/// Names in place of ids: what is typed, and what is read.
final class NamesTest {

    private static final String FIRST = "11111111-0000-4000-8000-000000000001";
    private static final String SECOND = "22222222-0000-4000-8000-000000000002";
    private static final String HARBOUR = "33333333-0000-4000-8000-000000000003";
    private static final String ALIKE = "44444444-0000-4000-8000-000000000004";
    private static final String SALMA = "55555555-0000-4000-8000-000000000005";
    private static final String MARKET = "~66666666-0000-4000-8000-000000000006";

    private static Names names(Json... more) {
        List<Json> parties = new ArrayList<>(List.of(
                named(FIRST, "المكتب الأول", "First Desk"),
                named(SECOND, "المكتب الثاني", "Second Desk"),
                named(HARBOUR, "مكتب الميناء", "Harbour Desk")));
        parties.addAll(List.of(more));
        Json all = Json.object()
                .putArray("parties", parties, one -> one)
                .putArray("persons", List.of(named(SALMA, "Salma", "Salma")), one -> one)
                .putArray("sites", List.of(named(MARKET, "سوق الباب", "Gate Market")), one -> one)
                .build();
        return new Names(() -> new View(all));
    }

    private static Json named(String id, String arabic, String english) {
        return Json.object()
                .put("id", id)
                .put("name", Json.object().put("ar", arabic).put("en", english).build())
                .build();
    }

    @Test
    void aPartyIsTypedByItsNameTheUniqueStartOfOneOrItsId() {
        for (String typed : List.of("Second Desk", "second desk", "sec", "المكتب الثاني", "2222", SECOND)) {
            assertEquals(SECOND, names().party(typed).value(), typed);
        }
        assertEquals(SALMA, names().person("sal"));
        assertEquals(MARKET, names().site("Gate Market"));
        assertEquals("sheikh-nurin", names().site("sheikh-nurin"), "an entry of the public register");
        assertEquals(new Inbox(SECOND, "7"), Inbox.parse("Second/7", names()));
    }

    @Test
    void whatIsTheNameOfNoneOrOfSeveralIsRefusedWithThoseThatThereAre() {
        assertEquals("names.nobody", refused("Third"));
        assertEquals("names.several", refused("المكتب"));
        CommandFailed failed = assertThrows(CommandFailed.class, () -> names().party("المكتب"));
        assertEquals(
                "First Desk – المكتب الأول (11111111); Second Desk – المكتب الثاني (22222222)",
                failed.spoken().arguments().get(1));
    }

    private static String refused(String typed) {
        return assertThrows(CommandFailed.class, () -> names().party(typed)).spoken().key();
    }

    @Test
    void idsAreReadAsNamesAndTwoOfOneNameAreToldApart() {
        assertEquals("Second Desk", names().shown(SECOND, Language.ENGLISH));
        assertEquals("المكتب الثاني", names().shown(SECOND, Language.ARABIC));
        assertEquals("Second Desk/7", names().shown(SECOND + "/7", Language.ENGLISH));
        assertEquals("Gate Market", names().shown(MARKET, Language.ENGLISH));
        assertEquals(ALIKE, names().shown(ALIKE, Language.ENGLISH), "an id of nobody known stays one");
        Names two = names(named(ALIKE, "المكتب الأول", "first desk"));
        assertEquals("First Desk (11111111)", two.shown(FIRST, Language.ENGLISH));
        assertEquals("first desk (44444444)", two.shown(ALIKE, Language.ENGLISH));
        // The e of this desk is Cyrillic: it looks like the second one and is another.
        Names disguised = names(named(ALIKE, "مكتب", "S\u0435cond Desk"));
        assertEquals("S\u0435cond Desk (44444444)", disguised.shown(ALIKE, Language.ENGLISH));
        assertEquals(SECOND, disguised.party("Second Desk").value());
    }

    @Test
    void everyLineThatIsSaidShowsNamesWithoutItsCommandKnowingOfIt() {
        var out = new StringWriter();
        var silent = new PrintWriter(new StringWriter());
        var root = new CommandLineRoot(Map.of(), Words.load(), Language.ENGLISH, new PrintWriter(out, true), silent);
        root.calls(names());
        root.say("delivery.delivered", "warning", SECOND, "3", "");
        root.sayIds("partner.added", "Second Desk", SECOND);
        assertEquals(
                List.of(
                        "warning no. 3 to Second Desk: delivered",
                        "introduced Second Desk, party " + SECOND + "; not confirmed yet"),
                out.toString().lines().toList());
    }
}
