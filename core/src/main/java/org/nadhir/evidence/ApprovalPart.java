package org.nadhir.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.agreement.Exigency;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.evidence.EvidenceFlaw.Why;
import org.nadhir.evidence.Recorded.Permitted;
import org.nadhir.json.Decoded;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Signoff;
import org.nadhir.policy.Signoffs;
import org.nadhir.sign.PayloadType;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.PublicKeys;
import org.nadhir.sign.Signed;
import org.nadhir.sign.Verified;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;

/// Who answers for the release: its author, and as many others as the permit asked for.
final class ApprovalPart {

    private final Primitives primitives;
    private final Findings findings;
    private final Identities identities;
    private final Evidence evidence;
    private final Set<PersonId> persons = new LinkedHashSet<>();
    private int authors;
    private int approvers;
    private final List<Instant> signed = new ArrayList<>();

    ApprovalPart(Primitives primitives, Findings findings, Evidence evidence, Identities identities) {
        this.evidence = evidence;
        this.primitives = primitives;
        this.findings = findings;
        this.identities = identities;
    }

    void check(Sent sent, Optional<Recorded> record) {
        List<Signed> statements = evidence.statements();
        List<Digest> met = new ArrayList<>();
        for (int place : identities.places(PayloadType.APPROVAL)) {
            met.add(statements.get(place).bytes().digest());
            check(Findings.statement(place), statements.get(place), sent, record);
        }
        if (record.isPresent() && record.get() instanceof ReleaseRecord known) {
            findings.require(
                    known.approvals().equals(met.stream().sorted().toList()),
                    "statements",
                    Why.APPROVALS_NOT_AS_RECORDED);
        }
        long needed = record.isPresent()
                        && record.get().permitted() instanceof Decoded.Good<Permitted>(Permitted permit)
                ? Math.max(permit.approvers(), fewest())
                : 1;
        findings.require(authors == 1, "statements", Why.NOT_ONE_AUTHOR);
        if (findings.require(approvers >= needed, "statements", Why.TOO_FEW_APPROVALS)) {
            findings.holds("approvals", String.valueOf(authors), String.valueOf(approvers));
        }
    }

    /// When the release was made, by the sender's word. The first version does not hold approvals to the day of its
    /// record: there the earliest of them.
    Instant own(Recorded record) {
        return record instanceof ReleaseRecord
                ? record.at()
                : signed.stream().filter(record.at()::isAfter).sorted().findFirst().orElse(record.at());
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

    private void check(String part, Signed statement, Sent sent, Optional<Recorded> record) {
        Optional<PublicKeys> signer = statement.signerIds().size() == 1
                ? identities.keys(sent.sender().party(), statement.signerIds().getFirst())
                : Optional.empty();
        if (!findings.require(signer.isPresent(), part, Why.APPROVER_UNKNOWN)) {
            return;
        }
        if (!(statement.verified(primitives, signer.get()) instanceof Verified verified)
                || !(ApprovalCodec.read(verified.payload()) instanceof Decoded.Good<Approval>(Approval approval))) {
            findings.flaw(part, Why.APPROVAL_NOT_SIGNED);
            return;
        }
        Digest keyId = statement.signerIds().getFirst();
        Optional<RosterEntry> then = identities.person(sent.sender().party(), keyId, approval.at());
        if (findings.require(
                        then.isPresent() && then.get().person().equals(approval.person()), part, Why.APPROVER_UNKNOWN)
                && findings.require(names(approval, sent), part, Why.APPROVAL_OF_OTHER_BYTES)
                && findings.require(isOfThatDay(approval, record), part, Why.APPROVAL_OF_ANOTHER_DAY)
                && findings.require(persons.add(approval.person()), part, Why.APPROVER_TWICE)
                && findings.require(mayBe(approval.part(), then.get()), part, Why.APPROVER_WITHOUT_ROLE)) {
            signed.add(approval.at());
            count(approval.part());
        }
    }

    /// The release itself, or the list in which it stands.
    private boolean names(Approval approval, Sent sent) {
        Digest release = sent.warning().release().digest();
        return evidence.list().isEmpty()
                ? approval.release().equals(release)
                : evidence.list().getFirst().leads(release, approval.release());
    }

    /// Signed before the release was sealed, and not longer before than an approval counts. The first version did not
    /// record it.
    private static boolean isOfThatDay(Approval approval, Optional<Recorded> record) {
        if (record.isEmpty() || !(record.get() instanceof ReleaseRecord known)) {
            return true;
        }
        Instant last = known.at().plus(ReleaseRecord.GRID).plus(Signoffs.SKEW);
        Instant first = known.at().minus(Signoffs.VALID_FOR).minus(ReleaseRecord.GRID);
        return approval.at().isBefore(last) && !approval.at().isBefore(first);
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
