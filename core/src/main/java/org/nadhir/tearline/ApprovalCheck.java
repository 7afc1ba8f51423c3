package org.nadhir.tearline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nadhir.agreement.RosterEntry;
import org.nadhir.model.Digest;
import org.nadhir.model.Message;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Invocation;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Signatures;
import org.nadhir.policy.Signoff;
import org.nadhir.policy.Signoffs;
import org.nadhir.sign.Signed;

/// Counts approvals that are believed ([BelievedApprovals]) for one draft; one that is wrong in any way is named and
/// does not count.
final class ApprovalCheck {

    private final Permit permit;
    private final Draft draft;
    private final Instant now;
    private final Signatures.Given signatures;
    private final List<Message> missing = new ArrayList<>();
    private final SortedSet<PersonId> approvers = new TreeSet<>();
    private final List<Signed> counted = new ArrayList<>();
    private boolean authorSigned;

    /// Counts for `draft`.
    ///
    /// @param signed what the approvals must name: the draft's digest, or the root of a list that it stands in
    ApprovalCheck(Permit permit, Draft draft, Digest signed, Instant now) {
        this.permit = permit;
        this.draft = draft;
        this.now = now;
        this.signatures = new Signatures.Given(signed, draft.author(), List.of());
    }

    ReleaseDecision release(BelievedApprovals approvals) {
        fits();
        missing.addAll(approvals.flaws());
        approvals.believed().forEach(this::count);
        if (!authorSigned) {
            missing.add(Message.of("release.author-missing"));
        }
        int needed = permit.approversNeeded();
        if (approvers.size() < needed) {
            missing.add(Message.of(
                    "release.approvers-missing", String.valueOf(approvers.size()), String.valueOf(needed)));
        }
        return missing.isEmpty() || isOnlyAboutOthers()
                ? new ApprovedRelease(draft, permit, List.copyOf(approvers), counted, now)
                : new Withheld(missing);
    }

    /// A bad approval beside enough good ones does no harm; anything else does.
    private boolean isOnlyAboutOthers() {
        return missing.stream().allMatch(message -> message.key().startsWith("release.approval."));
    }

    private void fits() {
        Tearline tearline = draft.tearline();
        if (!permit.at().equals(now)) {
            missing.add(Message.of("release.permit-not-of-now"));
        }
        boolean same = permit.request().sharing().handsOver()
                && tearline.agreement().equals(permit.agreementId())
                && tearline.revision() == permit.revision()
                && tearline.parties().equals(permit.parties())
                && tearline.sender().equals(permit.request().sender())
                && tearline.recipient().equals(permit.recipient())
                && tearline.purpose() == permit.request().purpose()
                && tearline.wording().threat() == permit.request().subject()
                && tearline.marking() == permit.marking()
                && tearline.onward() == permit.onward()
                && tearline.status() == permit.agreement().status();
        if (!same) {
            missing.add(Message.of("release.other-terms"));
        }
        if (now.isBefore(draft.notBefore())) {
            missing.add(Message.of("release.too-early", draft.notBefore().toString()));
        }
        boolean byOther = switch (permit.request().exigency()) {
            case Invocation.None() -> false;
            case Invocation.ByAuthor(PersonId author, String reason) -> !author.equals(draft.author());
            case Invocation.Alone(PersonId author, String reason) -> !author.equals(draft.author());
        };
        if (byOther) {
            missing.add(Message.of("release.exigency-by-other"));
        }
    }

    private void count(BelievedApprovals.Believed believed) {
        Optional<Message> flaw = flaw(believed.approval(), believed.signer());
        if (flaw.isPresent()) {
            missing.add(flaw.get());
        } else {
            counted.add(believed.signed());
            take(believed.approval());
        }
    }

    private Optional<Message> flaw(Approval approval, RosterEntry signer) {
        String who = signer.person().value();
        if (!approval.person().equals(signer.person())) {
            return Optional.of(Message.of("release.approval.other-person", who));
        }
        if (!signer.party().equals(permit.request().sender())) {
            return Optional.of(Message.of("release.approval.other-party", who));
        }
        return Signoffs.flaw(signoff(approval, signer), signatures, now);
    }

    private static Signoff signoff(Approval approval, RosterEntry signer) {
        return new Signoff(approval.person(), approval.part(), approval.release(), approval.at(), signer.roles());
    }

    private void take(Approval approval) {
        switch (approval.part()) {
            case AUTHOR -> authorSigned = true;
            case APPROVER -> approvers.add(approval.person());
        }
    }
}
