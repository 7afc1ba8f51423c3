package org.nadhir.node.desk;

import org.nadhir.model.Bytes;
import org.nadhir.node.journal.CaseRows.Filed;
import org.nadhir.tearline.LeakGuard;
import org.nadhir.tearline.SourceTraces;
import org.nadhir.tearline.Verdict;

/// The guard before a copy of a release: it searches the very bytes that would be handed out for all that is known of
/// the sources behind the case now. What two persons cleared for the release is cleared for those bytes and no others.
public final class CopyGuard {

    private final SourceSearch sources;
    private final LeakGuard guard;

    public CopyGuard(SourceSearch sources, LeakGuard guard) {
        this.sources = sources;
        this.guard = guard;
    }

    /// Whether nothing blocks. The search of the vault is on record under the draft's author.
    public boolean isClean(Filed filed, Bytes finished) {
        SourceTraces traces = sources.traces(filed.caseId(), filed.author());
        return Verdict.of(finished, guard.search(finished, traces), traces) instanceof Verdict.Clean;
    }
}
