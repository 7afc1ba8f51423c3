package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Roster;
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
    /// different approvers as the permit asks for have signed exactly the draft's bytes.
    ///
    /// @param permit ruled again now; one that was ruled at another moment is not taken
    /// @param approvals signed [Approval]s; one that is not to be believed is named and does not count
    /// @param roster the sender's own persons as of now
    static ReleaseDecision of(
            Permit permit, Draft draft, List<Signed> approvals, Roster roster, Primitives primitives, Instant now) {
        return new ApprovalCheck(permit, draft, roster, primitives, now).release(approvals);
    }
}
