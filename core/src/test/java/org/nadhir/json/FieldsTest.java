package org.nadhir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.json.Decoded.Bad;
import org.nadhir.json.Decoded.Good;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

class FieldsTest {

    private record Item(String name, long size) {
        Item {
            if (size > 10 && name.isEmpty()) {
                throw new IllegalArgumentException("large and nameless");
            }
        }

        static Item from(Fields fields) throws Malformed {
            return new Item(fields.string("name", 5), fields.integer("size", 0, 100));
        }
    }

    private record Thing(List<Item> items, Bytes salt, Optional<Instant> at, String colour, boolean on) {
        static Thing from(Fields fields) throws Malformed {
            return new Thing(
                    fields.objects("items", 2, Item::from),
                    fields.value("salt", Bytes::ofBase64),
                    fields.optionalInstant("at"),
                    fields.choice("colour", List.of("red", "green"), word -> word),
                    fields.object("inner").bool("on"));
        }
    }

    private static final String GOOD =
            "{\"at\":\"2026-11-01T00:00:00Z\",\"colour\":\"red\",\"inner\":{\"on\":true},"
                    + "\"items\":[{\"name\":\"a\",\"size\":7}],\"salt\":\"AAE=\"}";

    @Test
    void readsAWholeObjectAndWritesItBack() {
        var good = assertInstanceOf(Good.class, decode(GOOD));
        Thing thing = (Thing) good.value();
        assertEquals(List.of(new Item("a", 7)), thing.items());
        assertEquals(Optional.of(Instant.parse("2026-11-01T00:00:00Z")), thing.at());
        Json again = Json.object()
                .put("salt", thing.salt().base64())
                .putArray("items", thing.items(),
                        item -> Json.object().put("name", item.name()).put("size", item.size()).build())
                .put("at", thing.at().orElseThrow())
                .put("colour", thing.colour())
                .put("inner", Json.object().put("on", thing.on()).build())
                .build();
        assertEquals(GOOD, CanonicalWriter.text(again));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "size":7           | "size":7,"x":1       | UNKNOWN_MEMBER | items[0].x
            "size":7           | "size":7.5           | BAD_VALUE      | items[0].size
            "size":7           | "size":101           | BAD_VALUE      | items[0].size
            "size":7           | "size":"7"           | WRONG_TYPE     | items[0].size
            "name":"a","size":7 | "name":"","size":11 | BAD_VALUE      | items[0]
            "name":"a"         | "name":"abcdef"      | TOO_LONG       | items[0].name
            {"name":"a","size":7} | 1,2,3             | TOO_LONG       | items
            {"name":"a","size":7} | 1                 | WRONG_TYPE     | items[0]
            "AAE="             | "AAE"                | BAD_VALUE      | salt
            "red"              | "blue"               | BAD_VALUE      | colour
            "on":true          | "on":1               | WRONG_TYPE     | inner.on
            "on":true          | "on":true,"y":1      | UNKNOWN_MEMBER | inner.y
            "on":true          | ``                   | MISSING        | inner.on
            00:00:00Z          | 00:00:00.000Z        | BAD_VALUE      | at
            00:00:00Z          | 02:00:00+02:00       | BAD_VALUE      | at
            "AAE="}            | "AAE=","z":0}        | UNKNOWN_MEMBER | z
            """)
    void namesTheMemberThatIsWrong(String was, String becomes, Flaw flaw, String where) {
        assertEquals(new Bad<Thing>(flaw, where), decode(GOOD.replace(was, becomes)));
    }

    @Test
    void refusesBytesThatAreNoObject() {
        assertEquals(new Bad<Thing>(Flaw.WRONG_TYPE, "$"), decode("[]"));
        assertEquals(new Bad<Thing>(Flaw.ENDS_EARLY, "byte 1"), decode("{"));
        assertEquals(new Bad<Thing>(Flaw.NOT_CANONICAL, "byte " + GOOD.length()), decode(GOOD + " "));
    }

    @Test
    void takesDigestsAndUuidsByTheirOwnMakers() {
        String digest = "0".repeat(64);
        assertEquals(
                new Good<>(new Digest(digest)),
                Decoded.of(Json.object().put("d", digest).build(), fields -> fields.value("d", Digest::new)));
        assertEquals(
                new Bad<Digest>(Flaw.BAD_VALUE, "d"),
                Decoded.of(Json.object().put("d", "0A").build(), fields -> fields.value("d", Digest::new)));
    }

    private static Decoded<Thing> decode(String text) {
        return Decoded.of(text.getBytes(StandardCharsets.UTF_8), 10_000, Thing::from);
    }
}
