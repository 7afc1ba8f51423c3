package org.nadhir.notice;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.duty.Determination;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Finding;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Request;

/// May a contact without a node be told?
///
/// The policy is asked as for a party with whom there is no agreement, and everything that it forbids stays forbidden
/// but one thing: that there is no agreement. Somebody who is about to be killed has not signed one; in its place
/// stand stricter rules of this class: the warning is owed, the contact was entered by two persons for this victim,
/// the profile knows a way to people without a node, and no marking stands against it. There is no exigency here.
public final class NoticePolicy {

    /// The one ground of policy that a notice sets aside.
    static final String SET_ASIDE = "agreement-exists";
    /// TLP 2.0: from AMBER+STRICT on nothing leaves the organisation; AMBER reaches those whom it helps to protect.
    private static final Marking CEILING = Marking.AMBER;
    private static final String ICD = "ICD 191 (2015): warn the intended victim or those responsible for protecting"
            + " the intended victim";
    private static final String TLP = "FIRST TLP 2.0: AMBER within the organisation and its clients; IEP 2.0, PAP";
    private static final String OURS = "Nadhir: docs/decisions/0070";

    private NoticePolicy() {}

    /// Rules a notice.
    ///
    /// @param request whose one recipient is the contact's own id
    /// @param facts without an agreement; `protects` is what the register of contacts says
    /// @param channel whether the duty's profile names a way to people without a node
    public static NoticeRuling rule(Request request, Facts facts, boolean channel) {
        if (!(facts.basis() instanceof Facts.Basis.None)) {
            throw new IllegalArgumentException("a party with an agreement gets a release");
        }
        List<Finding> findings = new ArrayList<>(Policy.rule(request, facts).findings());
        findings.removeIf(finding -> finding.rule().equals(SET_ASIDE));
        findings.add(owed(request, facts));
        findings.add(contact(facts));
        findings.add(channel(channel));
        findings.add(marking(request, facts));
        boolean forbidden = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.FORBIDS);
        return forbidden
                ? new NoticeRuling.Stopped(findings, facts.now())
                : new GrantedLeave(request, findings, facts.handling(request).tlp(), facts.now());
    }


    private static Finding owed(Request request, Facts facts) {
        boolean owed = switch (request.determination()) {
            case Determination.Owed _ -> true;
            case Determination.Waived waived -> waived.isStale(facts.now());
            case Determination.NotOwed _, Determination.Watch _ -> false;
        };
        return finding("notice-owed", owed, ICD);
    }

    private static Finding contact(Facts facts) {
        return finding("notice-contact", facts.protects() != Facts.Protects.NEITHER, ICD);
    }

    private static Finding channel(boolean channel) {
        return finding("notice-channel", channel, OURS);
    }

    private static Finding marking(Request request, Facts facts) {
        var handling = facts.handling(request);
        boolean within = handling.tlp().join(CEILING) == CEILING && handling.againstWarning().isEmpty();
        List<String> says = new ArrayList<>(List.of(handling.tlp().label()));
        says.addAll(handling.againstWarning());
        return finding("notice-marking", within, TLP, String.join(", ", says));
    }

    private static Finding finding(String rule, boolean holds, String source, String... arguments) {
        String key = "policy." + rule;
        return holds
                ? new Finding(rule, Finding.Verdict.PERMITS, Message.of(key + ".permits", arguments), List.of(), source)
                : new Finding(
                        rule, Finding.Verdict.FORBIDS, Message.of(key + ".forbids", arguments),
                        List.of(Message.of(key + ".remedy")), source);
    }
}
