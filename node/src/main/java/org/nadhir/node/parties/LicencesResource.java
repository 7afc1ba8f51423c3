package org.nadhir.node.parties;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Licence;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.store.SealedTransaction;

/// The legal gate: which authority permits what with a party that is designated or sanctioned. One administrator
/// notes a licence, another confirms it; one is enough to end it early or to permit less.
public final class LicencesResource {

    private final PartyContext context;
    private final Partners partners;

    public LicencesResource(PartyContext context, Partners partners) {
        this.context = context;
        this.partners = partners;
    }

    public List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.post("/api/v1/partners/{party}/licences", administrators, this::note),
                Route.post("/api/v1/partners/{party}/licences/confirm", administrators, this::confirm));
    }

    private record Leave(PartyId party, Licence licence) {}

    private Leave leave(Fields fields) throws Malformed {
        return new Leave(
                fields.value("party", PartyId::new),
                Licences.licence(fields, context.clock().instant()));
    }

    private Answer note(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Leave leave = acting.subject(this::leave);
        return context.store().commit(tx -> {
            Optional<Answer> wrong = wrong(tx, party, leave);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            if (Licences.widens(Licences.standing(tx, party), leave.licence())) {
                return context.proposed(tx, acting, party, Act.Kind.LICENCE_NOTE, Act.Kind.LICENCE_CONFIRM)
                        .orElseGet(() -> waits(true));
            }
            return context.refused(tx, acting, Act.Kind.LICENCE_NOTE)
                    .orElseGet(() -> keep(tx, acting, leave, List.of(acting.act())));
        });
    }

    private Answer confirm(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Leave leave = acting.subject(this::leave);
        return context.store().commit(tx -> {
            Optional<Proposal> waiting = Proposal.find(tx, acting, Act.Kind.LICENCE_CONFIRM, party);
            if (waiting.isEmpty()) {
                return Answer.failed(Problem.CONFLICT, "nothing-waits");
            }
            return wrong(tx, party, leave)
                    .or(() -> context.refusedSecond(tx, acting, waiting.get(), Act.Kind.LICENCE_CONFIRM))
                    .orElseGet(() -> {
                        waiting.get().remove(tx);
                        return keep(tx, acting, leave, List.of(waiting.get().act(), acting.act()));
                    });
        });
    }

    private Optional<Answer> wrong(SealedTransaction tx, PartyId party, Leave leave) {
        if (partners.find(tx, party).isEmpty() || !leave.party().equals(party)) {
            return Optional.of(Answer.absent());
        }
        return Licences.all(tx, party).size() >= Licences.LICENCES_MAX
                ? Optional.of(Answer.failed(Problem.REFUSED, "licences-many", String.valueOf(Licences.LICENCES_MAX)))
                : Optional.empty();
    }

    private Answer keep(SealedTransaction tx, Acting acting, Leave leave, List<Bytes> acts) {
        Licences.add(tx, leave.party(), new Licences.Noted(leave.licence(), new Acts(acts)));
        context.leaf(tx, "licence-noted", "party", leave.party().value(), acting);
        return waits(false);
    }

    private static Answer waits(boolean waits) {
        return Answer.of(Json.object().put("waits", waits).build());
    }
}
