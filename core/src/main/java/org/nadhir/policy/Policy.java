package org.nadhir.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;

/// Asks every rule and adds up what they say: permitted only if none forbids.
public final class Policy {

    /// In the order in which a person would ask.
    static final List<Rule> RULES = List.of(
            new PurposeProtective(),
            new EmptyRecipientIsNobody(),
            new AgreementExists(),
            new BothPartiesSigned(),
            new AgreementValidNow(),
            new TierNotSuspended(),
            new ExerciseNeverMixes(),
            new PurposeBound(),
            new KindCoversSubject(),
            new RegionCovered(),
            new UnmarkedIsStrictest(),
            new MarkingCeiling(),
            new DutyNotOwedNeedsExchangeKind(),
            new RecipientProtectsVictim(),
            new OnwardConsented(),
            new StandingDesignated());

    private Policy() {}

    /// The same request and facts always get the same ruling. Ask again at the moment of release: a ruling holds
    /// for the moment it names and no longer.
    public static Ruling rule(Request request, Facts facts) {
        return rule(RULES, request, facts);
    }

    static Ruling rule(List<Rule> rules, Request request, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            rule.speak(request, facts).ifPresent(findings::add);
        }
        boolean forbidden = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.FORBIDS);
        if (forbidden || !(facts.basis() instanceof Facts.Basis.Under(var agreement, var signers))) {
            return new Refusal(request, findings, facts.now());
        }
        return permit(request, findings, facts.now(), agreement);
    }

    private static Permit permit(Request request, List<Finding> findings, Instant at, Agreement agreement) {
        boolean exigent = findings.stream()
                .anyMatch(finding -> finding.verdict() == Finding.Verdict.PERMITS_UNDER_EXIGENCY);
        Exigency clause = exigent ? agreement.exigency() : new Exigency.None();
        int approvers =
                switch (clause) {
                    case Exigency.None() -> 1;
                    case Exigency.Clause(int needed, boolean singlePerson) -> needed;
                };
        return new GrantedPermit(
                request, findings, at, agreement, request.recipients().getFirst(), approvers,
                request.marking(), clause);
    }
}
