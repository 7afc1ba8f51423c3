package org.nadhir.notice;

import java.time.Instant;
import java.util.List;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;
import org.nadhir.policy.Finding;
import org.nadhir.policy.Request;

/// The answer to "may this contact be told?". Closed: [Leave] or [Stopped]. Neither is stored to be used again.
public sealed interface NoticeRuling {

    /// Every rule that spoke, policy's first.
    List<Finding> findings();

    Instant at();

    /// Leave to tell. Only [NoticePolicy] makes one.
    sealed interface Leave extends NoticeRuling permits GrantedLeave {

        Request request();

        /// The marking that the notice bears.
        Marking marking();
    }

    /// Not permitted, by at least one rule.
    record Stopped(List<Finding> findings, Instant at) implements NoticeRuling {

        public Stopped {
            findings = List.copyOf(findings);
        }

        /// The rules that forbade.
        public List<Finding> grounds() {
            return findings.stream()
                    .filter(finding -> finding.verdict() == Finding.Verdict.FORBIDS)
                    .toList();
        }

        /// All that would have to change.
        public List<Message> remedies() {
            return grounds().stream().flatMap(ground -> ground.remedies().stream()).distinct().toList();
        }
    }
}
