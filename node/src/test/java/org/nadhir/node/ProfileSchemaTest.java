package org.nadhir.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.duty.Profile;
import org.nadhir.duty.ProfileReader;
import org.nadhir.json.Decoded;

/// The published schema of profiles says what the reader says.
final class ProfileSchemaTest {

    private static final String SCHEMA = "profile.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"house", "us-icd191", "uk-threat-to-life", "rcmp", "cisa-prn"})
    void schemaAndReaderTakeEachShippedProfile(String name) {
        String text = shipped(name);
        assertEquals(List.of(), Schemas.flaws(SCHEMA, text));
        assertInstanceOf(Decoded.Good.class, ProfileReader.read(text.getBytes(UTF_8)));
    }

    @Test
    void bothRefuseAProfileInWhichAnyMemberIsMissing() {
        int tried = eachMember((object, name) -> object.remove(name));
        assertTrue(tried > 150, "members removed: " + tried);
    }

    @Test
    void bothRefuseAMemberThatTheyDoNotKnow() {
        int tried = eachMember((object, name) -> object.put(name + "_too", "x"));
        assertTrue(tried > 150, "members added: " + tried);
    }

    @Test
    void bothRefuseANumberWhereWordsStandAndAnEmptySentence() {
        eachMember((object, name) -> {
            if (object.get(name).isTextual()) {
                object.put(name, 7);
            } else {
                object.put(name, " ");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"format\": 2 | \"format\": 1",
        "\"minutes\": 360 | \"minutes\": 0",
        "\"reached\": \"exigency\" | \"reached\": \"always\"",
        "\"persons\": 2 | \"persons\": 1",
        "\"role\": \"approver\" | \"role\": \"aprover\"",
        "\"after_percent\": 50 | \"after_percent\": 50, \"after_minutes\": 5",
        "\"judges_victim\": true, \"off\": true | \"judges_victim\": true, \"off\": false",
        "\"classes\": [\"killing\" | \"classes\": [\"none\"",
    })
    void bothRefuseAProfileWith(String good, String bad) {
        String text = oneLine(shipped("us-icd191"));
        String broken = text.replace(good.strip().replace(": ", ":").replace(", ", ","),
                bad.strip().replace(": ", ":").replace(", ", ","));
        assertFalse(broken.equals(text), "nothing was broken: " + good);
        refused(broken, bad);
    }

    private static int eachMember(BiConsumer<ObjectNode, String> harm) {
        int tried = 0;
        JsonNode whole = tree(shipped("us-icd191"));
        List<String> pointers = new ArrayList<>();
        collect(whole, "", pointers);
        for (String pointer : pointers) {
            JsonNode copy = whole.deepCopy();
            int slash = pointer.lastIndexOf('/');
            var object = assertInstanceOf(ObjectNode.class, copy.at(pointer.substring(0, slash)));
            harm.accept(object, pointer.substring(slash + 1));
            refused(copy.toString(), pointer);
            tried++;
        }
        return tried;
    }

    private static void refused(String text, String what) {
        assertFalse(Schemas.flaws(SCHEMA, text).isEmpty(), "the schema takes " + what);
        assertInstanceOf(Decoded.Bad.class, ProfileReader.read(text.getBytes(UTF_8)), "the reader takes " + what);
    }

    private static void collect(JsonNode node, String at, List<String> pointers) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                pointers.add(at + '/' + member.getKey());
                collect(member.getValue(), at + '/' + member.getKey(), pointers);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), at + '/' + i, pointers);
        }
    }

    private static String oneLine(String text) {
        return tree(text).toString();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped(String name) {
        try (InputStream in = Profile.class.getResourceAsStream(name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
