package org.nadhir.tearline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.Given;
import org.nadhir.duty.Confidence;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Likelihood;
import org.nadhir.json.Decoded;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.Text;
import org.nadhir.policy.Permit;

class TearlineTest {

    private static Tearline read(Bytes bytes) {
        if (TearlineReader.read(bytes) instanceof Decoded.Good<Tearline>(Tearline tearline)) {
            return tearline;
        }
        throw new AssertionError("not readable");
    }

    @Test
    void theRecipientReadsWhatTheSenderBuilt() {
        Draft draft = Drafted.draft(7);
        assertEquals(new Decoded.Good<>(draft.tearline()), TearlineReader.read(draft.bytes()));
    }

    @Test
    void anotherSourceGivesTheSameBytes() {
        Permit one = Drafted.permit(Given.owed());
        Determination.Owed other = Drafted.fromAnotherSource();
        assertNotEquals(Given.owed(), other);
        assertEquals(
                Drafted.draft(one, Drafted.WORDING, 7).bytes(),
                Drafted.draft(Drafted.permit(other), Drafted.WORDING, 7).bytes());
    }

    @Test
    void eachReleaseHasIdsOfItsOwn() {
        Set<String> first = ids(Drafted.draft(7));
        Set<String> second = ids(Drafted.draft(8));
        second.retainAll(first);
        second.removeIf(id -> id.equals(Stix.PROJECT)
                || id.equals(Stix.EXTENSION)
                || id.equals(Stix.TLP_EXTENSION)
                || id.startsWith("marking-definition--"));
        assertEquals(Set.of(), second);
    }

    private static Set<String> ids(Draft draft) {
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile("[a-z-]+--[0-9a-f-]{36}").matcher(new String(draft.bytes().toArray(), UTF_8));
        while (id.find()) {
            ids.add(id.group());
        }
        return ids;
    }

    @Test
    void allReferencesEndWithinTheBundle() {
        String text = new String(Drafted.draft(7).bytes().toArray(), UTF_8);
        Set<String> defined = new HashSet<>();
        Matcher definition = Pattern.compile("\"id\":\"([a-z-]+--[0-9a-f-]{36})\"").matcher(text);
        while (definition.find()) {
            assertTrue(defined.add(definition.group(1)), "defined twice: " + definition.group(1));
        }
        Set<String> used = ids(Drafted.draft(7));
        used.removeAll(defined);
        // The marking's own extension is OASIS' and known to every consumer; it is named, not carried.
        assertEquals(Set.of(Stix.TLP_EXTENSION), used);
    }

    @Test
    void nobodyIsNamedAsCreatorButTheProjectOfItsExtension() {
        String text = new String(Drafted.draft(7).bytes().toArray(), UTF_8);
        assertEquals(2, text.split("created_by_ref", -1).length);
        assertTrue(text.contains("\"created_by_ref\":\"" + Stix.PROJECT + "\""));
    }

    @Test
    void allTimesStandOnAGrid() {
        List<String> times = new ArrayList<>();
        Matcher time = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:(\\d\\d:\\d\\d(?:\\.\\d+)?)Z")
                .matcher(new String(Drafted.draft(7).bytes().toArray(), UTF_8));
        while (time.find()) {
            times.add(time.group(1));
        }
        assertTrue(times.size() > 10);
        assertEquals(Set.of("00:00", "00:00.000"), Set.copyOf(times));
    }

    @Test
    void whatIsOwedSkipsTheDrawnDelayAndTheRestWaits() {
        Draft owed = Drafted.draft(7);
        assertEquals(Instant.parse("2025-01-10T08:00:00Z"), owed.notBefore());
        Determination notOwed = new Determination.NotOwed(Given.owed().assessment(), "house", List.of());
        Draft other = Drafted.draft(Drafted.exchangePermit(notOwed), Drafted.WORDING, 7);
        assertTrue(other.notBefore().isAfter(Given.NOW));
        long apart = Duration.between(owed.notBefore(), other.notBefore()).toSeconds();
        assertEquals(0, apart % TearlineBuilder.GRID.toSeconds());
    }

    @Test
    void placesAndWindowsAreCoarsened() {
        Wording wording = read(Drafted.draft(7).bytes()).wording();
        assertEquals(33.4, wording.site().latitude());
        assertEquals(36.3, wording.site().longitude());
        assertEquals(Instant.parse("2025-01-11T10:00:00Z"), wording.window().from());
        assertEquals(Instant.parse("2025-01-11T15:00:00Z"), wording.window().until());
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceHoldsBothLikelihoodAndConfidence(Likelihood likelihood) {
        for (Confidence confidence : Confidence.values()) {
            Wording wording = Drafted.wording(likelihood, confidence);
            Text warning = Drafted.draft(Drafted.permit(Given.owed()), wording, 7).tearline().texts().warning();
            for (String sentence : (warning.ar() + "\n" + warning.en()).split("[.\n]", -1)) {
                boolean likely = sentence.contains(strip(Phrases.likelihood(likelihood).ar()))
                        || sentence.contains(strip(Phrases.likelihood(likelihood).en()));
                boolean sure = sentence.contains("ثقتنا") || sentence.contains("onfidence");
                assertTrue(!(likely && sure), sentence);
            }
            assertTrue(warning.en().contains(Phrases.likelihood(likelihood).en()));
            assertTrue(warning.ar().contains(Phrases.confidence(confidence).ar()));
        }
    }

    private static String strip(String sentence) {
        return sentence.replace(".", "");
    }

    @Test
    void anExerciseSaysSoInItsFirstWordsInBothLanguages() {
        Tearline.Texts texts = Drafted.draft(7).tearline().texts();
        assertTrue(texts.headline().ar().startsWith("تمرين") && texts.headline().en().startsWith("EXERCISE"));
        assertTrue(texts.warning().ar().startsWith("تمرين") && texts.warning().en().startsWith("EXERCISE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"purpose\":\"protection\"|\"purpose\":\"detention\"",
        "\"purpose\":\"protection\"|\"purpose\":\"protection\",\"source\":\"x\"",
        "\"identity_class\":\"organization\"|\"contact_information\":\"x\",\"identity_class\":\"organization\"",
        "\"lang\":\"ar\",\"modified\"|\"lang\":\"fa\",\"modified\"",
        "\"likelihood\":\"likely\"|\"likelihood\":\"certain\"",
        "\"precedence\":\"flash\",\"purpose\"|\"precedence\":\"routine\",\"purpose\"",
        "\"type\":\"bundle\"|\"type\":\"report\"",
        "\"latitude\":33.4|\"latitude\":33.4127",
        "\"window_from\":\"2025-01-11T10:00:00Z\"|\"window_from\":\"2025-01-11T10:40:00Z\"",
    })
    void refusesAReleaseInWhichAMemberIsAddedOrChanged(String change) {
        String[] sides = change.split("\\|", 2);
        String good = new String(Drafted.draft(7).bytes().toArray(), UTF_8);
        assertTrue(good.contains(sides[0]), sides[0]);
        String bad = good.replaceFirst(Pattern.quote(sides[0]), Matcher.quoteReplacement(sides[1]));
        assertInstanceOf(Decoded.Bad.class, TearlineReader.read(Bytes.of(bad.getBytes(UTF_8))));
    }

    @Test
    void refusesAnObjectTooMany() {
        Bytes good = Drafted.draft(7).bytes();
        String text = new String(good.toArray(), UTF_8);
        String extra = "{\"id\":\"zz\",\"type\":\"artifact\"}";
        String end = "],\"type\":\"bundle\"";
        String bad = text.replace(end, "," + extra + end);
        assertInstanceOf(JsonReader.Result.Read.class, JsonReader.readCanonical(bad.getBytes(UTF_8), 1 << 20));
        assertInstanceOf(Decoded.Bad.class, TearlineReader.read(Bytes.of(bad.getBytes(UTF_8))));
    }

    @Test
    void takesAStoredDraftBackOnlyUnderTheSameTerms() {
        Draft draft = Drafted.draft(7);
        TearlineBuilder builder = new TearlineBuilder(Drafted.NO_TRACES);
        Permit permit = Drafted.permit(Given.owed());
        assertEquals(draft, builder.reread(permit, Given.AUTHOR, draft.bytes(), Drafted.NOTHING_KNOWN));
        assertInstanceOf(
                Outdated.class,
                builder.reread(
                        Drafted.exchangePermit(Given.owed()), Given.AUTHOR, draft.bytes(), Drafted.NOTHING_KNOWN));
        Bytes edited = Bytes.of(new String(draft.bytes().toArray(), UTF_8)
                .replace("We warn you of", "We tell you of")
                .getBytes(UTF_8));
        assertInstanceOf(Decoded.Good.class, TearlineReader.read(edited), "another version may word it so");
        assertInstanceOf(
                Outdated.class, builder.reread(permit, Given.AUTHOR, edited, Drafted.NOTHING_KNOWN));
    }

    @Test
    void noDraftComesOfWhatTheGuardObjectsTo() {
        Leak leak = new Leak(Leak.Kind.TRACE, "folded", Leak.Weight.CERTAIN, "$", 0, 8, "S1.1");
        TearlineBuilder builder = new TearlineBuilder((finished, traces) -> List.of(leak));
        DraftDecision decision = builder.build(
                Drafted.permit(Given.owed()), Given.AUTHOR, Drafted.WORDING, Drafted.NOTHING_KNOWN,
                new SplittableRandom(7), Given.NOW);
        assertEquals(new Leaking(List.of(leak)), decision);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x2066, 0xE0041, 0x200B, 0x200D, 0xFE0F, 0x0000, 0x3164, 0xE000})
    void refusesHiddenCharactersInWhatAnAnalystTypes(int character) {
        String hidden = "go" + Character.toString(character) + "od";
        assertThrows(IllegalArgumentException.class, () -> new Desk(new Text(hidden, "desk"), "112"));
    }

    @Test
    void nothingPointsBackToWhatItWasMadeFrom() {
        String text = new String(Drafted.draft(7).bytes().toArray(), UTF_8);
        assertTrue(!text.contains("external_references") && !text.contains("derived-from"));
    }

    /// A number of one's own, such as 73, is the signature of one analyst.
    @ParameterizedTest
    @EnumSource
    void confidenceStandsInStepsWhateverElseIsSaid(Confidence confidence) {
        Set<String> numbers = new HashSet<>();
        for (Likelihood likelihood : Likelihood.values()) {
            Wording wording = Drafted.wording(likelihood, confidence);
            String text = new String(Drafted.draft(Drafted.permit(Given.owed()), wording, 7).bytes().toArray(), UTF_8);
            Matcher number = Pattern.compile("\"confidence\":(\\d+)").matcher(text);
            while (number.find()) {
                numbers.add(number.group(1));
            }
        }
        assertEquals(Set.of(String.valueOf(confidence.stix())), numbers);
        assertTrue(confidence.stix() % 5 == 0, "a step, not a measurement");
    }
}
