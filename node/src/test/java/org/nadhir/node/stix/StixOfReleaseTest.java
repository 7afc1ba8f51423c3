package org.nadhir.node.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.agreement.Onward;
import org.nadhir.agreement.Status;
import org.nadhir.agreement.Subject;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Likelihood;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Marking;
import org.nadhir.node.Project;
import org.nadhir.node.Schemas;
import org.nadhir.tearline.Advice;
import org.nadhir.tearline.Method;
import org.nadhir.tearline.Precedence;
import org.nadhir.tearline.Tearline;
import org.nadhir.tearline.TearlineReader;

/// What a release looks like to a tool that reads STIX 2.1, and to one that knows none of our extensions. The release
/// is the published vector, which is fictional.
final class StixOfReleaseTest {

    private static final Bytes RELEASE =
            Bytes.of(Project.read(Path.of("docs", "vectors", "release.json")).strip().getBytes(UTF_8));
    private static final Instant RECALLED = Instant.parse("2025-01-10T09:30:00Z");

    private static Tearline tearline() {
        return ((Decoded.Good<Tearline>) TearlineReader.read(RELEASE)).value();
    }

    private static StixBundle written() {
        return StixOfRelease.write(RELEASE);
    }

    private static Json.Obj one(StixBundle bundle, String type) {
        return bundle.objects().stream()
                .filter(object -> StixBundle.text(object, "type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String extension(StixBundle bundle, String id) {
        if (one(bundle, "report").members().get("extensions") instanceof Json.Obj(var all)
                && all.get(id) instanceof Json.Obj extension) {
            return new String(CanonicalWriter.write(extension), UTF_8);
        }
        throw new AssertionError("no extension " + id);
    }

    /// MUST and SHOULD that our reader finds, each as its code and place.
    private static List<String> findings(StixBundle bundle) {
        StixObjects reader = new StixObjects();
        return bundle.objects().stream()
                .flatMap(object -> reader.read(CanonicalWriter.write(object)).findings().stream()
                        .map(one -> one.severity() + " " + one.code().word() + " "
                                + StixBundle.text(object, "type") + one.pointer()))
                .toList();
    }

    @Test
    void keepsEveryMustAndOfTheShouldsAllButTheInventedCountry() {
        assertEquals(List.of("SHOULD country location/country"), findings(written()));
        assertEquals(
                List.of("SHOULD country location/country"),
                findings(StixOfRecall.write(written(), "withdrawn", RECALLED)));
    }

    @Test
    void bothExtensionsKeepTheirPublishedSchemas() {
        StixBundle written = written();
        assertEquals(List.of(), Schemas.flaws("stix-warning.schema.json", extension(written, StixOfRelease.WARNING)));
        assertEquals(List.of(), Schemas.flaws("stix-terms.schema.json", extension(written, StixOfRelease.TERMS)));
        StixBundle recalled = StixOfRecall.write(written, "replaced", RECALLED);
        assertEquals(List.of(), Schemas.flaws("stix-terms.schema.json", extension(recalled, StixOfRelease.TERMS)));
        String red = extension(written, StixOfRelease.TERMS).replace("TLP:AMBER\"", "TLP:RED\"");
        assertFalse(Schemas.flaws("stix-terms.schema.json", red).isEmpty());
    }

    @Test
    void theSchemasNameTheDefinitionsAndKnowEveryWord() {
        String warning = Project.read(Path.of("docs", "schemas", "stix-warning.schema.json"));
        String terms = Project.read(Path.of("docs", "schemas", "stix-terms.schema.json"));
        assertTrue(warning.contains(StixOfRelease.WARNING) && terms.contains(StixOfRelease.TERMS));
        Stream.of(
                        Stream.of(Subject.values()).map(Subject::word),
                        Stream.of(Method.values()).map(Method::word),
                        Stream.of(Likelihood.values()).map(Likelihood::word),
                        Stream.of(Confidence.values()).map(Confidence::word),
                        Stream.of(Precedence.values()).map(Precedence::word),
                        Stream.of(Advice.values()).map(Advice::word))
                .flatMap(words -> words)
                .forEach(word -> assertTrue(warning.contains('"' + word + '"'), word));
        Stream.concat(
                        Stream.of(Onward.values()).map(Onward::word), Stream.of(Status.values()).map(Status::word))
                .forEach(word -> assertTrue(terms.contains('"' + word + '"'), word));
    }

    @Test
    void aToolThatDropsExtensionsNotesAndTranslationsStillShowsTheWholeWarning() {
        Json.Obj report = one(written(), "report");
        SequencedMap<String, Json> plain = new LinkedHashMap<>(report.members());
        plain.remove("extensions");
        Json.Obj left = new Json.Obj(plain);
        assertTrue(new StixObjects().read(CanonicalWriter.write(left)) instanceof Read.Good);
        String shown = StixBundle.text(left, "description");
        for (String said : List.of(
                "EXERCISE", "attack on a site with an explosive device", "the Lamp Shrine, River City",
                "from 11 January 2025 10:00 to 11 January 2025 15:00 (UTC)", "It is likely to happen.",
                "Our confidence in this judgment is moderate.", "Put a cordon round the site.",
                "the duty desk, +999 1 234567", "for protection only", "after our consent", "TLP:AMBER",
                "مقام السراج، مدينة النهر", "وقوعه مرجّح.", "أقيموا طوقًا حول الموقع.", "مكتب المناوبة")) {
            assertTrue(shown.contains(said), said);
        }
        assertTrue(StixBundle.text(left, "name").contains("تحذير من هجوم على موقع"));
        assertTrue(StixBundle.text(left, "name").contains("Warning of an attack on a site: the Lamp Shrine"));
        String members = new String(CanonicalWriter.write(left), UTF_8);
        assertTrue(members.contains("\"published\":\"2025-01-10T08:00:00.000Z\""));
        assertTrue(members.contains("\"exercise\"") && members.contains("\"confidence\":50"));
        assertTrue(members.contains("55d920b0-5e8b-4f79-9ee9-91f868d9b421"), "TLP:AMBER, as OASIS defines it");
    }

    @Test
    void everyReferenceEndsInTheBundleAndAllButTwoObjectsAreTheSealedOnes() {
        String sealed = new String(RELEASE.toArray(), UTF_8);
        List<String> changed = new ArrayList<>();
        for (Json.Obj object : written().objects()) {
            if (!sealed.contains(new String(CanonicalWriter.write(object), UTF_8))) {
                changed.add(StixBundle.text(object, "type"));
            }
            if (new StixObjects().read(CanonicalWriter.write(object)) instanceof Read.Good(StixObject read, var _)) {
                Stream.concat(read.references().stream(), read.markings().stream())
                        .forEach(id -> assertTrue(
                                written().objects().stream().anyMatch(one -> StixBundle.text(one, "id").equals(id)),
                                id));
            }
        }
        assertEquals(List.of("extension-definition", "language-content", "report"), changed.stream().sorted().toList());
    }

    @Test
    void saysNeitherReleaseNorAgreementNorSenderNorRecipientAndIsTheSameEachTime() {
        String file = new String(written().bytes().toArray(), UTF_8);
        Tearline tearline = tearline();
        for (String kept : List.of(
                tearline.id().value(), tearline.agreement().value(), tearline.sender().value(),
                tearline.recipient().value())) {
            assertFalse(file.contains(kept), kept);
        }
        assertEquals(written().bytes(), written().bytes());
        assertEquals(written(), StixBundle.read(written().bytes()).orElseThrow());
    }

    @Test
    void aRecallRevokesEachObjectThatOnlyThisReleaseHasByALaterVersion() {
        StixBundle recalled = StixOfRecall.write(written(), "withdrawn", RECALLED);
        assertTrue(recalled.isRevoked());
        assertEquals(written().report(), recalled.report());
        for (Json.Obj object : recalled.objects()) {
            Json.Obj before = written().objects().stream()
                    .filter(one -> StixBundle.text(one, "id").equals(StixBundle.text(object, "id")))
                    .findFirst()
                    .orElseThrow();
            if (StixOfRelease.isShared(object)) {
                assertEquals(before, object);
            } else {
                assertEquals(Json.of(true), object.members().get("revoked"));
                assertEquals(before.members().get("created"), object.members().get("created"));
                assertTrue(StixBundle.text(before, "modified").compareTo(StixBundle.text(object, "modified")) < 0);
            }
        }
        assertTrue(extension(recalled, StixOfRelease.TERMS).contains(
                "\"recalled\":{\"at\":\"2025-01-10T09:30:00Z\",\"reason\":\"withdrawn\"}"));
        assertEquals(recalled, StixOfRecall.write(recalled, "withdrawn", RECALLED), "once");
    }

    @Test
    void aRecallInTheSameQuarterOfAnHourIsStillLater() {
        StixBundle recalled = StixOfRecall.write(written(), "withdrawn", tearline().issued());
        assertEquals("2025-01-10T08:00:00.002Z", StixBundle.text(one(recalled, "report"), "modified"));
        assertEquals("2025-01-10T08:00:00.001Z", StixBundle.text(one(recalled, "note"), "modified"));
    }

    @Test
    void refusesWhatIsForNamedPersonsWhatIsNoReleaseAndFilesOfOthers() {
        Tearline amber = tearline();
        Tearline red = new Tearline(
                amber.id(), amber.agreement(), amber.revision(), amber.parties(), amber.sender(), amber.recipient(),
                amber.purpose(), Marking.RED, amber.onward(), amber.status(), amber.issued(), amber.wording(),
                amber.texts(), amber.stix());
        assertTrue(StixOfRelease.refusal(red).isPresent());
        assertEquals(Optional.empty(), StixOfRelease.refusal(amber));
        Bytes cut = Bytes.of("{\"type\":\"bundle\"}".getBytes(UTF_8));
        assertThrows(IllegalArgumentException.class, () -> StixOfRelease.write(cut));
        assertEquals(Optional.empty(), StixBundle.read(cut));
        assertEquals(Optional.empty(), StixBundle.read(RELEASE));
        String broken = new String(written().bytes().toArray(), UTF_8).replace("\"lang\":\"mul\"", "\"lang\":7");
        assertTrue(JsonReader.read(broken.getBytes(UTF_8), 1 << 20) instanceof JsonReader.Result.Read);
        assertEquals(Optional.empty(), StixBundle.read(Bytes.of(broken.getBytes(UTF_8))), "not what we wrote");
    }
}
