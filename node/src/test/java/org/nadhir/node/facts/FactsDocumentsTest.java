package org.nadhir.node.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nadhir.facts.DryAnswer;
import org.nadhir.facts.DryRun;
import org.nadhir.facts.FactsDocument;
import org.nadhir.facts.FactsReader;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.node.Project;
import org.nadhir.node.Schemas;
import org.nadhir.node.desk.Profiles;

/// The published form of a question, and what is answered: a lawyer's way to try an agreement.
class FactsDocumentsTest {

    private static final Json.Obj SAMPLE =
            read(Project.read(Path.of("docs", "facts", "warned-although-designated.json")));

    private static final List<String> STRANGE = List.of(
            "null", "\"\"", "\" \"", "\"x\"", "0", "-1", "1.5", "true", "[]", "{}", "[null]", "[\"x\"]", "[\"\"]",
            "\"" + "x".repeat(5_000) + "\"", "\"TLP:CLEAR\"", "\"2026-03-01T08:20:00Z\"");

    private static Json.Obj read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (Json.Obj) assertInstanceOf(JsonReader.Result.Read.class, JsonReader.read(bytes, 1 << 20)).value();
    }

    private static Decoded<FactsDocument> read(Json document) {
        return FactsReader.read(CanonicalWriter.write(document), Profiles.shipped());
    }

    private static boolean fits(Json document) {
        String text = new String(CanonicalWriter.write(document), StandardCharsets.UTF_8);
        return Schemas.flaws("facts.schema.json", text).isEmpty();
    }

    private static DryAnswer rule(Json document) {
        return DryRun.rule(((Decoded.Good<FactsDocument>) read(document)).value());
    }

    private static DryAnswer determine(Json document) {
        return DryRun.determine(((Decoded.Good<FactsDocument>) read(document)).value());
    }

    /// The sample with one member, named by its path, put in the place of another.
    private static Json with(String path, String json) {
        Json value = ((Json.Arr) read("{\"v\":[" + json + "]}").members().get("v")).items().getFirst();
        return at(SAMPLE, List.of(path.split("\\.")), _ -> value);
    }

    private static Json at(Json json, List<String> path, UnaryOperator<Json> change) {
        if (path.isEmpty()) {
            return change.apply(json);
        }
        SequencedMap<String, Json> members = new LinkedHashMap<>(((Json.Obj) json).members());
        members.compute(path.getFirst(), (name, inner) -> {
            assertTrue(inner != null, name);
            return at(inner, path.subList(1, path.size()), change);
        });
        return new Json.Obj(members);
    }

    private static Json withoutPromises() {
        return at(with("request.exigency", "null"), List.of("assurances"), _ -> new Json.Arr(List.of()));
    }

    @Test
    void warnsADesignatedPartyUnderTheClauseWithTwoApprovers() {
        DryAnswer answer = rule(SAMPLE);
        assertEquals("permit", answer.answer());
        assertEquals("standing-designated", answer.ground());
        assertEquals(2, answer.approvers());
    }

    @Test
    void oneDoubtCountsTowardWarning() {
        assertEquals("owed", determine(SAMPLE).answer());
        assertEquals("in-doubt-owed", determine(SAMPLE).ground());
        assertEquals("watch", determine(with("assessment.answers.specific", "\"no\"")).answer());
        DryAnswer notCredible = determine(with("assessment.answers.credible", "\"no\""));
        assertEquals("not-owed", notCredible.answer());
        assertEquals("credible", notCredible.ground());
    }

    @Test
    void aWaiverCountsOnlyWithGroundFactsTwoPersonsAndTime() {
        String waiver = """
                {"ground":"already-aware","facts":"they rang us","wording_tried":false,"author":"amal",
                 "approvers":["basim"],"at":"2026-03-01T08:10:00Z","review":"2026-03-01T12:00:00Z"}""";
        assertEquals("waived", determine(with("waiver", waiver)).answer());
        assertEquals("already-aware", determine(with("waiver", waiver)).ground());
        assertEquals("refusal", rule(with("waiver", waiver)).answer());
        assertEquals("waiver-stands", rule(with("waiver", waiver)).ground());
        for (String[] flaw : List.of(
                new String[] {"\"basim\"", "\"amal\""},
                new String[] {"\"basim\"", "\"dunya\""},
                new String[] {"already-aware", "because"},
                new String[] {"already-aware", "source-at-risk"},
                new String[] {"they rang us", " "},
                new String[] {"12:00:00Z", "08:15:00Z"},
                new String[] {"2026-03-01", "2099-03-01"})) {
            DryAnswer answer = determine(with("waiver", waiver.replace(flaw[0], flaw[1])));
            assertEquals("owed", answer.answer(), flaw[1]);
            assertTrue(answer.rules().stream().anyMatch(line -> line.says().equals("does-not-count")), flaw[1]);
        }
    }

    @Test
    void aStandingOfAPartyThatTheQuestionDoesNotKnowIsAnError() {
        String standing = """
                [{"party":"%s","kind":"designated","by":"a council","from":"2020-01-01T00:00:00Z","until":null,
                  "known":"2020-01-01T00:00:00Z"}]""";
        String recipient = ((Json.Str) ((Json.Arr) ((Json.Obj) SAMPLE.members().get("request"))
                        .members().get("recipients"))
                .items().getFirst()).value();
        assertInstanceOf(Decoded.Good.class, read(with("standing", standing.formatted(recipient))));
        assertInstanceOf(Decoded.Bad.class, read(with("standing", standing.formatted(recipient + "d"))));
    }

    @Test
    void eachNarrowingTurnsThePermitIntoARefusalThatNamesItsRule() {
        for (Map.Entry<String, Json> narrowed : Map.ofEntries(
                        Map.entry("purpose-protective", with("purpose", "\"lethal-targeting\"")),
                        Map.entry("role-may-ask", with("request.by", "\"basim\"")),
                        Map.entry("empty-recipient-is-nobody", with("request.recipients", "[]")),
                        Map.entry("agreement-exists", with("agreement", "null")),
                        Map.entry("both-parties-signed", with("agreement.signed_by", "[\"harbour\"]")),
                        Map.entry("agreement-valid-now", with("agreement.until", "\"2026-02-01T00:00:00Z\"")),
                        Map.entry("tier-not-suspended", with("agreement.tier_now", "\"suspended\"")),
                        Map.entry("exercise-never-mixes", with("request.recipient_status", "\"exercise\"")),
                        Map.entry("progress-fits", with("request.progress", "\"released\"")),
                        Map.entry("sharing-granted", with("agreement.terms.sharings", "[\"disclosure\"]")),
                        Map.entry("kind-covers-subject", with("request.subject", "\"cyber-attack\"")),
                        Map.entry("region", with("request.places", "[\"elsewhere\"]")),
                        Map.entry("recipient-protects-victim", with("request.recipient_is", "\"neither\"")),
                        Map.entry("standing-designated", with("request.exigency", "null")),
                        Map.entry("assurances-given", withoutPromises()),
                        Map.entry("risk-to-people", with("risk.decided_by", "\"amal\"")),
                        Map.entry("two-persons", with("approvals.text", "\"wording-3\"")))
                .entrySet()) {
            DryAnswer answer = rule(narrowed.getValue());
            assertEquals("refusal", answer.answer(), narrowed.getKey());
            assertTrue(
                    answer.rules().stream()
                            .anyMatch(line -> line.id().equals(narrowed.getKey()) && line.says().equals("forbids")),
                    narrowed.getKey());
        }
    }

    @Test
    void aMomentMayHaveAFractionAndMustBeInUtc() {
        for (String moment : List.of("2026-03-01T08:20:00.000Z", "2026-03-01T08:20:00.5Z")) {
            Json document = with("now", '"' + moment + '"');
            assertTrue(fits(document), moment);
            assertEquals("permit", rule(document).answer(), moment);
        }
        for (String moment : List.of("2026-03-01T08:20:00+01:00", "2026-03-01", "tomorrow", "")) {
            Json document = with("now", '"' + moment + '"');
            assertFalse(fits(document), moment);
            assertInstanceOf(Decoded.Bad.class, read(document), moment);
        }
    }

    @Test
    void everyMemberIsRequiredAndNoOtherIsTaken() {
        List<List<String>> paths = new ArrayList<>();
        collect(SAMPLE, List.of(), paths);
        assertTrue(paths.size() > 60, "paths: " + paths.size());
        for (List<String> path : paths) {
            Json without = at(SAMPLE, path.subList(0, path.size() - 1), json -> {
                SequencedMap<String, Json> members = new LinkedHashMap<>(((Json.Obj) json).members());
                members.remove(path.getLast());
                return new Json.Obj(members);
            });
            Decoded.Bad<?> bad = assertInstanceOf(Decoded.Bad.class, read(without), path::toString);
            assertEquals(Flaw.MISSING, bad.flaw(), path.toString());
            assertFalse(fits(without), path.toString());
            Json more = at(SAMPLE, path.subList(0, path.size() - 1), json -> {
                SequencedMap<String, Json> members = new LinkedHashMap<>(((Json.Obj) json).members());
                members.put(path.getLast() + "_", Json.of("x"));
                return new Json.Obj(members);
            });
            assertInstanceOf(Decoded.Bad.class, read(more), path::toString);
            assertFalse(fits(more), path.toString());
        }
        assertTrue(fits(SAMPLE), "the sample");
    }

    @Test
    void theReaderAndTheSchemaTakeTheSameValues() {
        List<List<String>> paths = new ArrayList<>();
        collect(SAMPLE, List.of(), paths);
        List<String> differ = new ArrayList<>();
        for (List<String> path : paths) {
            for (String value : STRANGE) {
                if (path.getFirst().equals("profile")) {
                    continue; // a profile has a schema and a test of its own
                }
                Json document = with(String.join(".", path), value);
                boolean read = read(document) instanceof Decoded.Good;
                if (read != fits(document)) {
                    String shown = value.substring(0, Math.min(24, value.length()));
                    differ.add(String.join(".", path) + " = " + shown + (read ? " is read" : " is not read"));
                }
            }
        }
        assertEquals(List.of(), differ);
    }

    /// The paths of all members of all objects that are not within an array.
    private static void collect(Json json, List<String> path, List<List<String>> paths) {
        if (json instanceof Json.Obj(var members)) {
            members.forEach((name, value) -> {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(name);
                paths.add(deeper);
                collect(value, deeper, paths);
            });
        }
    }
}
