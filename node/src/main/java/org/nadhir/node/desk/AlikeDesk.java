package org.nadhir.node.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.duty.SameThreat.Alike;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.EntityId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.AlikeRows;
import org.nadhir.node.journal.AlikeRows.Answered;
import org.nadhir.node.ledger.NodeLedgers;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedStore;
import org.nadhir.reports.register.Register;

/// No double standard: who else faces the same threat, and what was answered about each.
public final class AlikeDesk {

    private static final int WHY_CHARS_MAX = 2_000;

    private final SealedStore store;
    private final NodeLedgers ledgers;
    private final SameThreats threats;
    private final InstantSource clock;

    public AlikeDesk(SealedStore store, NodeLedgers ledgers, Register register, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.threats = new SameThreats(register);
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/cases/{id}/alike",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                        this::show),
                Route.post(
                        "/api/v1/cases/{id}/alike", Access.roles(Role.ANALYST, Role.DUTY_OFFICER), this::answer));
    }

    private Answer show(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        return store.read(rows -> shown(rows, id));
    }

    private Answer shown(SealedSnapshot rows, CaseId id) {
        return Answer.of(Json.object()
                .putArray("alike", threats.own(rows, id), alike -> json(rows, id, alike))
                .putArray("hints", threats.listed(rows, id), alike -> json(rows, id, alike))
                .build());
    }

    private static Json json(SealedSnapshot rows, CaseId id, Alike alike) {
        Json.Builder json = Json.object()
                .put("entity", alike.who().id().value())
                .put("name", Tearlines.text(alike.who().name()))
                .put("why", alike.why().word());
        AlikeRows.find(rows, id, alike.who().id()).ifPresent(answered -> json.put("answered", answered.json()));
        return json.build();
    }

    private Answer answer(Call call) throws Malformed {
        CaseId id = call.gap("id", CaseId::new);
        Instant now = clock.instant();
        Answered answered = call.body(fields -> new Answered(
                id,
                fields.value("entity", EntityId::new),
                fields.choice("answer", List.of(Answered.Says.values()), Answered.Says::word),
                fields.string("why", WHY_CHARS_MAX),
                call.caller().person(),
                now));
        return store.commit(tx -> {
            boolean asked = threats.own(tx, id).stream()
                    .anyMatch(alike -> alike.who().id().equals(answered.entity()));
            if (!asked) {
                return Answer.failed(Problem.CONFLICT, "alike-not-asked");
            }
            AlikeRows.put(tx, answered);
            ledgers.append(tx, "alike-answered", answered.json(), now);
            return shown(tx, id);
        });
    }
}
