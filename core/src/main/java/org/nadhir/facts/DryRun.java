package org.nadhir.facts;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.duty.Determination;
import org.nadhir.duty.Duty;
import org.nadhir.duty.Waiver;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Finding;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Refusal;
import org.nadhir.policy.Request;
import org.nadhir.policy.Ruling;

/// Answers a facts document with the functions that a node uses; the same document always gets the same answer.
public final class DryRun {

    private DryRun() {}

    /// Whether a warning is owed: `owed`, `not-owed`, `watch` or `waived`.
    public static DryAnswer determine(FactsDocument document) {
        Determination determination = determination(document);
        return new DutyLines(document, determination).answer();
    }

    /// Whether this may be shared: `permit` or `refusal`. The ground of a refusal is the first rule that forbids;
    /// that of a permit the first that permits under exigency, else `no-rule-forbids`.
    public static DryAnswer rule(FactsDocument document) {
        Ruling ruling = Policy.rule(request(document), document.facts);
        List<DryAnswer.Line> lines = new ArrayList<>();
        for (Finding finding : ruling.findings()) {
            lines.add(new DryAnswer.Line(
                    finding.rule(), finding.verdict().word(), document.names.say(finding.says()), finding.source()));
        }
        return switch (ruling) {
            case Permit permit -> new DryAnswer("permit", lifted(permit.findings()), permit.approversNeeded(), lines);
            case Refusal refusal -> new DryAnswer("refusal", refusal.grounds().getFirst().rule(), 0, lines);
        };
    }

    private static String lifted(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.PERMITS_UNDER_EXIGENCY)
                .map(Finding::rule)
                .findFirst()
                .orElse("no-rule-forbids");
    }

    private static Request request(FactsDocument document) {
        Request asked = document.asked;
        return new Request(
                asked.sender(), asked.recipients(), asked.purpose(), asked.sharing(), asked.subject(), asked.places(),
                asked.marks(), determination(document), asked.exigency(), asked.asker());
    }

    static Determination determination(FactsDocument document) {
        List<Waiver> counting = document.waivers.stream()
                .filter(waiver -> unfit(document, waiver).isEmpty())
                .toList();
        return Duty.decide(
                document.profile, document.assessment, document.addressee, counting, document.facts.now());
    }

    /// Who signed the waiver without the role for it: an author writes warnings, who decides is named by the profile.
    static List<Message> unfit(FactsDocument document, Waiver waiver) {
        List<Message> unfit = new ArrayList<>();
        if (!new Asker(waiver.author(), roles(document, waiver.author())).isAuthor()) {
            unfit.add(Message.of("facts.waiver-author", waiver.author().value()));
        }
        for (PersonId approver : waiver.approvers()) {
            boolean decides = document.profile.decides().roles().stream().anyMatch(roles(document, approver)::contains);
            if (!decides) {
                unfit.add(Message.of("facts.waiver-approver", approver.value()));
            }
        }
        return unfit;
    }

    private static List<Role> roles(FactsDocument document, PersonId person) {
        return FactsReader.rolesOf(document.names.name(person.value()), document.roles);
    }
}
