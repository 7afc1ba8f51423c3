package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.store.SealedSnapshot;

/// Who is who: the names behind the ids that the node's answers hold, so that a person reads and types names. It says
/// no more than the lists of persons, partners and sites say to the same caller.
public final class NamesResource {

    private static final List<Role> SEE_SITES =
            List.of(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);

    private final PartyContext context;
    private final Partners partners;

    public NamesResource(PartyContext context, Partners partners) {
        this.context = context;
        this.partners = partners;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/names", Access.anyRole(), this::list));
    }

    private Answer list(Call call) {
        boolean sites = SEE_SITES.stream().anyMatch(call.caller()::has);
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray("persons", Persons.all(rows), person -> named(
                        person.entry().person().value(), new Text(person.name(), person.name())))
                .putArray("parties", parties(rows), one -> one)
                .putArray(
                        "sites",
                        sites ? SiteRows.all(rows) : List.of(),
                        site -> named(site.id().value(), site.name()))
                .build()));
    }

    private List<Json> parties(SealedSnapshot rows) {
        PartyId self = context.self().party();
        List<Json> parties = new ArrayList<>(List.of(named(self.value(), context.self().name())));
        for (Partner partner : partners.all(rows)) {
            parties.add(named(partner.party().value(), partner.card(context.primitives()).name()));
        }
        return parties;
    }

    private static Json named(String id, Text name) {
        return Json.object()
                .put("id", id)
                .put("name", Json.object().put("ar", name.ar()).put("en", name.en()).build())
                .build();
    }
}
