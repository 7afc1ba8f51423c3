package org.nadhir.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.Given;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;

class PolicyTest {

    private static final Inputs WIDE = Axes.of(PolicyProductTest.read("axes.txt")).at(0);
    private static final StandingHistory DESIGNATED = new StandingHistory(List.of(new Standing(
            Given.SECOND, Standing.Kind.DESIGNATED, "a council", Given.NOW.minusSeconds(9), Standing.OPEN,
            Given.NOW.minusSeconds(9))));

    @Test
    void refusesADesignatedRecipientAndSaysWhatWouldChangeIt() {
        Request plain = Given.request(new Invocation.None());
        Refusal refusal =
                assertInstanceOf(Refusal.class, Policy.rule(plain, Given.facts(Given.warningOnly(), DESIGNATED)));
        assertEquals(List.of("standing-designated"), refusal.grounds().stream().map(Finding::rule).toList());
        assertEquals(
                List.of(Message.of("policy.standing-designated.remedy-invoke", "2")), refusal.remedies());
    }

    @Test
    void permitsWithTwoApproversOnceTheAuthorInvokesExigency() {
        Request exigent = Given.request(new Invocation.ByAuthor(Given.AUTHOR, "people will die"));
        Permit permit =
                assertInstanceOf(Permit.class, Policy.rule(exigent, Given.facts(Given.warningOnly(), DESIGNATED)));
        assertEquals(2, permit.approversNeeded());
        assertEquals(Given.warningOnly().exigency(), permit.clause());
        assertEquals(Marking.AMBER, permit.marking());
        assertEquals(Given.SECOND, permit.recipient());
    }

    @Test
    void needsOneApproverWhereNothingStandsAgainstTheRecipientEvenIfExigencyIsInvoked() {
        Request exigent = Given.request(new Invocation.ByAuthor(Given.AUTHOR, "people will die"));
        Facts facts = Given.facts(Given.warningOnly(), new StandingHistory(List.of()));
        assertEquals(1, assertInstanceOf(Permit.class, Policy.rule(exigent, facts)).approversNeeded());
    }

    @Test
    void listsEveryRuleThatSpokeWithItsSource() {
        Ruling ruling = Policy.rule(
                Given.request(new Invocation.None()), Given.facts(Given.warningOnly(), new StandingHistory(List.of())));
        assertEquals(13, ruling.findings().size());
        assertTrue(ruling.findings().stream().noneMatch(finding -> finding.source().isBlank()));
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndASource() {
        assertEquals(
                Policy.RULES.size(), Policy.RULES.stream().map(Rule::id).distinct().count());
        assertTrue(Policy.RULES.stream().noneMatch(rule -> rule.source().isBlank()));
    }

    /// One fault each: without the rule named, the case that only this rule forbids would be permitted.
    @ParameterizedTest
    @CsvSource({
        "purpose-protective, purpose, detention",
        "empty-recipient-is-nobody, recipients, two",
        "agreement-exists, agreement, of-others",
        "both-parties-signed, signatures, missing",
        "agreement-valid-now, time, after",
        "tier-not-suspended, tier, suspended",
        "exercise-never-mixes, status, mixed-parties",
        "kind-covers-subject, subject, other",
        "region, place, outside",
        "marking-ceiling, marking, unmarked",
        "duty-not-owed-needs-exchange-kind, determination, not-owed",
        "recipient-protects-victim, recipient, neither",
        "onward, inherited, no-consent",
        "standing-designated, standing, designated",
    })
    void eachRuleIsMissedWhenItIsTakenAway(String id, String axis, String fault) {
        Inputs one = WIDE.with("kind", "warning-only")
                .with("ceiling", "amber")
                .with("exigency", "none")
                .with(axis, fault);
        Request request = Axes.request(one);
        Facts facts = Axes.facts(one);
        assertInstanceOf(Refusal.class, Policy.rule(request, facts));
        List<Rule> without = new ArrayList<>(Policy.RULES);
        without.removeIf(rule -> rule.id().equals(id));
        // An agreement's only purpose is protection, so both rules on purpose forbid the same; both are taken away.
        without.removeIf(rule -> id.equals("purpose-protective") && rule.id().equals("purpose-bound"));
        assertInstanceOf(Permit.class, Policy.rule(without, request, facts), without::toString);
    }

    @Test
    void saysThatWhatIsUnmarkedCountsAsTheStrictest() {
        Inputs one = WIDE.with("marking", "clear-and-unknown");
        Permit permit = assertInstanceOf(Permit.class, Axes.rule(one));
        assertEquals(Marking.RED, permit.marking());
        assertTrue(permit.findings().stream().anyMatch(finding -> finding.rule().equals("unmarked-is-strictest")));
    }

    @Test
    void refusesEveryPurposeButProtectionByName() {
        for (String word :
                List.of("lethal-targeting", "detention", "person-tracking", "Protection", "protection ", "")) {
            Inputs one = WIDE.with("purpose", word);
            Refusal refusal = assertInstanceOf(Refusal.class, Axes.rule(one), word);
            assertEquals("purpose-protective", refusal.grounds().getFirst().rule());
        }
    }
}
