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
    private Instant lastSigned = Instant.MIN;

    /// Counts for `draft`.
    ///
    /// @param signed what the approvals must name: the draft's digest, or the root of a list that it stands in
    ApprovalCheck(Permit permit, Draft draft, Digest signed, Instant now) {
        this.permit = permit;
        this.draft = draft;
        this.now = now;
        this.signatures = new Signatures.Given(signed, draft.author(), List.of());
    }

    /// Judges a draft that was signed for itself. What is not owed leaves at its drawn time or, where the last who
    /// counts signed after that, at the next point of the grid: the moment at which it arrives tells of nobody's hours.
    ReleaseDecision release(BelievedApprovals approvals) {
        ReleaseDecision decision = judged(approvals);
        Instant leaves = TearlineBuilder.skipsDelay(permit.request().determination())
                ? draft.notBefore()
                : TearlineBuilder.slot(draft.notBefore(), lastSigned);
        return notBefore(leaves, decision);
    }

    /// Judges a draft of a list: all that is signed at once may leave at once, each not before its own drawn time.
    ReleaseDecision releaseOfList(BelievedApprovals approvals) {
        return notBefore(draft.notBefore(), judged(approvals));
    }

    private ReleaseDecision notBefore(Instant leaves, ReleaseDecision decision) {
        return decision instanceof Release && now.isBefore(leaves) ? new Early(leaves) : decision;
    }

    private ReleaseDecision judged(BelievedApprovals approvals) {
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
        if (approval.at().isAfter(lastSigned)) {
            lastSigned = approval.at();
        }
        switch (approval.part()) {
            case AUTHOR -> authorSigned = true;
            case APPROVER -> approvers.add(approval.person());
        }
    }
}
