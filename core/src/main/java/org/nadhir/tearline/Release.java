package org.nadhir.tearline;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.nadhir.agreement.Roster;
import org.nadhir.model.Digest;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Permit;
import org.nadhir.sign.Primitives;
import org.nadhir.sign.Signed;

/// A draft that enough persons approved under a permit. Only [#of] makes one.
public sealed interface Release extends ReleaseDecision permits ApprovedRelease {

    Draft draft();

    Permit permit();

    /// Approvers, without the author, in the order of their ids.
    List<PersonId> approvers();

    /// The author's signature and the approvers', as given.
    List<Signed> approvals();

    Instant at();

    /// Releases `draft`, if `permit` was ruled at this very moment, fits the draft, and the author and as many
    /// different approvers as the permit asks for have signed exactly the draft's bytes; and not before its time.
    ///
    /// @param permit ruled again now; one that was ruled at another moment is not taken
    /// @param approvals signed [Approval]s; one that is not to be believed is named and does not count
    /// @param roster the sender's own persons as of now
    static ReleaseDecision of(
            Permit permit, Draft draft, List<Signed> approvals, Roster roster, Primitives primitives, Instant now) {
        return new ApprovalCheck(permit, draft, draft.digest(), now)
                .release(BelievedApprovals.of(approvals, roster, primitives, now));
    }

    /// Releases the drafts of a list, each judged for itself as in [#of], on approvals that name the list's root: one
    /// signature of each person for all of them.
    ///
    /// @param permits one for each draft, in the list's order
    /// @param drafts exactly those whose digests stand in the list, in its order
    /// @return a decision for each draft
    /// @throws IllegalArgumentException where permits and drafts are not those of the list
    static List<ReleaseDecision> ofList(
            ReleaseList list,
            List<Permit> permits,
            List<Draft> drafts,
            List<Signed> approvals,
            Roster roster,
            Primitives primitives,
            Instant now) {
        if (!drafts.stream().map(Draft::digest).toList().equals(list.releases())) {
            throw new IllegalArgumentException("drafts are those of the list, in its order");
        }
        return ofPart(list, permits, drafts, approvals, roster, primitives, now);
    }

    /// As [#ofList], for some of the list's drafts: who seals a long list in several commits, or finds one of its
    /// victims refused by now, judges the others by the same signatures.
    ///
    /// @param permits one for each draft, in the drafts' order
    /// @param drafts each stands in the list
    /// @throws IllegalArgumentException where a draft does not stand in the list, or permits and drafts are not pairs
    static List<ReleaseDecision> ofPart(
            ReleaseList list,
            List<Permit> permits,
            List<Draft> drafts,
            List<Signed> approvals,
            Roster roster,
            Primitives primitives,
            Instant now) {
        if (permits.size() != drafts.size()
                || !new LinkedHashSet<>(list.releases()).containsAll(drafts.stream().map(Draft::digest).toList())) {
            throw new IllegalArgumentException("each draft stands in the list and has its permit");
        }
        BelievedApprovals believed = BelievedApprovals.of(approvals, roster, primitives, now);
        Digest root = list.root();
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new ApprovalCheck(permits.get(i), drafts.get(i), root, now).releaseOfList(believed))
                .toList();
    }
}
