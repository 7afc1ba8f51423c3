package org.nadhir.reports.misp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Handling;
import org.nadhir.model.Iep;
import org.nadhir.model.Marking;
import org.nadhir.model.Pap;
import org.nadhir.reports.intake.Intake;

/// An event of MISP as a report. The events are fictional.
final class MispReportTest {

    private static final Instant NOW = Instant.parse("2031-05-21T08:15:00Z");

    private static Intake.Result.Accepted accepted(String tags, String attributeTags) {
        String event = "{\"Event\":{\"info\":\"Sand over the city\",\"date\":\"2031-05-21\","
                + "\"Orgc\":{\"name\":\"Desk\"},\"Tag\":[" + tags + "],"
                + "\"Attribute\":[{\"type\":\"text\",\"value\":\"They meet on Friday.\",\"Tag\":["
                + attributeTags + "]},{\"type\":\"domain\",\"value\":\"example.org\"},"
                + "{\"type\":\"text\",\"value\":\"taken back\",\"deleted\":true}]}}";
        return assertInstanceOf(
                Intake.Result.Accepted.class, Intake.accept(event.getBytes(UTF_8), "event.json"));
    }

    private static String tag(String name) {
        return "{\"name\":\"" + name.replace("\"", "\\\"") + "\"}";
    }

    private static Handling asked(String tags, String attributeTags) {
        return Handling.of(accepted(tags, attributeTags).marks(), NOW);
    }

    @Test
    void saysWhatTheEventSaysAndNotWhatWasTakenBack() {
        Intake.Result.Accepted report = accepted("", "");
        assertEquals("Sand over the city", report.title());
        assertEquals("Desk", report.publisher());
        assertEquals("2031-05-21", report.published());
        assertTrue(report.text().contains("They meet on Friday.\ndomain: example.org"), report.text());
        assertTrue(!report.text().contains("taken back"));
        assertTrue(report.remarks().stream().anyMatch(remark -> remark.key().equals("misp.remark-left")));
    }

    @Test
    void bearsTheStrictestOfWhatItsTagsAsk() {
        assertEquals(Marking.GREEN, asked(tag("tlp:green"), "").tlp());
        assertEquals(Marking.RED, asked(tag("tlp:green"), tag("tlp:red")).tlp());
        assertEquals(Marking.RED, asked(tag("tlp:mauve"), "").tlp());
        assertEquals(Marking.CLEAR, asked(tag("tlp:white"), "").tlp());
        assertEquals(Pap.AMBER, asked(tag("PAP:AMBER"), "").pap());
        assertEquals(
                Iep.Notifications.MUST_NOT,
                asked(tag("iep2-policy:affected_party_notifications=\"must-not\""), "").notifications());
        assertEquals(Marking.RED, asked(tag("iep2-policy:attribution=\"may\""), "").tlp(), "no colour named");
    }
}
