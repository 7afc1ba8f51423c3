package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.Approving;
import org.nadhir.WarningFlow;
import org.nadhir.duty.Determination;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.CaseRows.Filed;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Asker;
import org.nadhir.tearline.SourceTraces;

/// Asks for the release of a draft with all that was signed for it: the policy and the guard are asked anew each time,
/// whether a person has just signed or its time has come.
public final class Releasing {

    private final SealedStore store;
    private final WarningFlow flow;
    private final SourceSearch sources;
    private final PartyBook parties;
    private final InstantSource clock;

    public Releasing(
            SealedStore store, WarningFlow flow, SourceSearch sources, PartyBook parties, InstantSource clock) {
        this.store = store;
        this.flow = flow;
        this.sources = sources;
        this.parties = parties;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param traces that were searched for
    record Asked(Approving approving, SourceTraces traces) {}

    /// @param by on whose signature this is asked; the search of the vault is on record under that name
    Asked ask(ReleaseId id, Filed filed, PersonId by) {
        Instant now = clock.instant();
        Determination determination = store.read(
                        rows -> CaseRows.determination(rows, filed.caseId(), now))
                .orElseThrow();
        SourceTraces traces = sources.traces(filed.caseId(), by);
        return new Asked(
                flow.approve(
                        filed.bytes(),
                        filed.author(),
                        filed.request().under(determination, author(filed.author(), now)),
                        store.read(rows -> ApprovalRows.all(rows, id)),
                        store.read(rows -> ApprovalRows.clearances(rows, id.value())),
                        traces),
                traces);
    }

    /// The author with the roles of this moment: who lost them, no longer asks for anything.
    private Asker author(PersonId author, Instant now) {
        return store.read(rows -> parties.roster(rows)
                .find(author, now)
                .map(entry -> new Asker(author, entry.roles()))
                .orElseGet(() -> new Asker(author, List.of())));
    }
}
