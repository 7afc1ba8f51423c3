package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.Approving;
import org.nadhir.WarningFlow;
import org.nadhir.duty.Determination;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.journal.ApprovalRows;
import org.nadhir.node.journal.CaseRows.Filed;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.PartyBook;
import org.nadhir.node.journal.TimedRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.policy.Asker;
import org.nadhir.policy.Request;
import org.nadhir.sign.Signed;
import org.nadhir.tearline.SourceTraces;

/// Asks for the release of a draft with all that was signed for it: the policy and the guard are asked anew each time,
/// whether a person has just signed or its time has come.
public final class Releasing {

    private final SealedStore store;
    private final WarningFlow flow;
    private final SourceSearch sources;
    private final PartyBook parties;
    private final Duration undo;
    private final InstantSource clock;

    /// @param undo how long a signature may be taken back
    public Releasing(
            SealedStore store,
            WarningFlow flow,
            SourceSearch sources,
            PartyBook parties,
            Duration undo,
            InstantSource clock) {
        this.store = store;
        this.flow = flow;
        this.sources = sources;
        this.parties = parties;
        this.undo = undo;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param traces that were searched for
    record Asked(Approving approving, SourceTraces traces) {}

    /// Where its time has come.
    ///
    /// @param by on whose signature this is asked; the search of the vault is on record under that name
    Asked due(ReleaseId id, Filed filed, PersonId by) {
        return ask(id, filed, by, Instant.MIN);
    }

    /// Where `by` has just signed. What is owed and is not of the greatest haste waits as long as a signature may be
    /// taken back; whoever signs meanwhile begins no new wait.
    Asked signed(ReleaseId id, Filed filed, PersonId by) {
        Instant earliest = store.read(rows -> earliest(rows, id, filed));
        return ask(id, filed, by, earliest);
    }

    private Instant earliest(SealedSnapshot rows, ReleaseId id, Filed filed) {
        return switch (Tearlines.read(filed.bytes()).wording().precedence()) {
            case FLASH, IMMEDIATE -> Instant.MIN;
            case PRIORITY, ROUTINE -> TimedRows.find(rows, id)
                    .filter(timed -> timed.stopped().isEmpty())
                    .map(TimedRows.Timed::leaves)
                    .orElseGet(() -> clock.instant().plus(undo));
        };
    }

    private Asked ask(ReleaseId id, Filed filed, PersonId by, Instant earliest) {
        SourceTraces traces = sources.traces(filed.caseId(), by);
        // Everything from one moment.
        Question question = store.read(rows -> question(rows, id, filed));
        Approving approving = flow.approve(
                filed.bytes(), filed.author(), question.request(), question.approvals(), question.clearances(), traces,
                earliest);
        return new Asked(approving, traces);
    }

    /// What is asked for, and what was signed for it.
    private record Question(Request request, List<Signed> approvals, List<Signed> clearances) {}

    private Question question(SealedSnapshot rows, ReleaseId id, Filed filed) {
        Instant now = clock.instant();
        Determination determination =
                CaseRows.determination(rows, filed.caseId(), now).orElseThrow();
        return new Question(
                filed.request().under(determination, author(rows, filed.author(), now)),
                ApprovalRows.all(rows, id),
                ApprovalRows.clearances(rows, id.value()));
    }

    /// The author with the roles of this moment: who lost them, no longer asks for anything.
    private Asker author(SealedSnapshot rows, PersonId author, Instant now) {
        return parties.roster(rows)
                .find(author, now)
                .map(entry -> new Asker(author, entry.roles()))
                .orElseGet(() -> new Asker(author, List.of()));
    }
}
