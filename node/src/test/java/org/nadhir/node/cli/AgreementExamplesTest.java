package org.nadhir.node.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.AgreementStatement.Clause;
import org.nadhir.agreement.AgreementStatement.Says;
import org.nadhir.agreement.Assurance;
import org.nadhir.agreement.TierHistory;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.node.Schemas;
import org.nadhir.node.words.AgreementLines;
import org.nadhir.node.words.Words;

/// The agreements of `docs/agreements`: as a person drafts them, as all sign them, and as anybody reads them.
/// `-Dnadhir.examples=write` writes the sentences anew.
final class AgreementExamplesTest {

    private static final Path DOCS =
            Path.of(System.getProperty("nadhir.project", "..")).resolve("docs").resolve("agreements");
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".draft.json"))
                    .map(name -> name.replace(".draft.json", ""))
                    .sorted()
                    .toList();
            assertEquals(3, names.size());
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void fitTheSchemasAndTheFormat(String name) {
        assertEquals(List.of(), Schemas.flaws("agreement-draft.schema.json", text(name + ".draft.json")));
        assertEquals(List.of(), Schemas.flaws("agreement.schema.json", text(name + ".json")));
        agreement(name);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sayWhatTheirDraftsSay(String name) {
        Map<String, Json> draft = new LinkedHashMap<>(members(text(name + ".draft.json")));
        Map<String, PartyId> ids = new LinkedHashMap<>();
        names().forEach((party, text) -> {
            ids.put(text.en(), party);
            ids.put(text.ar(), party);
        });
        Map<String, Json> proposed = new LinkedHashMap<>(members(new AgreementFile(ids).filled(draft, NOW)));
        Map<String, Json> signed = new LinkedHashMap<>(members(text(name + ".json")));
        List<String> others = agreement(name).parties().stream()
                .map(member -> member.party().value())
                .skip(1)
                .toList();
        assertEquals(Json.strings(others), proposed.remove("with"));
        List.of("agreement", "revision", "parties", "purposes", "status").forEach(signed::remove);
        assertEquals(signed, proposed);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readAsTheDocumentsShowThem(String name) throws IOException {
        Agreement agreement = agreement(name);
        TierHistory history = new TierHistory(agreement, said(agreement));
        StringBuilder shown = new StringBuilder("# " + name + "\n\nWritten by `nadhir agreement show`; do not edit.\n");
        for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) {
            List<String> lines = new AgreementLines(Words.load(), language, names()).of(history, NOW).stream()
                    .map(AgreementLines.Line::plain)
                    .toList();
            shown.append("\n```\n").append(String.join("\n", lines)).append("\n```\n");
            assertTrue(lines.size() > 30);
        }
        Path file = DOCS.resolve(name + ".md");
        if (System.getProperty("nadhir.examples", "").equals("write")) {
            Files.writeString(file, shown);
        }
        assertEquals(Files.readString(file), shown.toString());
    }

    /// Each changes one stretch of a good agreement; the schema and the format both refuse what comes out.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"protection\" → \"lethal-targeting\"",
                "\"exchange\", → \"barter\",",
                "\"revision\": 1 → \"revision\": 0",
                "\"approvers\": 3 → \"approvers\": 1",
                "\"retention_days\": 90 → \"retention_days\": -1",
                "\"no-detention\" → \"no-tension\"",
                "\"TLP:AMBER\" → \"TLP:BLUE\"",
                "\"opens\": \"warning\" → \"opens\": \"suspended\"",
                "\"status\": \"actual\" → \"status\": \"test\"",
                "\"terms\": { → \"conditions\": {",
            })
    void schemaAndFormatRefuseTheSame(String change) {
        String good = text("2-step-for-step.json");
        String[] halves = change.split(" → ", -1);
        assertTrue(good.contains(halves[0]), halves[0]);
        String bad = good.replace(halves[0], halves[1]);
        assertFalse(Schemas.flaws("agreement.schema.json", bad).isEmpty(), change);
        assertInstanceOf(Decoded.Bad.class, AgreementCodec.read(canonical(bad)), change);
    }

    @Test
    void theSchemaOfDraftsKnowsNoKeysAndNoOtherPurpose() {
        String draft = text("1-warning-only.draft.json");
        for (String more : List.of("\"purposes\": [\"detention\"]", "\"parties\": []", "\"singlePerson\": true")) {
            String bad = draft.replace("\"tier\"", more + ",\n  \"tier\"");
            assertFalse(Schemas.flaws("agreement-draft.schema.json", bad).isEmpty(), more);
        }
    }

    private static List<Noted> said(Agreement agreement) {
        PartyId first = agreement.parties().getFirst().party();
        PartyId second = agreement.parties().get(1).party();
        PartyId last = agreement.parties().getLast().party();
        return switch (agreement.kind()) {
            case WARNING_ONLY -> List.of();
            case EXCHANGE -> List.of(
                    word(agreement, first, new Says.Reached("met"), "2026-02-01T09:00:00Z"),
                    word(agreement, second, new Says.Reached("met"), "2026-02-02T09:00:00Z"),
                    word(agreement, first, new Says.Reached("first-warning"), "2026-04-01T09:00:00Z"),
                    word(agreement, second, new Says.Given(Assurance.NO_DETENTION), "2026-02-02T09:00:00Z"),
                    word(agreement, first, new Says.Asked(second, Assurance.NO_LETHAL_USE), "2026-02-02T09:00:00Z"));
            case COALITION -> List.of(
                    word(agreement, second, new Says.Given(Assurance.WARNING_ONLY), "2026-02-02T09:00:00Z"),
                    word(agreement, last, new Says.Given(Assurance.WARNING_ONLY), "2026-02-02T09:00:00Z"),
                    word(agreement, first, new Says.Broken(last, Clause.OfDuty.ONWARD), "2026-04-01T09:00:00Z"));
        };
    }

    private static Noted word(Agreement agreement, PartyId by, Says says, String at) {
        Instant said = Instant.parse(at);
        return new Noted(agreement.id(), agreement.revision(), by, says, said, said);
    }

    private static Map<PartyId, Text> names() {
        Map<PartyId, Text> names = new LinkedHashMap<>();
        names.put(party(1), new Text("مكتب الأرز", "Cedar Desk"));
        names.put(party(2), new Text("مكتب النهر", "River Desk"));
        names.put(party(3), new Text("مكتب التل", "Hill Desk"));
        return names;
    }

    private static PartyId party(int number) {
        return new PartyId("00000000-0000-4000-8000-%012d".formatted(number));
    }

    private static Agreement agreement(String name) {
        return switch (AgreementCodec.read(canonical(text(name + ".json")))) {
            case Decoded.Good<Agreement>(Agreement agreement) -> agreement;
            case Decoded.Bad<Agreement>(var flaw, String where) ->
                throw new AssertionError(name + ": " + flaw + " at " + where);
        };
    }

    private static Bytes canonical(String json) {
        return Bytes.of(CanonicalWriter.write(json(json)));
    }

    private static Map<String, Json> members(String json) {
        return members(json(json));
    }

    private static Map<String, Json> members(Json json) {
        return assertInstanceOf(Json.Obj.class, json).members();
    }

    private static Json json(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return assertInstanceOf(JsonReader.Result.Read.class, JsonReader.read(bytes, 1 << 20)).value();
    }

    private static String text(String file) {
        try {
            return Files.readString(DOCS.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
