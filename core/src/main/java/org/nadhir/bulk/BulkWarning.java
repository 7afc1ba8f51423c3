package org.nadhir.bulk;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.nadhir.model.PersonId;
import org.nadhir.policy.Facts;
import org.nadhir.policy.Permit;
import org.nadhir.policy.Policy;
import org.nadhir.policy.Ruling;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.TearlineBuilder;

/// Rules and words the victims of one finding, one by one. What is known of the sources is made ready to be searched
/// for once, and each finished tearline is searched whole.
///
/// Keeps no state between victims: they may be ruled and worded in any order and by many threads at once. The same
/// line, facts, moment and random numbers give the same bytes, so a caller that wants repeatable bytes hands each
/// line a generator of its own.
public final class BulkWarning {

    private final BulkFinding finding;
    private final TearlineBuilder tearlines;
    private final SourceTraces traces;

    /// Prepares the search for what is known of the finding's sources.
    public BulkWarning(BulkFinding finding, LeakGuard guard, SourceTraces traces) {
        LeakGuard.Search search = guard.prepare(traces);
        this.finding = finding;
        this.traces = traces;
        this.tearlines = new TearlineBuilder((finished, _) -> search.search(finished));
    }

    /// May this victim's addressee be told, as `facts` stand? A contact is no party and is refused here: it is told
    /// by a notice.
    public Ruling rule(BulkLine line, Facts facts) {
        return Policy.rule(finding.request(line), facts);
    }

    /// Words the warning for one victim under its own permit, with ids of its own.
    public DraftDecision draft(BulkLine line, Permit permit, PersonId author, RandomGenerator random, Instant now) {
        return tearlines.build(permit, author, finding.wording(line), traces, random, now);
    }
}
