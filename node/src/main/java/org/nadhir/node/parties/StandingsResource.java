package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.Standing;
import org.nadhir.client.Act;
import org.nadhir.json.Fields;
import org.nadhir.json.Flaw;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.reports.register.Register;

/// What a party is in law, and what it protects. What only narrows (a designation, a sanction) is done when one
/// administrator signs; what widens (a recognition, the end of a designation, a protector) waits for a second.
public final class StandingsResource {

    private final PartyContext context;
    private final Partners partners;
    private final Register register;

    /// @param register the public names, among which a site may stand
    public StandingsResource(PartyContext context, Partners partners, Register register) {
        this.context = context;
        this.partners = partners;
        this.register = register;
    }

    public List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.get("/api/v1/proposals", Access.anyRole(), this::waiting),
                Route.post("/api/v1/partners/{party}/standings", administrators, this::note),
                Route.post("/api/v1/partners/{party}/standings/confirm", administrators, this::confirmNote),
                Route.post("/api/v1/partners/{party}/protects", administrators, this::protects),
                Route.post("/api/v1/partners/{party}/protects/confirm", administrators, this::confirmProtects));
    }

    /// All that waits for a second person, of every kind.
    private Answer waiting(Call call) {
        Instant now = context.clock().instant();
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray(
                        "proposals",
                        Proposal.all(rows).stream().filter(proposal -> proposal.counts(now)).toList(),
                        proposal -> proposal.json(rows))
                .build()));
    }

    private Answer note(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Noted noted = acting.subject(Noted::read);
        // That a list said so is known by importing the list, not by writing it here.
        if (!noted.party().equals(party) || !noted.listed().isEmpty()) {
            throw new Malformed(Flaw.BAD_VALUE, "subject");
        }
        Instant now = context.clock().instant();
        Standing standing = noted.standing(acting.caller().person(), now);
        return context.store().commit(tx -> {
            Optional<Partner> found = partners.find(tx, party);
            if (found.isEmpty()) {
                return Answer.absent();
            }
            Optional<Answer> full = full(found.get());
            if (full.isPresent()) {
                return full.get();
            }
            if (Noted.widens(found.get().standings(), standing)) {
                return propose(tx, acting, party, Act.Kind.STANDING_NOTE, Act.Kind.STANDING_CONFIRM);
            }
            return context.refused(tx, acting, Act.Kind.STANDING_NOTE).orElseGet(() -> {
                partners.put(tx, found.get().with(standing, List.of(acting.act())));
                context.leaf(tx, "standing-noted", "party", party.value(), acting);
                return waits(false);
            });
        });
    }

    private Answer confirmNote(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Noted noted = acting.subject(Noted::read);
        Standing standing =
                noted.standing(acting.caller().person(), context.clock().instant());
        return second(acting, party, Act.Kind.STANDING_CONFIRM, "standing-noted", (tx, partner, acts) -> {
            Optional<Answer> full = full(partner);
            if (full.isEmpty()) {
                partners.put(tx, partner.with(standing, acts));
            }
            return full;
        });
    }

    private record Protection(PartyId party, EntityId site) {

        static Protection read(Fields fields) throws Malformed {
            return new Protection(fields.value("party", PartyId::new), fields.value("site", EntityId::new));
        }
    }

    /// Proposes a party as the one that protects a site: it is whom a warning for that site goes to.
    private Answer protects(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Protection protection = acting.subject(Protection::read);
        return context.store().commit(tx -> {
            Optional<Partner> found = partners.find(tx, party);
            if (found.isEmpty() || !protection.party().equals(party)) {
                return Answer.absent();
            }
            if (SiteRows.find(tx, protection.site()).isEmpty()
                    && register.entity(protection.site()).isEmpty()) {
                return Answer.failed(Problem.REFUSED, "protection-no-site", protection.site().value());
            }
            return known(found.get(), protection)
                    .orElseGet(() ->
                            propose(tx, acting, party, Act.Kind.PROTECTION_NOTE, Act.Kind.PROTECTION_CONFIRM));
        });
    }

    private Answer confirmProtects(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Protection protection = acting.subject(Protection::read);
        return second(acting, party, Act.Kind.PROTECTION_CONFIRM, "protection-noted", (tx, partner, acts) -> {
            Optional<Answer> known = known(partner, protection);
            if (known.isEmpty()) {
                partners.put(tx, partner.with(protection.site(), acts));
            }
            return known;
        });
    }

    private static Optional<Answer> known(Partner partner, Protection protection) {
        List<EntityId> sites = partner.protects();
        return sites.contains(protection.site()) || sites.size() >= Partner.SITES_MAX
                ? Optional.of(Answer.failed(Problem.CONFLICT, "protection-known"))
                : Optional.empty();
    }

    private Optional<Answer> full(Partner partner) {
        int size = partner.standings().standings().size();
        return size >= context.limits().standingsPerParty()
                ? Optional.of(Answer.failed(Problem.REFUSED, "standings-many", String.valueOf(size)))
                : Optional.empty();
    }

    private Answer propose(
            SealedTransaction tx, Acting acting, PartyId party, Act.Kind proposes, Act.Kind needs) {
        return context.proposed(tx, acting, party, proposes, needs).orElseGet(() -> waits(true));
    }

    private static Answer waits(boolean waits) {
        return Answer.of(Json.object().put("waits", waits).build());
    }

    /// What is done when the second person signed.
    private interface Doing {
        Optional<Answer> apply(SealedTransaction tx, Partner partner, List<Bytes> acts);
    }

    private Answer second(Acting acting, PartyId party, Act.Kind kind, String leaf, Doing doing) {
        return context.store().commit(tx -> {
            Optional<Partner> partner = partners.find(tx, party);
            Optional<Proposal> waiting = Proposal.find(tx, acting, kind, party);
            if (partner.isEmpty() || waiting.isEmpty()) {
                return Answer.failed(Problem.CONFLICT, "nothing-waits");
            }
            List<Bytes> acts = List.of(waiting.get().act(), acting.act());
            return context.refusedSecond(tx, acting, waiting.get(), kind)
                    .or(() -> doing.apply(tx, partner.get(), acts))
                    .orElseGet(() -> {
                        waiting.get().remove(tx);
                        context.leaf(tx, leaf, "party", party.value(), acting);
                        return waits(false);
                    });
        });
    }
}
