package org.nadhir.node.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// STIX 2.0 as others still write it. All samples are fictional.
final class Stix20Test {

    private static final String DATED =
            "\"created\":\"2031-05-21T08:15:30.000Z\",\"modified\":\"2031-05-21T08:15:30.000Z\"";

    private static Stix20.Converted converted(String... objects) throws IOException {
        String bundle = "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000001\","
                + "\"spec_version\":\"2.0\",\"objects\":[" + String.join(",", objects) + "]}";
        return Stix20.convert(new ByteArrayInputStream(bundle.getBytes(UTF_8)));
    }

    private static String text(Stix20.Converted converted) {
        return new String(converted.bundle().toArray(), UTF_8);
    }

    private static void isSound(Stix20.Converted converted) throws IOException {
        List<String> refused = new ArrayList<>();
        StixStream.read(new ByteArrayInputStream(converted.bundle().toArray()), item -> {
            if (item.read() instanceof Read.Refused) {
                refused.add(item.pointer() + " " + item.read().findings());
            }
        });
        assertEquals(List.of(), refused);
        assertEquals(converted.in(), converted.unchanged() + converted.converted() + converted.refused());
    }

    private static String object(String type, String more) {
        return "{\"type\":\"%s\",\"id\":\"%s--00000000-0000-4000-8000-000000000002\",%s,%s}"
                .formatted(type, type, DATED, more);
    }

    @Test
    void movesLabelsToWhereTheyBelong() throws IOException {
        for (String[] row : List.of(
                new String[] {"indicator", "indicator_types", "\"valid_from\":\"2031-05-21T08:15:30Z\","
                        + "\"pattern\":\"[url:value = 'http://example.org/']\",\"labels\":[\"malicious-activity\"]"},
                new String[] {"malware", "malware_types", "\"name\":\"Sand\",\"labels\":[\"worm\"]"},
                new String[] {"tool", "tool_types", "\"name\":\"Sand\",\"labels\":[\"remote-access\"]"},
                new String[] {"threat-actor", "threat_actor_types", "\"name\":\"Sand\",\"labels\":[\"terrorist\"]"},
                new String[] {"identity", "roles",
                    "\"name\":\"Desk\",\"identity_class\":\"group\",\"labels\":[\"cert\"]"})) {
            Stix20.Converted converted = converted(object(row[0], row[2]));
            isSound(converted);
            assertEquals(1, converted.converted(), row[0]);
            assertTrue(text(converted).contains('"' + row[1] + "\":["), row[0]);
            assertTrue(!text(converted).contains("\"labels\""), row[0]);
            assertEquals("labels → " + row[1], converted.changes().getFirst().what());
        }
    }

    @Test
    void givesObservablesTheIdsThatTheSpecificationDerives() throws IOException {
        Stix20.Converted converted = converted(object("observed-data", "\"first_observed\":\"2031-05-21T08:15:30Z\","
                + "\"last_observed\":\"2031-05-21T08:15:30Z\",\"number_observed\":1,\"objects\":{"
                + "\"0\":{\"type\":\"ipv4-addr\",\"value\":\"198.51.100.3\"},"
                + "\"1\":{\"type\":\"network-traffic\",\"src_ref\":\"0\",\"protocols\":[\"tcp\"]},"
                + "\"2\":{\"type\":\"file\",\"name\":\"a.txt\",\"created\":\"2031-05-21T08:15:30Z\","
                + "\"is_encrypted\":true,\"parent_directory_ref\":\"3\"},"
                + "\"3\":{\"type\":\"directory\",\"path\":\"/tmp\",\"contains_refs\":[\"2\"]},"
                + "\"4\":{\"type\":\"process\",\"pid\":7,\"name\":\"a\",\"binary_ref\":\"2\"}},"
                + "\"object_marking_refs\":[\"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed\"]"));
        isSound(converted);
        String text = text(converted);
        assertEquals(List.of(1, 0), List.of(converted.converted(), converted.refused()));
        assertTrue(text.contains("\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\""), "section 2.9, published id");
        assertTrue(text.contains("\"ctime\"") && text.contains("\"image_ref\":\"file--"));
        assertTrue(!text.contains("is_encrypted") && !text.contains("\"objects\":{"));
        assertEquals(6, text.split("5e57c739-391a", -1).length - 1, "every observable is marked as its data were");
        List<String> gone = converted.changes().stream()
                .filter(change -> change.why() == Change.Why.REMOVED)
                .map(Change::what)
                .toList();
        assertEquals(List.of("is_encrypted", "name"), gone);
    }

    @Test
    void marksTheWholeOfWhatWasMarkedInPart() throws IOException {
        Stix20.Converted converted = converted(object("observed-data", "\"first_observed\":\"2031-05-21T08:15:30Z\","
                + "\"last_observed\":\"2031-05-21T08:15:30Z\",\"number_observed\":1,"
                + "\"objects\":{\"0\":{\"type\":\"url\",\"value\":\"http://example.org/\"}},\"granular_markings\":["
                + "{\"marking_ref\":\"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed\","
                + "\"selectors\":[\"objects.0.value\"]}]"));
        isSound(converted);
        assertTrue(text(converted).contains(
                "\"object_marking_refs\":[\"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed\"]"));
    }

    @Test
    void passesWhatIsOfThisVersionByteForByte() throws IOException {
        String newer = "{ \"type\":\"identity\" , \"spec_version\":\"2.1\",\"x_odd\" : 1.50,"
                + "\"id\":\"identity--00000000-0000-4000-8000-000000000003\",\"name\":\"\\u0041\"," + DATED + "}";
        String observable = "{\"type\": \"url\",\"id\":\"url--00000000-0000-4000-8000-000000000003\","
                + "\"value\":\"http://example.org/\"}";
        Stix20.Converted converted = converted(newer, observable);
        assertEquals(2, converted.unchanged());
        assertTrue(text(converted).contains(newer) && text(converted).contains(observable));
        isSound(converted);
    }

    @Test
    void leavesWhatBreaksTheSpecificationAndNamesIt() throws IOException {
        Stix20.Converted converted = converted(
                object("campaign", "\"description\":\"no name\""),
                object("tool", "\"name\":\"Sand\",\"labels\":[\"unknown\"]"),
                "{\"type\":\"tool\",\"type\":\"tool\"}",
                "[".repeat(100_000) + "]".repeat(100_000));
        assertEquals(List.of(1, 3), List.of(converted.converted(), converted.refused()));
        assertEquals(3, converted.changes().stream().filter(one -> one.why() == Change.Why.REFUSED).count());
        isSound(converted);
    }
}
