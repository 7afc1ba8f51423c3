package org.nadhir.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.Given;
import org.nadhir.agreement.Standing;
import org.nadhir.agreement.StandingHistory;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;

class PolicyTest {

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
                List.of(
                        Message.of("policy.standing-designated.remedy-licence"),
                        Message.of("policy.exigency.remedy-invoke", "2")),
                refusal.remedies());
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
        assertEquals(15, ruling.findings().size());
        assertTrue(ruling.findings().stream().noneMatch(finding -> finding.source().isBlank()));
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndASource() {
        assertEquals(
                Policy.RULES.size(), Policy.RULES.stream().map(Rule::id).distinct().count());
        assertTrue(Policy.RULES.stream().noneMatch(rule -> rule.source().isBlank()));
    }
}
