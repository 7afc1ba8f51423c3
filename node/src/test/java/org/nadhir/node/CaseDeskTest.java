package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.client.NodeClient;
import org.nadhir.client.Reply;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Question;

/// Who may say of a case that no warning is owed, over the API of a real node.
final class CaseDeskTest {

    @TempDir
    private Path folder;

    private Ground ground() {
        return new Ground(
                folder.resolve("node"),
                true,
                "layla administrator analyst approver",
                "omar administrator approver",
                "salma duty-officer");
    }

    @Test
    void whoAssessedTakesNoDutyOffAndPutsItUnderNoOtherProfile() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient omar = ground.signedIn("omar");
                NodeClient salma = ground.signedIn("salma")) {
            String id = openCase(layla);
            done(layla.post(path(id, "assessment"), assessment(Question.IMPENDING, "yes")));
            assertEquals("owed", says(layla.post(path(id, "determination"), under(ground, "house"))));

            String other = code(layla.post(path(id, "determination"), under(ground, "us-icd191")));
            assertEquals("duty-taken-off", other, "another profile is another clock");
            done(layla.post(path(id, "assessment"), assessment(Question.IMPENDING, "no")));
            assertEquals("duty-taken-off", code(layla.post(path(id, "determination"), under(ground, "house"))));
            done(layla.post(path(id, "assessment"), assessment(Question.SPECIFIC, "no")));
            assertEquals("duty-taken-off", code(layla.post(path(id, "determination"), under(ground, "house"))));
            String noRole = code(salma.post(path(id, "determination"), under(ground, "house")));
            assertEquals("duty-taken-off", noRole, "the profile names approvers");
            String standing = done(layla.get("/api/v1/cases/" + id)).at("determination").text("says");
            assertEquals("owed", standing, "what was refused has changed nothing");
            assertEquals("watch", says(omar.post(path(id, "determination"), under(ground, "house"))));
        }
    }

    @Test
    void thatNothingIsOwedIsSaidByAnotherPersonInARoleThatDecides() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla");
                NodeClient omar = ground.signedIn("omar");
                NodeClient salma = ground.signedIn("salma")) {
            String id = openCase(layla);
            done(layla.post(path(id, "assessment"), assessment(Question.IMPENDING, "no")));
            assertEquals("not-owed-alone", code(layla.post(path(id, "determination"), under(ground, "house"))));
            assertEquals("not-owed-alone", code(salma.post(path(id, "determination"), under(ground, "house"))));
            assertTrue(undetermined(layla).contains(id), "the case stays in sight");
            // Under this profile the duty officer decides too.
            assertEquals("not-owed", says(salma.post(path(id, "determination"), under(ground, "cisa-prn"))));
            assertEquals("not-owed", says(omar.post(path(id, "determination"), under(ground, "house"))));
        }
    }

    @Test
    void aCaseStandsOnTheListOfDutiesUntilItIsDeterminedAndAgainWhenItIsAssessedAnew() {
        try (Ground ground = ground();
                NodeClient layla = ground.signedIn("layla")) {
            String id = openCase(layla);
            View line = done(layla.get("/api/v1/duties")).items("undetermined").getFirst();
            assertEquals(id, line.text("case"));
            assertEquals(Ground.BEGIN.toString(), line.text("since"), "its clock runs from the report on");
            done(layla.post(path(id, "assessment"), assessment(Question.IMPENDING, "yes")));
            assertEquals(List.of(id), undetermined(layla));
            done(layla.post(path(id, "determination"), under(ground, "house")));
            assertEquals(List.of(), undetermined(layla));
            done(layla.post(path(id, "assessment"), assessment(Question.SPECIFIC, "no")));
            assertEquals(List.of(id), undetermined(layla), "what was said holds for the assessment before");
        }
    }

    @Test
    void whoLacksTheRoleAndWhoNamesWhatIsNotThereAreToldTheSameAndWhatToDo() {
        try (Ground ground = ground();
                NodeClient omar = ground.signedIn("omar");
                NodeClient salma = ground.signedIn("salma");
                NodeClient layla = ground.signedIn("layla")) {
            Reply.Refused list = assertInstanceOf(Reply.Refused.class, omar.get("/api/v1/reports"));
            assertEquals("absent", list.code());
            assertEquals(
                    "Check the id or the name. If it is right, it takes the role of analyst: let somebody who has it"
                            + " ask, or ask an administrator for it.",
                    list.remedy().en());
            assertTrue(list.remedy().ar().contains("محلّل"), list.remedy().ar());
            // One has the role and the id is of nothing; the other has no role: both read the same, byte for byte.
            String path = path("00000000-0000-4000-8000-000000000001", "assessment");
            Reply unknown = layla.post(path, assessment(Question.HARM, "yes"));
            assertEquals(unknown, salma.post(path, assessment(Question.HARM, "yes")));
            Reply.Refused many = assertInstanceOf(
                    Reply.Refused.class, layla.get("/api/v1/cases/00000000-0000-4000-8000-000000000001"));
            assertTrue(many.remedy().en().contains("analyst, approver, duty officer or auditor"), many.remedy().en());
        }
    }

    @Test
    void aReportOfNoCaseIsReadAsItCameWithAReasonThatTheLedgerKeeps() {
        try (Ground ground = ground();
                NodeClient salma = ground.signedIn("salma");
                NodeClient layla = ground.signedIn("layla")) {
            String words = "The shrine of the well\nwill be attacked.";
            String id = done(layla.postBytes("/api/v1/reports?name=note.txt", Bytes.of(words.getBytes(UTF_8))))
                    .text("report");
            String path = "/api/v1/reports/" + id + "/text";
            long before = leaves(layla);
            Json why = Json.object().put("reason", "second look on call").build();
            View read = done(layla.post(path, why));
            assertEquals(words, read.text("text"));
            assertEquals(before + 1, leaves(layla));
            assertEquals("malformed", code(layla.post(path, Json.object().put("reason", " ").build())));
            assertEquals("absent", code(salma.post(path, why)), "only analysts read reports");
        }
    }

    private static long leaves(NodeClient client) {
        return done(client.get("/api/v1/ledgers")).items("ledgers").getFirst().number("leaves");
    }

    private static List<String> undetermined(NodeClient client) {
        return done(client.get("/api/v1/duties")).items("undetermined").stream()
                .map(open -> open.text("case"))
                .toList();
    }

    private static String openCase(NodeClient client) {
        Bytes report = Bytes.of("The shrine of the well will be attacked on 3 November 2026.".getBytes(UTF_8));
        String id = done(client.postBytes("/api/v1/reports?name=note.txt", report)).text("report");
        return done(client.post("/api/v1/cases", Json.object().put("report", id).build()))
                .at("file")
                .text("case");
    }

    private static String path(String id, String what) {
        return "/api/v1/cases/" + id + "/" + what;
    }

    /// All questions answered yes but this one.
    private static Json assessment(Question open, String answer) {
        return Json.object()
                .putArray("answers", List.of(Question.values()), question -> Json.object()
                        .put("question", question.word())
                        .put("says", question == open ? answer : "yes")
                        .put("note", "as the case says")
                        .build())
                .put("victim", "sheikh-nurin")
                .put("harm", "killing")
                .put("when", "2026-11-03")
                .put("likelihood", "likely")
                .put("confidence", "moderate")
                .build();
    }

    private static Json under(Ground ground, String profile) {
        return Json.object()
                .put("profile", profile)
                .put("addressee", ground.card().party().value())
                .build();
    }

    private static String says(Reply reply) {
        return done(reply).text("says");
    }

    private static View done(Reply reply) {
        return new View(assertInstanceOf(Reply.Done.class, reply, reply.toString()).value());
    }

    private static String code(Reply reply) {
        return assertInstanceOf(Reply.Refused.class, reply, reply.toString()).code();
    }
}
