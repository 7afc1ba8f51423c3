package org.nadhir.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nadhir.Approving;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.model.Message;
import org.nadhir.model.MessageCodec;
import org.nadhir.model.PersonId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseRows;
import org.nadhir.node.journal.CaseRows.Filed;
import org.nadhir.node.journal.ReleaseRows;
import org.nadhir.node.journal.TimedRows;
import org.nadhir.node.journal.TimedRows.Timed;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.tearline.DraftDecision;
import org.nadhir.tearline.Outdated;

/// Lets out what all signed and what is not owed, when its drawn time has come and whoever is at the desk then
/// (decision 0125). Nothing is sealed before: at its time the policy and the guard are asked anew, and what they stop
/// stays, and is shown to the duty officer with the reason.
public final class TimedReleases {

    /// Between two looks: a release leaves within that of its time. Ours.
    public static final Duration REST = Duration.ofSeconds(1);

    private final SealedStore store;
    private final Releasing releasing;
    private final NodeLedgers ledgers;
    private final InstantSource clock;

    public TimedReleases(SealedStore store, Releasing releasing, NodeLedgers ledgers, InstantSource clock) {
        this.store = store;
        this.releasing = releasing;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/timed-releases",
                Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                _ -> list()));
    }

    /// What waits for its time, and what was stopped then.
    private Answer list() {
        return store.read(rows -> Answer.of(Json.object()
                .putArray("timed", TimedRows.all(rows), Timed::json)
                .build()));
    }

    /// Keeps what all signed until `leaves`.
    ///
    /// @param by who signed last
    void keep(ReleaseId id, Filed filed, PersonId by, Instant leaves) {
        Instant now = clock.instant();
        store.commit(tx -> {
            TimedRows.put(tx, new Timed(id, filed.caseId(), by, leaves, List.of()));
            return ledgers.append(tx, "release-timed", Json.object()
                    .put("release", id.value())
                    .put("by", by.value())
                    .put("leaves", leaves)
                    .put("at", now)
                    .build(), now);
        });
    }

    /// Lets out what is due, in the order in which it was signed. A trouble with one holds up none of the others.
    public void look() {
        Instant now = clock.instant();
        Optional<RuntimeException> trouble = Optional.empty();
        for (Timed timed : store.read(TimedRows::all)) {
            if (timed.stopped().isEmpty() && !timed.leaves().isAfter(now)) {
                try {
                    release(timed);
                } catch (RuntimeException e) {
                    trouble = trouble.or(() -> Optional.of(e));
                }
            }
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    private void release(Timed timed) {
        ReleaseId id = timed.release();
        Filed filed = store.read(rows -> CaseRows.draft(rows, id)).orElseThrow();
        List<Message> stopped = switch (releasing.due(id, filed, timed.by()).approving()) {
            case Approving.Sealed _ -> List.of();
            case Approving.Timed(Instant leaves) -> List.of(Message.of("release.too-early", leaves.toString()));
            case Approving.Waits(var withheld) -> withheld.missing();
            case Approving.Uncleared(var missing) -> missing;
            case Approving.Stopped _ -> List.of(Message.of("release.stopped-refused"));
            case Approving.Changed(DraftDecision decision) -> List.of(changed(decision));
        };
        store.commit(tx -> settled(tx, timed, stopped));
    }

    private static Message changed(DraftDecision decision) {
        return decision instanceof Outdated(Message why) ? why : Message.of("release.stopped-found");
    }

    /// Somebody may have signed and sealed it meanwhile: what was released is not stopped.
    private boolean settled(SealedTransaction tx, Timed timed, List<Message> stopped) {
        if (ReleaseRows.has(tx, timed.release())) {
            TimedRows.remove(tx, timed.release());
            return true;
        }
        Instant now = clock.instant();
        TimedRows.put(tx, timed.because(stopped));
        ledgers.append(tx, "release-stopped", Json.object()
                .put("release", timed.release().value())
                .putArray("why", stopped, MessageCodec::write)
                .put("at", now)
                .build(), now);
        return false;
    }
}
