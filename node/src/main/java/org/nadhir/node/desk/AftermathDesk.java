package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.CaseFiles;
import org.nadhir.node.journal.CaseMoments;
import org.nadhir.node.journal.ExhibitRows;
import org.nadhir.node.journal.MeasureRows;
import org.nadhir.node.journal.ReviewRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.outcome.Exhibit;

/// What a case shows beside its outcome: what supports it, what was done, how long it took, what is still to be
/// looked at.
public final class AftermathDesk {

    private final SealedStore store;
    private final Stations stations;
    private final InstantSource clock;

    public AftermathDesk(SealedStore store, Stations stations, InstantSource clock) {
        this.store = store;
        this.stations = stations;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/cases/{id}/aftermath",
                Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                this::show));
    }

    private Answer show(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Instant now = clock.instant();
        return store.read(rows ->
                CaseFiles.find(rows, id).isEmpty() ? Answer.absent() : Answer.of(json(rows, id, now)));
    }

    private Json json(SealedSnapshot rows, CaseId id, Instant now) {
        Json.Builder json = Json.object()
                .putArray("exhibits", ExhibitRows.of(rows, id), Exhibit::json)
                .putArray(
                        "measures",
                        MeasureRows.of(rows, new MeasureRows.About.OfCase(id)),
                        MeasureDesk::json)
                .putArray(
                        "reviews",
                        ReviewRows.all(rows).stream()
                                .filter(review -> review.caseId().equals(id))
                                .toList(),
                        review -> ReviewDesk.json(review, now))
                .putArray("warnings", stations.of(rows, id), Stations::json);
        CaseMoments.eventAt(rows, id).ifPresent(at -> json.put("event", at));
        return json.build();
    }
}
