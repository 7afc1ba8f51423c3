package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Standing;
import org.nadhir.client.Act;
import org.nadhir.exchange.Card;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.Entity;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.standing.DesignationList;
import org.nadhir.node.standing.ListEntry;
import org.nadhir.node.standing.ListMatch;
import org.nadhir.node.standing.ListMatcher;
import org.nadhir.node.standing.ListRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.reports.register.Register;

/// Which parties, and which organisations of the register, may be an entry of a list. A match is a suggestion with
/// its reason; it becomes a standing when one administrator proposes it and another confirms, and stays on record
/// when one rejects it.
public final class MatchesResource {

    private static final int REASON_CHARACTERS_MAX = 2_000;

    private final PartyContext context;
    private final Partners partners;
    private final Register register;

    public MatchesResource(PartyContext context, Partners partners, Register register) {
        this.context = context;
        this.partners = partners;
        this.register = register;
    }

    public List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.get(
                        "/api/v1/lists/{list}/matches",
                        Access.roles(Role.ADMINISTRATOR, Role.AUDITOR),
                        this::suggest),
                Route.post("/api/v1/partners/{party}/matches", administrators, this::propose),
                Route.post("/api/v1/partners/{party}/matches/confirm", administrators, this::confirm),
                Route.post("/api/v1/partners/{party}/matches/reject", administrators, this::reject));
    }

    private Answer suggest(Call call) throws Malformed {
        DesignationList.Source source = call.gap("list", ListsResource::source);
        return context.store().read(rows -> ListRows.newest(rows, source)
                .map(version -> suggested(rows, ListRows.list(rows, source, version), version))
                .orElseGet(Answer::absent));
    }

    private Answer suggested(SealedSnapshot rows, DesignationList list, ListRows.Version version) {
        ListMatcher matcher = ListMatcher.of(list.entries());
        List<Json> parties = new ArrayList<>();
        for (Partner partner : partners.all(rows)) {
            Card card = partner.card(context.primitives());
            for (ListMatch match : matcher.find(List.of(card.name().ar(), card.name().en()))) {
                parties.add(json(match)
                        .put("party", partner.party().value())
                        .put("state", state(rows, partner, list.source(), match.entry()))
                        .build());
            }
        }
        List<Json> entities = new ArrayList<>();
        for (Entity entity : register.entities()) {
            // Places and media share names with much; who may be told or who threatens are organisations.
            if (entity.type() == Entity.Type.ARMED_GROUP || entity.type() == Entity.Type.ORGANISATION) {
                matcher.find(register.forms(entity.id()))
                        .forEach(match -> entities.add(json(match).put("entity", entity.id().value()).build()));
            }
        }
        return Answer.of(Json.object()
                .put("number", version.number())
                .put("file", version.file().hex())
                .putArray("parties", parties, match -> match)
                .putArray("entities", entities, match -> match)
                .build());
    }

    private static Json.Builder json(ListMatch match) {
        return Json.object()
                .put("entry", match.entry().reference())
                .put("kind", match.entry().kind().word())
                .put("programme", match.entry().programme())
                .put("listed", match.entry().listedOn().toString())
                .put("name", match.name())
                .put("met", match.met().text())
                .put("form", match.met().form().word())
                .put("how", match.how().word())
                .put("score", match.score());
    }

    /// `open`, `waits`, `confirmed` or `rejected`.
    private static String state(
            SealedSnapshot rows, Partner partner, DesignationList.Source source, ListEntry entry) {
        if (stands(partner, source, entry.reference())) {
            return "confirmed";
        }
        boolean waits = Proposal.all(rows).stream()
                .filter(proposal -> proposal.needs() == Act.Kind.MATCH_CONFIRM)
                .filter(proposal -> proposal.party().equals(partner.party()))
                .anyMatch(proposal -> proposal.subject() instanceof Json.Obj subject
                        && Json.of(entry.reference()).equals(subject.members().get("entry")));
        if (waits) {
            return "waits";
        }
        return ListRows.rejection(rows, partner.party(), entry.reference()).isPresent() ? "rejected" : "open";
    }

    private static boolean stands(Partner partner, DesignationList.Source source, String entry) {
        Standing.Basis listed = new Standing.Basis.Listed(source.word(), entry);
        return partner.standings().standings().stream()
                .anyMatch(standing -> standing.basis().equals(listed));
    }

    /// What both persons sign: that this party is that entry of the list in this file.
    private record Same(PartyId party, DesignationList.Source list, String entry, Digest file) {

        static Same read(Fields fields) throws Malformed {
            return new Same(
                    fields.value("party", PartyId::new),
                    fields.value("list", ListsResource::source),
                    fields.string("entry"),
                    fields.value("file", Digest::new));
        }
    }

    private Answer propose(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Same same = acting.subject(Same::read);
        return context.store().commit(tx -> refused(tx, party, same)
                .or(() -> context.proposed(
                        tx, acting, party, Act.Kind.MATCH_PROPOSE, Act.Kind.MATCH_CONFIRM))
                .orElseGet(() -> Answer.of(Json.object().put("waits", true).build())));
    }

    private Answer confirm(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Same same = acting.subject(Same::read);
        return context.store().commit(tx -> {
            Optional<Proposal> waiting = Proposal.find(tx, acting, Act.Kind.MATCH_CONFIRM, party);
            if (waiting.isEmpty()) {
                return Answer.failed(Problem.CONFLICT, "nothing-waits");
            }
            List<Bytes> acts = List.of(waiting.get().act(), acting.act());
            return refused(tx, party, same)
                    .or(() -> context.refusedSecond(tx, acting, waiting.get(), Act.Kind.MATCH_CONFIRM))
                    .orElseGet(() -> {
                        DesignationList list = list(tx, same.list()).orElseThrow();
                        Standing standing = ListsResource.noted(
                                        party, list, list.entry(same.entry()).orElseThrow())
                                .standing(acting.caller().person(), context.clock().instant());
                        Partner partner = partners.find(tx, party).orElseThrow();
                        partners.put(tx, partner.with(standing, acts));
                        waiting.get().remove(tx);
                        context.leaf(tx, "match-confirmed", "party", party.value(), acting);
                        return Answer.of(Json.object().put("waits", false).build());
                    });
        });
    }

    private Optional<Answer> refused(SealedSnapshot rows, PartyId party, Same same) {
        Optional<Partner> partner = partners.find(rows, party);
        Optional<DesignationList> list = list(rows, same.list());
        if (partner.isEmpty() || list.isEmpty() || !same.party().equals(party)) {
            return Optional.of(Answer.absent());
        }
        // A newer list may have another under the same number; whoever signs looks at the one that counts.
        if (!list.get().file().equals(same.file()) || list.get().entry(same.entry()).isEmpty()) {
            return Optional.of(Answer.failed(Problem.CONFLICT, "entry-unknown", same.entry()));
        }
        if (stands(partner.get(), same.list(), same.entry())) {
            return Optional.of(Answer.failed(Problem.CONFLICT, "match-known"));
        }
        int size = partner.get().standings().standings().size();
        return size >= context.limits().standingsPerParty()
                ? Optional.of(Answer.failed(Problem.REFUSED, "standings-many", String.valueOf(size)))
                : Optional.empty();
    }

    private static Optional<DesignationList> list(SealedSnapshot rows, DesignationList.Source source) {
        return ListRows.newest(rows, source).map(version -> ListRows.list(rows, source, version));
    }

    private record Rejected(PartyId party, String entry, String reason) {

        static Rejected read(Fields fields) throws Malformed {
            return new Rejected(
                    fields.value("party", PartyId::new),
                    fields.string("entry"),
                    fields.string("reason", REASON_CHARACTERS_MAX));
        }
    }

    private Answer reject(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Rejected rejected = acting.subject(Rejected::read);
        if (rejected.reason().isBlank()) {
            return Answer.failed(Problem.REFUSED, "reason-missing");
        }
        return context.store().commit(tx -> {
            if (partners.find(tx, party).isEmpty() || !rejected.party().equals(party)) {
                return Answer.absent();
            }
            return context.refused(tx, acting, Act.Kind.MATCH_REJECT).orElseGet(() -> reject(tx, acting, rejected));
        });
    }

    private Answer reject(SealedTransaction tx, Acting acting, Rejected rejected) {
        var kept = new ListRows.Rejection(rejected.reason(), acting.act(), context.clock().instant());
        ListRows.reject(tx, rejected.party(), rejected.entry(), kept);
        context.leaf(tx, "match-rejected", "party", rejected.party().value(), acting);
        return Answer.done();
    }
}
