package org.nadhir.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.json.Decoded;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;

/// Who answers for the release: its author, and as many others as the permit asked for.
final class ApprovalPart {

    private final Primitives primitives;
    private final Findings findings;
    private final Identities identities;
    private final Set<PersonId> persons = new LinkedHashSet<>();
    private int authors;
    private int approvers;

    ApprovalPart(Primitives primitives, Findings findings, Identities identities) {
        this.primitives = primitives;
        this.findings = findings;
        this.identities = identities;
    }

    void check(List<Signed> statements, Sent sent, Optional<ReleaseRecord> record) {
        for (int place : identities.places(PayloadType.APPROVAL)) {
            check(Findings.statement(place), statements.get(place), sent);
        }
        long needed = record.isPresent()
                        && record.get().permitted()
                                instanceof Decoded.Good<ReleaseRecord.Permitted>(ReleaseRecord.Permitted permit)
                ? Math.max(permit.approvers(), fewest())
                : 1;
        findings.require(authors == 1, "statements", Why.NOT_ONE_AUTHOR);
        if (findings.require(approvers >= needed, "statements", Why.TOO_FEW_APPROVALS)) {
            findings.holds("approvals", String.valueOf(authors), String.valueOf(approvers));
        }
    }

    /// None only where the agreement lets one person release alone in an emergency.
    private long fewest() {
        boolean alone = identities
                .theAgreement()
                .filter(agreement -> agreement.exigency() instanceof Exigency.Clause(int several, boolean single)
                        && single)
                .isPresent();
        return alone ? 0 : 1;
    }

    private void check(String part, Signed statement, Sent sent) {
        Optional<RosterEntry> signer = statement.signerIds().size() == 1
                ? identities.holder(sent.sender().party(), statement.signerIds().getFirst())
                : Optional.empty();
        if (!findings.require(signer.isPresent(), part, Why.APPROVER_UNKNOWN)) {
            return;
        }
        if (!(statement.verified(primitives, signer.get().keys()) instanceof Verified verified)
                || !(ApprovalCodec.read(verified.payload()) instanceof Decoded.Good<Approval>(Approval approval))) {
            findings.flaw(part, Why.APPROVAL_NOT_SIGNED);
            return;
        }
        Digest keyId = statement.signerIds().getFirst();
        Optional<RosterEntry> then = identities.person(sent.sender().party(), keyId, approval.at());
        if (findings.require(
                        then.isPresent() && then.get().person().equals(approval.person()), part, Why.APPROVER_UNKNOWN)
                && findings.require(
                        approval.release().equals(sent.warning().release().digest()),
                        part,
                        Why.APPROVAL_OF_OTHER_BYTES)
                && findings.require(persons.add(approval.person()), part, Why.APPROVER_TWICE)
                && findings.require(mayBe(approval.part(), then.get()), part, Why.APPROVER_WITHOUT_ROLE)) {
            count(approval.part());
        }
    }

    private static boolean mayBe(Signoff.Part part, RosterEntry person) {
        return switch (part) {
            case AUTHOR -> person.has(Role.ANALYST) || person.has(Role.DUTY_OFFICER);
            case APPROVER -> person.has(Role.APPROVER);
        };
    }

    private void count(Signoff.Part part) {
        switch (part) {
            case AUTHOR -> authors++;
            case APPROVER -> approvers++;
        }
    }
}
