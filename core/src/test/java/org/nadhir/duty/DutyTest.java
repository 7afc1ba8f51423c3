package org.nadhir.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.Given;
import org.nadhir.json.Decoded;
import org.nadhir.model.Harm;
import org.nadhir.model.PersonId;

class DutyTest {

    private static final Addressee PROTECTOR =
            new Addressee.Party(Given.SECOND, Addressee.Stands.PROTECTOR);

    /// Worked cases; the first three columns are credible, specific, impending.
    @ParameterizedTest
    @CsvSource({
        "yes, yes, yes, KILLING, owed",
        "yes, yes, yes, SERIOUS_INJURY, owed",
        "yes, yes, yes, KIDNAPPING, owed",
        "unclear, yes, yes, KILLING, owed",
        "unclear, unclear, unclear, KILLING, owed",
        "yes, yes, yes, PROPERTY, not-owed",
        "yes, yes, yes, NONE, not-owed",
        "no, yes, yes, KILLING, not-owed",
        "yes, no, yes, KILLING, watch",
        "unclear, no, no, KILLING, watch",
        "no, no, yes, KILLING, not-owed",
        "yes, no, yes, PROPERTY, not-owed",
        "yes, yes, no, KILLING, not-owed",
        "no, unclear, unclear, KILLING, not-owed",
    })
    void determines(String credible, String specific, String impending, Harm harm, String expected) {
        Assessment assessment = Given.assessment(says(credible), says(specific), says(impending), harm);
        for (String name : List.of("house", "us-icd191")) {
            Determination found = Duty.determine(Shipped.profile(name), assessment, PROTECTOR);
            assertEquals(expected, says(found), name);
            assertTrue(!found.why().isEmpty(), "says why");
        }
    }

    private static String says(Determination determination) {
        return switch (determination) {
            case Determination.Owed _ -> "owed";
            case Determination.NotOwed _ -> "not-owed";
            case Determination.Watch _ -> "watch";
            case Determination.Waived _ -> "waived";
        };
    }

    private static Answer.Says says(String word) {
        return switch (word) {
            case "yes" -> Answer.Says.YES;
            case "no" -> Answer.Says.NO;
            default -> Answer.Says.UNCLEAR;
        };
    }

    @Test
    void theClockStartsWhenTheReportWasReceivedNotWhenItWasAssessed() {
        Assessment assessment = Given.assessment(Answer.Says.YES, Answer.Says.YES, Answer.Says.YES, Harm.KILLING);
        Determination.Owed owed = assertInstanceOf(
                Determination.Owed.class, Duty.determine(Shipped.profile("house"), assessment, PROTECTOR));
        assertEquals(assessment.received().plus(Duration.ofHours(1)), owed.due());
    }

    @Test
    void aGroundThatJudgesTheVictimIsOffAndTheOthersAreNot() {
        List<String> off = Shipped.profile("us-icd191").grounds().stream()
                .filter(Profile.Ground::off)
                .map(Profile.Ground::id)
                .toList();
        assertEquals(List.of("participates-in-insurgency", "victim-is-violent"), off);
    }

    @ParameterizedTest
    @CsvSource({
        "no-way, NOT_TRIED, 12, 1, waived",
        "source-at-risk, NONE_IS_SAFE, 12, 1, waived",
        "source-at-risk, NOT_TRIED, 12, 1, duty.waiver.wording-first",
        "victim-is-violent, NOT_TRIED, 12, 1, duty.waiver.ground-off",
        "it-is-late, NOT_TRIED, 12, 1, duty.waiver.unknown-ground",
        "no-way, NOT_TRIED, 11, 1, duty.waiver.same-person",
        "no-way, NOT_TRIED, 12, 0, duty.waiver.stale",
        "no-way, NOT_TRIED, 12, 13, duty.waiver.review-late",
    })
    void waivesOnlyOnAGroundThatHolds(String ground, Waiver.Wording wording, int approver, int hours, String expected) {
        Profile profile = Shipped.profile("us-icd191");
        Assessment assessment = Given.assessment(Answer.Says.YES, Answer.Says.YES, Answer.Says.YES, Harm.KILLING);
        Determination.Owed owed = assertInstanceOf(
                Determination.Owed.class, Duty.determine(profile, assessment, PROTECTOR));
        Instant review = Given.NOW.plus(Duration.ofHours(hours));
        Waiver waiver = new Waiver(
                ground, "nobody answers", wording, Given.AUTHOR, new PersonId(Given.uuid(approver)), Given.NOW, review);
        switch (Duty.waive(profile, owed, waiver, Given.NOW)) {
            case Determination.Waived waived -> {
                assertEquals("waived", expected);
                assertTrue(waived.isStale(review) && !waived.isStale(Given.NOW));
            }
            case Determination.Owed still -> assertEquals(expected, still.why().getFirst().key());
            case Determination.NotOwed _, Determination.Watch _ ->
                throw new AssertionError("a waiver does not end a duty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"harms\"", "\"off\"", "\"verified\"", "\"minutes\"", "\"format\""})
    void refusesAProfileInWhichAMemberIsMissingOrMisspelt(String member) {
        String good = new String(Shipped.bytes("house.json"), StandardCharsets.UTF_8);
        String bad = good.replaceFirst(member, "\"other\"");
        assertTrue(!bad.equals(good));
        assertInstanceOf(Decoded.Bad.class, ProfileReader.read(bad.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void likelihoodAndConfidenceTakeTheirStixValuesFromTheTable() {
        int[] likelihood = {5, 15, 30, 50, 70, 85, 95};
        for (Likelihood term : Likelihood.values()) {
            assertEquals(likelihood[List.of(Likelihood.values()).indexOf(term)], term.stix());
        }
        assertEquals(List.of(15, 50, 85), List.of(Confidence.values()).stream().map(Confidence::stix).toList());
        assertTrue(Credibility.CANNOT_BE_JUDGED.stix().isEmpty(), "grade 6 has no value, not zero");
    }
}
