package org.nadhir.tearline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nadhir.Given;
import org.nadhir.agreement.Subject;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;

/// The bundle held against the rules of STIX 2.1 (OASIS Standard, 10 June 2021) that a program can check without a
/// vocabulary: identifiers (§2.9), timestamps (§3.2), common properties (§3.2), required properties of each type that
/// we write (§4, §5, §7), references (§2.7), languages (§3.4, §7.1.6). Written from the specification, not from the
/// writer.
class StixRulesTest {

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "report", List.of("name", "published", "object_refs"),
            "identity", List.of("name"),
            "location", List.of("country"),
            "relationship", List.of("relationship_type", "source_ref", "target_ref"),
            "note", List.of("content", "object_refs"),
            "language-content", List.of("object_ref", "contents"),
            "marking-definition", List.of("extensions"),
            "extension-definition", List.of("created_by_ref", "name", "schema", "version", "extension_types"));
    private static final List<String> COMMON = List.of("type", "spec_version", "id", "created");
    /// Properties whose text a person reads.
    private static final List<String> READ = List.of("name", "description", "content", "abstract");
    private static final String UUID_4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private static Map<String, Json> members(Json json) {
        return ((Json.Obj) json).members();
    }

    private static Json member(Json object, String name) {
        return Objects.requireNonNull(members(object).get(name), name);
    }

    private static String string(Json object, String member) {
        return members(object).get(member) instanceof Json.Str(String value) ? value : "";
    }

    private static List<Json> objects(Bytes release) {
        Json read = ((JsonReader.Result.Read) JsonReader.readCanonical(release.toArray(), 1 << 20)).value();
        return ((Json.Arr) member(member(read, "bundle"), "objects")).items();
    }

    private static List<Json> objects(Subject subject) {
        return subject == Subject.ATTACK_ON_SITE ? objects(Drafted.draft(7).bytes()) : objects(bytes(subject));
    }

    /// A release of each kind of threat; the terms are those of a sample, which the rules of STIX do not look at.
    private static Bytes bytes(Subject subject) {
        Tearline one = Drafted.draft(7).tearline();
        Wording wording = Templates.wording(subject).needed();
        return TearlineWriter.bytes(new Tearline(
                one.id(), one.agreement(), one.revision(), one.parties(), one.sender(), one.recipient(),
                one.purpose(), one.marking(), one.onward(), one.status(), one.issued(), wording,
                Tearline.Texts.of(wording, one.marking(), one.onward(), one.status()), one.stix()));
    }

    @ParameterizedTest
    @EnumSource
    void everyObjectHasTheRequiredPropertiesOfItsType(Subject subject) {
        for (Json object : objects(subject)) {
            String type = string(object, "type");
            assertTrue(REQUIRED.containsKey(type), type);
            assertTrue(members(object).keySet().containsAll(COMMON), type);
            assertTrue(members(object).keySet().containsAll(REQUIRED.get(type)), type);
            assertEquals("2.1", string(object, "spec_version"));
            assertTrue(string(object, "id").matches(type + "--" + UUID_4), string(object, "id"));
            assertEquals(!type.equals("marking-definition"), members(object).containsKey("modified"), type);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTimestampIsUtcWithMillisecondsAndNothingIsModifiedBeforeItWasCreated(Subject subject) {
        for (Json object : objects(subject)) {
            for (String member : List.of("created", "modified", "published", "object_modified")) {
                if (members(object).containsKey(member)) {
                    String time = string(object, member);
                    assertTrue(time.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z"), time);
                    assertTrue(time.compareTo(string(object, "created")) >= 0);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReferenceEndsWithinTheBundleAndAtTheRightType(Subject subject) {
        Map<String, Json> known = new HashMap<>();
        objects(subject).forEach(object -> assertEquals(null, known.put(string(object, "id"), object)));
        List<String> followed = new ArrayList<>();
        for (Json object : objects(subject)) {
            refs(object).forEach(ref -> {
                assertTrue(known.containsKey(ref.to()), ref + " of " + string(object, "id"));
                assertTrue(!ref.member().equals("object_marking_refs") || ref.to().startsWith("marking-definition--"));
                assertTrue(!ref.member().equals("created_by_ref") || ref.to().startsWith("identity--"));
                followed.add(ref.to());
            });
        }
        Set<String> never = new HashSet<>(known.keySet());
        never.removeAll(followed);
        // Roots of the graph: the extension, which is named as a key, what translates, what links and what comments.
        never.removeIf(id -> id.startsWith("language-content--")
                || id.startsWith("note--")
                || id.startsWith("extension-definition--"));
        assertEquals(Set.of(), never);
    }

    private record Ref(String member, String to) {}

    /// All members whose names end as the specification ends the names of references, at any depth.
    private static Stream<Ref> refs(Json json) {
        return switch (json) {
            case Json.Obj object -> object.members().entrySet().stream().flatMap(member -> {
                boolean one = member.getKey().endsWith("_ref") && member.getValue() instanceof Json.Str;
                boolean many = member.getKey().endsWith("_refs") && member.getValue() instanceof Json.Arr;
                if (one) {
                    return Stream.of(new Ref(member.getKey(), ((Json.Str) member.getValue()).value()));
                }
                return many
                        ? ((Json.Arr) member.getValue()).items().stream()
                                .map(item -> new Ref(member.getKey(), ((Json.Str) item).value()))
                        : refs(member.getValue());
            });
            case Json.Arr array -> array.items().stream().flatMap(StixRulesTest::refs);
            default -> Stream.empty();
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyArabicTextHasItsEnglishBesideItAndNothingElseIsTranslated(Subject subject) {
        List<Json> objects = objects(subject);
        for (Json object : objects) {
            if (!string(object, "lang").equals("ar")) {
                continue;
            }
            Set<String> texts = new HashSet<>(members(object).keySet());
            texts.retainAll(READ);
            List<Json> translations = objects.stream()
                    .filter(one -> string(one, "object_ref").equals(string(object, "id")))
                    .toList();
            assertEquals(1, translations.size(), string(object, "type"));
            Json english = member(member(translations.getFirst(), "contents"), "en");
            assertEquals(texts, members(english).keySet(), string(object, "type"));
            members(english).values().forEach(text -> assertTrue(((Json.Str) text).value().matches("(?s).*[a-z].*")));
            texts.forEach(text -> assertTrue(string(object, text).matches("(?s).*\\p{IsArabic}.*"), text));
            assertEquals(string(object, "modified"), string(translations.getFirst(), "object_modified"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceHasPrecisionOnlyWithCoordinates(Subject subject) {
        for (Json object : objects(subject)) {
            if (string(object, "type").equals("location")) {
                boolean located = members(object).containsKey("latitude");
                assertEquals(located, members(object).containsKey("longitude"));
                assertEquals(located, members(object).containsKey("precision"));
                assertEquals(located, subject == Subject.ATTACK_ON_SITE);
            }
        }
    }

    @Test
    void confidenceIsAStepOfTheSpecificationsScale() {
        Json report = objects(Drafted.draft(7).bytes()).stream()
                .filter(object -> string(object, "type").equals("report"))
                .findFirst()
                .orElseThrow();
        assertTrue(List.of("15", "50", "85").contains(String.valueOf(
                (long) ((Json.Num) member(report, "confidence")).value())));
    }

    @Test
    void twoRecipientsCopiesShareNoIdButThoseOfTheProjectAndOfOasis() {
        Set<String> one = new HashSet<>(ids(Drafted.draft(Drafted.permit(Given.owed()), Drafted.WORDING, 7).bytes()));
        Set<String> other = ids(Drafted.draft(Drafted.permit(Given.owed()), Drafted.WORDING, 8).bytes());
        one.retainAll(other);
        one.removeIf(id -> id.startsWith("marking-definition--"));
        assertEquals(Set.of(Stix.PROJECT, Stix.EXTENSION), one);
    }

    private static Set<String> ids(Bytes release) {
        return new HashSet<>(objects(release).stream().map(object -> string(object, "id")).toList());
    }
}
