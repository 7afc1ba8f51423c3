package org.nadhir.tearline;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Permit;
import org.nadhir.sign.Signed;

/// Hidden, so that no other package can make a release.
record ApprovedRelease(Draft draft, Permit permit, List<PersonId> approvers, List<Signed> approvals, Instant at)
        implements Release {

    ApprovedRelease {
        approvers = List.copyOf(approvers);
        approvals = List.copyOf(approvals);
    }
}
