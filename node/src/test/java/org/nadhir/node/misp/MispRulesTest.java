package org.nadhir.node.misp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.node.misp.Account.Kind;
import org.nadhir.reports.misp.MispMarks;
import org.nadhir.reports.misp.MispPart;
import org.nadhir.reports.misp.MispReader;

/// One example for each rule of a conversion. All events are fictional.
final class MispRulesTest {

    private static final String RED = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1";

    private static String id(int number) {
        return String.format(java.util.Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
    }

    private static String event(String more) {
        return "{\"Event\":{\"uuid\":\"%s\",\"info\":\"Sand\",\"timestamp\":\"1937117730\",\"date\":\"2031-05-21\"%s}}"
                .formatted(id(1), more);
    }

    private static String attribute(int number, String type, String value, String more) {
        return "{\"uuid\":\"%s\",\"type\":\"%s\",\"value\":\"%s\",\"category\":\"Other\"%s}"
                .formatted(id(number), type, value, more);
    }

    private static MispReader.Result read(String json) {
        return MispReader.read(json.getBytes(UTF_8), "event.json");
    }

    private static ToStix.Converted converted(String json) {
        ToStix.Converted converted =
                ToStix.convert(assertInstanceOf(MispReader.Result.Read.class, read(json)));
        assertTrue(converted.account().isWhole());
        return converted;
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), UTF_8);
    }

    private static List<Why> whys(Account account) {
        return account.losses().stream().map(Loss::why).distinct().toList();
    }

    @Test
    void marksEverythingAsStrictlyAsTheStrictestThatSpeaksOfIt() {
        ToStix.Converted converted = converted(event(",\"Tag\":[{\"name\":\"tlp:red\"}],\"Attribute\":["
                + attribute(2, "domain", "example.org", ",\"to_ids\":true,\"Tag\":[{\"name\":\"tlp:white\"}]") + "]"));
        converted.objects().stream()
                .map(object -> new MispPart(object, ""))
                .filter(object -> !List.of("identity", "marking-definition").contains(object.text("type")))
                .forEach(object -> assertEquals(
                        List.of(RED), EventsOfStix.strings(object, "object_marking_refs"), object.text("type")));
    }

    @Test
    void countsAnUnknownColourAsRed() {
        assertTrue(text(converted(event(",\"Tag\":[{\"name\":\"tlp:mauve\"}]")).bundle()).contains(RED));
        assertEquals(List.of("TLP:MAUVE"), MispMarks.labels(List.of("tlp:mauve")));
    }

    @Test
    void readsConfidenceByTheScaleOfStixAndNeverLikelihood() {
        for (String[] row : List.of(
                new String[] {"admiralty-scale:information-credibility=\\\"2\\\"", "\"confidence\":70"},
                new String[] {"estimative-language:confidence-in-analytic-judgment=\\\"low\\\"", "\"confidence\":15"},
                new String[] {"estimative-language:likelihood-probability=\\\"likely\\\"", ""},
                new String[] {"admiralty-scale:information-credibility=\\\"6\\\"", ""},
                new String[] {"admiralty-scale:source-reliability=\\\"g\\\"", ""})) {
            String text = text(converted(event(",\"Tag\":[{\"name\":\"" + row[0] + "\"}]")).bundle());
            assertEquals(!row[1].isEmpty(), text.contains("\"confidence\""), row[0]);
            assertTrue(text.contains(row[1]), row[0]);
        }
    }

    @Test
    void leavesWhatMustNotRideAlongAndSaysSo() {
        ToStix.Converted converted = converted(event(",\"event_creator_email\":\"someone@example.org\","
                + "\"distribution\":\"3\",\"Org\":{\"name\":\"Instance\"},"
                + "\"Tag\":[{\"name\":\"ours\",\"local\":1}],\"Attribute\":["
                + attribute(2, "text", "gone", ",\"deleted\":true") + "," + attribute(3, "text", "here", "") + "]"));
        String text = text(converted.bundle());
        Stream.of("someone@", "Instance", "\"ours\"", "gone")
                .forEach(secret -> assertTrue(!text.contains(secret), secret));
        assertTrue(whys(converted.account()).containsAll(
                List.of(Why.DELETED, Why.NO_TYPE, Why.LOCAL, Why.PERSONAL)));
        assertEquals(new Account.Counts(2, 0, 1, 1), converted.account().counts(Kind.ATTRIBUTE));
    }

    @Test
    void carriesAValueThatStixDoesNotTakeAsANote() {
        ToStix.Converted converted = converted(event(",\"Attribute\":["
                + attribute(2, "md5", "no digest", ",\"to_ids\":true") + ","
                + attribute(3, "AS", "AS174", "") + "," + attribute(3, "ip-dst", "198.51.100.3", "") + "]"));
        assertEquals(new Account.Counts(3, 2, 1, 0), converted.account().counts(Kind.ATTRIBUTE));
        assertTrue(text(converted.bundle()).contains("\"number\":174"));
        assertTrue(whys(converted.account()).containsAll(List.of(Why.BAD_VALUE, Why.NEW_ID)));
    }

    @Test
    void believesTheObjectWhereWhatStandsBesideWasNotChangedWithIt() {
        String there = text(converted(event(",\"Attribute\":["
                + attribute(2, "domain", "example.org", ",\"to_ids\":true") + "]")).bundle());
        String changed = there.replace(
                "\"pattern\":\"[domain-name:value = 'example.org']\"",
                "\"pattern\":\"[domain-name:value = 'example.net']\"");
        ToMisp.Converted back = ToMisp.convert(changed.getBytes(UTF_8));
        assertTrue(back.account().isWhole());
        assertTrue(whys(back.account()).contains(Why.CHANGED));
        assertTrue(text(back.file()).contains("\"value\":\"example.net\""));
    }

    @Test
    void makesAttributesOfWhatOthersWroteAndNamesTheRest() {
        String dated = "\"spec_version\":\"2.1\",\"created\":\"2031-05-21T08:15:30.000Z\","
                + "\"modified\":\"2031-05-21T08:15:30.000Z\"";
        ToMisp.Converted back = ToMisp.convert(("{\"type\":\"bundle\",\"id\":\"bundle--" + id(1) + "\",\"objects\":["
                + "{\"type\":\"indicator\",\"id\":\"indicator--" + id(2) + "\"," + dated
                + ",\"pattern_type\":\"stix\",\"valid_from\":\"2031-05-21T08:15:30Z\",\"object_marking_refs\":[\"" + RED
                + "\"],\"pattern\":\"[file:name = 'it\\\\'s.exe' AND file:hashes.MD5 = "
                + "'8764605c6f388c89096b534d33565802']\"},"
                + "{\"type\":\"indicator\",\"id\":\"indicator--" + id(3) + "\"," + dated
                + ",\"pattern_type\":\"stix\",\"valid_from\":\"2031-05-21T08:15:30Z\","
                + "\"pattern\":\"[url:value = 'a:b'] FOLLOWEDBY [url:value = 'c:d']\"},"
                + "{\"type\":\"malware\",\"id\":\"malware--" + id(4) + "\"," + dated
                + ",\"name\":\"Sand\",\"is_family\":true},"
                + "{\"type\":\"location\",\"id\":\"location--" + id(5) + "\"," + dated + ",\"country\":\"ZZ\"},"
                + "{\"type\":\"url\",\"id\":\"url--" + id(6) + "\",\"value\":\"http://example.org/\"}]}")
                .getBytes(UTF_8));
        String text = text(back.file());
        Stream.of("\"type\":\"filename|md5\"", "it's.exe|8764605c6f388c89096b534d33565802", "\"name\":\"tlp:red\"",
                        "\"type\":\"stix2-pattern\"", "misp-galaxy:stix-2.1-malware=\\\"Sand\\\"",
                        "\"value\":\"http://example.org/\"", "\"distribution\":\"0\"")
                .forEach(part -> assertTrue(text.contains(part), part));
        assertEquals(new Account.Counts(5, 3, 1, 1), back.account().counts(Kind.STIX_OBJECT));
    }

    @Test
    void refusesWhatIsNoEventAndStaysWithinBounds() {
        String deep = "[".repeat(40) + "]".repeat(40);
        for (String bad : List.of("", "{", "[]", "{\"type\":\"bundle\"}", "{\"Event\":{},\"Event\":{}}",
                "{\"Event\":{\"info\":\"\\ud800\"}}", "{\"Event\":" + deep + "}", "\uFEFF{\"Event\":{}}",
                "{\"Event\":{\"id\":1e999}}")) {
            assertInstanceOf(MispReader.Result.Refused.class, read(bad), bad.length() + " characters");
        }
    }

    @Test
    void leavesAStringOfTenMegabytesAndTakesItsNeighbour() {
        ToStix.Converted converted = converted(event(",\"Attribute\":["
                + attribute(2, "text", "a".repeat(10_000_000), "") + ","
                + attribute(3, "domain", "example.org", "") + "]"));
        assertEquals(new Account.Counts(2, 1, 0, 1), converted.account().counts(Kind.ATTRIBUTE));
        assertTrue(whys(converted.account()).contains(Why.TOO_LARGE));
    }
}
