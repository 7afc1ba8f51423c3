package org.nadhir.policy;

import java.time.Instant;
import java.util.List;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.Exigency;
import org.nadhir.model.Marking;
import org.nadhir.model.PartyId;

/// Hidden, so that no other package can make a permit.
record GrantedPermit(
        Request request,
        List<Finding> findings,
        Instant at,
        Agreement agreement,
        PartyId recipient,
        int approversNeeded,
        Marking marking,
        Exigency clause)
        implements Permit {

    GrantedPermit {
        findings = List.copyOf(findings);
    }
}
