package org.nadhir.policy;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;

/// Asks every rule and adds up what they say: permitted only if none forbids.
public final class Policy {

    /// In the order in which a person would ask.
    static final List<Rule> RULES = List.of(
            new PurposeProtective(),
            new RoleMayAsk(),
            new EmptyRecipientIsNobody(),
            new AgreementExists(),
            new BothPartiesSigned(),
            new AgreementValidNow(),
            new TierNotSuspended(),
            new ExerciseNeverMixes(),
            new ProgressFits(),
            new SharingGranted(),
            new KindCoversSubject(),
            new RegionCovered(),
            new UnmarkedIsStrictest(),
            new MarkingCeiling(),
            new HandlingLimits(),
            new WaiverStands(),
            new DutyNotOwedNeedsExchangeKind(),
            new RecipientProtectsVictim(),
            new OnwardConsented(),
            new StandingDesignated(),
            new AssurancesGiven(),
            new RiskToPeople(),
            new SinglePersonEmergency(),
            new TwoPersons());

    private Policy() {}

    /// The same request and facts always get the same ruling. Ask again at the moment of release: a ruling holds
    /// for the moment it names and no longer.
    public static Ruling rule(Request request, Facts facts) {
        return rule(RULES, request, facts);
    }

    static Ruling rule(List<Rule> rules, Request request, Facts facts) {
        List<Finding> findings = new ArrayList<>(rules.size());
        boolean narrows = request.sharing().narrows();
        for (Rule rule : rules) {
            if (narrows && !rule.bindsNarrowing()) {
                continue;
            }
            var said = rule instanceof TwoPersons persons
                    ? persons.speak(facts, approvers(request, facts, findings))
                    : rule.speak(request, facts);
            said.ifPresent(findings::add);
        }
        boolean forbidden = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.FORBIDS);
        if (forbidden || !(facts.basis() instanceof Facts.Basis.Under(var agreement, var signers))) {
            return new Refusal(request, findings, facts.handling(request).tlp(), facts.now());
        }
        return permit(request, facts, findings, agreement);
    }

    private static Permit permit(Request request, Facts facts, List<Finding> findings, Agreement agreement) {
        return new GrantedPermit(
                request,
                findings,
                facts.now(),
                agreement,
                request.recipients().getFirst(),
                approvers(request, facts, findings),
                facts.handling(request).tlp(),
                isLifted(findings) || Exigent.of(request, facts) == Exigent.ALONE
                        ? agreement.exigency()
                        : new Exigency.None());
    }

    /// How many approvers must sign beside the author.
    private static int approvers(Request request, Facts facts, List<Finding> findings) {
        if (Exigent.of(request, facts) == Exigent.ALONE) {
            return 0;
        }
        if (!isLifted(findings)) {
            return 1;
        }
        return switch (Exigent.clause(request, facts)) {
            case Exigency.None() -> 1;
            case Exigency.Clause(int needed, boolean singlePerson) -> needed;
        };
    }

    private static boolean isLifted(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.PERMITS_UNDER_EXIGENCY);
    }
}
