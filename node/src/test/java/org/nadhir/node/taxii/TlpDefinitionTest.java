package org.nadhir.node.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.nadhir.model.Marking;
import org.nadhir.node.stix.StixObjects;

/// Nobody but TLP says what TLP:RED is.
final class TlpDefinitionTest {

    private static final String RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
    private static final String SECOND_RED = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1";
    private static final String EXTENSION = "\"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d\":"
            + "{\"extension_type\":\"property-extension\",\"tlp_2_0\":\"%s\"}";

    @Test
    void theDefinitionsAsTheyArePublishedAreTakenAndAreClear() {
        taken(RED, "\"definition_type\":\"tlp\",\"name\":\"TLP:RED\",\"definition\":{\"tlp\":\"red\"}");
        taken(SECOND_RED, "\"name\":\"TLP:RED\",\"extensions\":{" + EXTENSION.formatted("red") + "}");
    }

    @Test
    void anotherContentUnderTheirIdentifiersIsRefused() {
        refused(RED, "\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"red\"}");
        refused(RED, "\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"white\"}");
        refused(RED, "\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"red\"},\"x_secret\":\"s\"");
        refused(RED, "\"definition_type\":\"statement\",\"definition\":{\"statement\":\"s\"}");
        refused(RED, "\"definition\":{\"tlp\":\"red\"},\"object_marking_refs\":[\"" + RED + "\"]");
        refused(RED, "\"name\":\"s\"");
        refused(SECOND_RED, "\"name\":\"TLP:RED\",\"extensions\":{" + EXTENSION.formatted("clear") + "}");
        refused(SECOND_RED, "\"name\":\"TLP:CLEAR\",\"extensions\":{" + EXTENSION.formatted("red") + "}");
        refused(SECOND_RED, "\"definition\":{\"tlp\":\"red\"}");
    }

    @Test
    void theExtensionOfTlpMarksNoOtherObject() {
        String own = "x-a--00000000-0000-4000-8000-000000000001";
        refused(own, "\"extensions\":{" + EXTENSION.formatted("red") + "}");
        refused("marking-definition--00000000-0000-4000-8000-000000000002",
                "\"extensions\":{" + EXTENSION.formatted("clear") + "}");
    }

    private static void taken(String id, String members) {
        var good = assertInstanceOf(StixObject.Result.Good.class, read(id, members));
        assertEquals(Marking.CLEAR, Ceiling.of(good.object()));
    }

    private static void refused(String id, String members) {
        assertInstanceOf(StixObject.Result.Bad.class, read(id, members), members);
    }

    private static StixObject.Result read(String id, String members) {
        String type = id.substring(0, id.indexOf("--"));
        String json = ("{\"type\":\"%s\",\"spec_version\":\"2.1\",\"id\":\"%s\","
                        + "\"created\":\"2017-01-20T00:00:00.000Z\",%s}")
                .formatted(type, id, members);
        return StixObject.read(new StixObjects(), json.getBytes(UTF_8));
    }
}
