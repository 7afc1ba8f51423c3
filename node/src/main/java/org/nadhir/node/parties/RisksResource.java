package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.CaseId;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.policy.Risk;

/// Risks to people that come from sharing with a party: raised, mitigated, and decided by somebody who did neither.
public final class RisksResource {

    private final PartyContext context;
    private final Partners partners;

    public RisksResource(PartyContext context, Partners partners) {
        this.context = context;
        this.partners = partners;
    }

    public List<Route> routes() {
        Access desk = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        return List.of(
                Route.get(
                        "/api/v1/partners/{party}/risks",
                        Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR),
                        this::show),
                Route.post("/api/v1/partners/{party}/risks", desk, this::raise),
                Route.post("/api/v1/partners/{party}/risks/mitigate", desk, this::mitigate),
                Route.post(
                        "/api/v1/partners/{party}/risks/decide",
                        Access.roles(Role.APPROVER, Role.DUTY_OFFICER),
                        this::decide));
    }

    private Answer show(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        List<RiskRecord> all = context.store().read(rows -> Risks.all(rows, party));
        return Answer.of(Json.object().putArray("risks", all, RiskRecord::json).build());
    }

    private record Raised(PartyId party, List<CaseId> scope, String situation, String danger, Risk.Level inherent) {

        static Raised read(Fields fields) throws Malformed {
            return new Raised(
                    fields.value("party", PartyId::new),
                    fields.optionalValue("case", CaseId::new).<List<CaseId>>map(List::of).orElse(List.of()),
                    fields.string("situation", RiskRecord.TEXT_CHARACTERS_MAX),
                    fields.string("danger", RiskRecord.TEXT_CHARACTERS_MAX),
                    RiskRecord.level(fields, "inherent"));
        }
    }

    private Answer raise(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Raised raised = acting.subject(Raised::read);
        if (raised.situation().isBlank() || raised.danger().isBlank()) {
            return Answer.failed(Problem.REFUSED, "reason-missing");
        }
        return context.store().commit(tx -> {
            List<RiskRecord> all = new ArrayList<>(Risks.all(tx, party));
            if (partners.find(tx, party).isEmpty() || !raised.party().equals(party)) {
                return Answer.absent();
            }
            if (all.size() >= Risks.RECORDS_MAX) {
                return Answer.failed(Problem.REFUSED, "risks-many", String.valueOf(Risks.RECORDS_MAX));
            }
            return context.refused(tx, acting, Act.Kind.RISK_RAISE).orElseGet(() -> {
                all.add(new RiskRecord(
                        raised.scope(), raised.situation(), raised.danger(), raised.inherent(),
                        acting.caller().person(), context.clock().instant(), List.of(), List.of(),
                        Acts.of(acting.act())));
                return keep(tx, acting, party, all, "risk-raised");
            });
        });
    }

    /// A step on one of a party's records.
    ///
    /// @param record its place, from 1
    private record Step<T>(PartyId party, int record, T says) {

        boolean isOn(PartyId asked, List<RiskRecord> records) {
            return party.equals(asked) && record <= records.size();
        }
    }

    private static <T> Step<T> step(Fields fields, T says) throws Malformed {
        return new Step<>(
                fields.value("party", PartyId::new), (int) fields.integer("record", 1, Risks.RECORDS_MAX), says);
    }

    private Answer mitigate(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Step<Risk.Mitigation> step = acting.subject(fields -> step(fields, RiskRecord.mitigation(fields)));
        return context.store().commit(tx -> {
            List<RiskRecord> all = new ArrayList<>(Risks.all(tx, party));
            if (!step.isOn(party, all)) {
                return Answer.absent();
            }
            RiskRecord record = all.get(step.record() - 1);
            if (record.mitigations().size() >= RiskRecord.MITIGATIONS_MAX) {
                return Answer.failed(Problem.REFUSED, "risks-many", String.valueOf(RiskRecord.MITIGATIONS_MAX));
            }
            return context.refused(tx, acting, Act.Kind.RISK_MITIGATE).orElseGet(() -> {
                var mitigated = new RiskRecord.Mitigated(
                        step.says(), acting.caller().person(), context.clock().instant());
                all.set(step.record() - 1, record.with(mitigated, acting.act()));
                return keep(tx, acting, party, all, "risk-mitigated");
            });
        });
    }

    private record Residual(Risk.Level level, String reasons) {

        static Residual read(Fields fields) throws Malformed {
            return new Residual(
                    RiskRecord.level(fields, "residual"),
                    fields.string("reasons", RiskRecord.TEXT_CHARACTERS_MAX));
        }
    }

    private Answer decide(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Step<Residual> step = acting.subject(fields -> step(fields, Residual.read(fields)));
        return context.store().commit(tx -> {
            List<RiskRecord> all = new ArrayList<>(Risks.all(tx, party));
            if (!step.isOn(party, all)) {
                return Answer.absent();
            }
            RiskRecord record = all.get(step.record() - 1);
            return wrong(record, acting, step.says())
                    .or(() -> context.refused(tx, acting, Act.Kind.RISK_DECIDE))
                    .orElseGet(() -> {
                        var decision = new RiskRecord.Decision(
                                step.says().level(),
                                step.says().reasons(),
                                acting.caller().person(),
                                context.clock().instant());
                        all.set(step.record() - 1, record.with(decision, acting.act()));
                        return keep(tx, acting, party, all, "risk-decided");
                    });
        });
    }

    private static Optional<Answer> wrong(RiskRecord record, Acting acting, Residual residual) {
        if (residual.reasons().isBlank()) {
            return Optional.of(Answer.failed(Problem.REFUSED, "reason-missing"));
        }
        if (record.proposedBy(acting.caller().person())) {
            return Optional.of(Answer.failed(Problem.REFUSED, "risk-own"));
        }
        if (residual.level().compareTo(record.inherent()) > 0) {
            return Optional.of(Answer.failed(Problem.REFUSED, "risk-above"));
        }
        return record.mitigations().isEmpty() && residual.level().compareTo(record.inherent()) < 0
                ? Optional.of(Answer.failed(Problem.REFUSED, "risk-unmitigated"))
                : Optional.empty();
    }

    private Answer keep(
            SealedTransaction tx, Acting acting, PartyId party, List<RiskRecord> all, String leaf) {
        Risks.put(tx, party, all);
        context.leaf(tx, leaf, "party", party.value(), acting);
        return Answer.of(Json.object().put("record", all.size()).build());
    }
}
