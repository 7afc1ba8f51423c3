package org.nadhir.notice;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.Marking;
import org.nadhir.policy.Finding;
import org.nadhir.policy.Request;

/// Hidden, so that no other package can make a leave.
record GrantedLeave(Request request, List<Finding> findings, Marking marking, Instant at)
        implements NoticeRuling.Leave {

    GrantedLeave {
        findings = List.copyOf(findings);
    }
}
