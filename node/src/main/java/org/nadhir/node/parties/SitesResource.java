package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.duty.Addressee;
import org.nadhir.duty.Victim;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.EntityId;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.journal.SiteEntry;
import org.nadhir.node.journal.SiteRows;
import org.nadhir.node.store.SealedSnapshot;
import org.nadhir.node.store.SealedTransaction;
import org.nadhir.node.store.Table;
import org.nadhir.reports.register.Register;

/// The register of those to be protected. One person enters a site; whom to tell for it takes two: one proposes a
/// contact, another confirms it, since a wrong number would hand a warning to a stranger.
public final class SitesResource {

    private static final int SITES_MAX = 20_000;

    private final PartyContext context;
    private final Partners partners;
    private final SitePoints points;
    private final RandomGenerator random;

    public SitesResource(PartyContext context, Partners partners, Register register, RandomGenerator random) {
        this.context = context;
        this.partners = partners;
        this.points = new SitePoints(register);
        this.random = random;
    }

    public List<Route> routes() {
        Access seeing = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER, Role.AUDITOR);
        Access desk = Access.roles(Role.ANALYST, Role.DUTY_OFFICER);
        Access vouching = Access.roles(Role.ANALYST, Role.DUTY_OFFICER, Role.APPROVER);
        return List.of(
                Route.get("/api/v1/sites", seeing, this::list),
                Route.get("/api/v1/sites/{site}", seeing, this::show),
                Route.post("/api/v1/sites", desk, this::add),
                Route.post("/api/v1/sites/{site}/checked", desk, this::check),
                Route.post("/api/v1/sites/{site}/retire", desk, this::retire),
                Route.post("/api/v1/sites/{site}/contacts", desk, this::propose),
                Route.post("/api/v1/sites/{site}/contacts/{contact}/confirm", vouching, this::confirm),
                Route.post("/api/v1/sites/{site}/contacts/{contact}/retire", desk, this::retireContact));
    }

    private Answer list(Call call) {
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray("sites", SiteRows.all(rows), site -> json(rows, site))
                .build()));
    }

    private Answer show(Call call) throws Malformed {
        EntityId id = call.gap("site", EntityId::new);
        return context.store().read(rows -> SiteRows.find(rows, id)
                .map(site -> Answer.of(json(rows, site)))
                .orElseGet(Answer::absent));
    }

    private Json json(SealedSnapshot rows, SiteEntry site) {
        return Json.object()
                .put("entry", site.json())
                .putStrings("protectors", partners.all(rows).stream()
                        .filter(partner -> partner.protects().contains(site.id()))
                        .map(partner -> partner.party().value())
                        .toList())
                .putArray("points", points.of(site).stream().toList(), SitePoints.Point::json)
                .build();
    }

    private Answer add(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Instant now = context.clock().instant();
        SiteEntry site = acting.subject(fields -> entered(fields, acting, now));
        return context.store().commit(tx -> {
            if (SiteRows.find(tx, site.id()).filter(known -> !known.retired()).isPresent()
                    || tx.last(Table.SITE) >= SITES_MAX) {
                return Answer.failed(Problem.CONFLICT, "site-known");
            }
            return context.refused(tx, acting, Act.Kind.SITE_ADD)
                    .orElseGet(() -> kept(tx, site, "site-added", acting));
        });
    }

    private SiteEntry entered(Fields fields, Acting acting, Instant now) throws Malformed {
        EntityId id = fields.has("entity")
                ? fields.value("entity", EntityId::new)
                : new EntityId("~" + Uuids.random(random));
        return new SiteEntry(
                id,
                fields.choice("kind", List.of(Victim.Kind.values()), Victim.Kind::word),
                fields.object("name", SiteEntry::text),
                fields.object("place", SiteEntry::text),
                fields.string("country"),
                fields.string("class"),
                fields.values("within", 16, EntityId::new),
                List.of(),
                acting.caller().person(),
                now,
                acting.caller().person(),
                now,
                false);
    }

    private Answer check(Call call) throws Malformed {
        Instant now = context.clock().instant();
        return change(call, "", Act.Kind.SITE_CHECK, "site-checked", site ->
                Optional.of(site.checkedBy(call.caller().person(), now)));
    }

    private Answer retire(Call call) throws Malformed {
        return change(call, "", Act.Kind.SITE_RETIRE, "site-retired", site -> Optional.of(site.retiredNow()));
    }

    private Answer retireContact(Call call) throws Malformed {
        String id = call.gap("contact", contact -> contact);
        return change(call, id, Act.Kind.CONTACT_RETIRE, "contact-retired", site ->
                site.contact(id).map(site::retired));
    }

    private Answer propose(Call call) throws Malformed {
        EntityId id = call.gap("site", EntityId::new);
        Acting acting = Acting.read(call);
        Instant now = context.clock().instant();
        SiteEntry.Contact contact = acting.subject(fields -> contact(fields, id, acting, now));
        return context.store().commit(tx -> {
            Optional<SiteEntry> site = SiteRows.find(tx, id).filter(found -> !found.retired());
            if (site.isEmpty() || site.get().contacts().size() >= SiteEntry.CONTACTS_MAX) {
                return Answer.failed(Problem.CONFLICT, "site-unknown");
            }
            return context.refused(tx, acting, Act.Kind.CONTACT_ADD)
                    .orElseGet(() -> kept(tx, site.get().with(contact), "contact-proposed", acting));
        });
    }

    private SiteEntry.Contact contact(Fields fields, EntityId site, Acting acting, Instant now) throws Malformed {
        if (!fields.value("site", EntityId::new).equals(site)) {
            throw fields.bad("site");
        }
        return new SiteEntry.Contact(
                Uuids.random(random),
                fields.object("name", SiteEntry::text),
                SiteEntry.ways(fields),
                fields.strings("languages", 2),
                fields.optionalString("hours").orElse(""),
                fields.choice("stands", List.of(Addressee.Stands.values()), one -> one.name().toLowerCase(Locale.ROOT)),
                acting.caller().person(),
                now,
                false,
                false,
                acting.act());
    }

    private Answer confirm(Call call) throws Malformed {
        String id = call.gap("contact", contact -> contact);
        Acting acting = Acting.read(call);
        Optional<SiteEntry.Contact> proposed = context.store()
                .read(rows -> SiteRows.ofContact(rows, id).flatMap(site -> site.contact(id)))
                .filter(contact -> !contact.confirmed() && !contact.retired());
        if (proposed.isEmpty()) {
            return Answer.failed(Problem.CONFLICT, "contact-not-proposed");
        }
        if (acting.isBySignerOf(proposed.get().act()) || proposed.get().by().equals(call.caller().person())) {
            return Answer.failed(Problem.REFUSED, "second-person");
        }
        return change(call, id, Act.Kind.CONTACT_CONFIRM, "contact-confirmed", site ->
                site.contact(id).map(site::confirmed));
    }

    /// An act on a site or on one of its contacts: the subject names both as the address does.
    private Answer change(
            Call call, String contact, Act.Kind kind, String leaf, Function<SiteEntry, Optional<SiteEntry>> changed)
            throws Malformed {
        EntityId id = call.gap("site", EntityId::new);
        Acting acting = Acting.read(call);
        boolean names = acting.subject(fields -> {
            boolean theSite = fields.value("site", EntityId::new).equals(id);
            return fields.optionalString("contact").orElse("").equals(contact) && theSite;
        });
        return context.store().commit(tx -> {
            Optional<SiteEntry> site =
                    SiteRows.find(tx, id).filter(found -> !found.retired()).flatMap(changed);
            if (site.isEmpty() || !names) {
                return Answer.failed(Problem.CONFLICT, "site-unknown");
            }
            return context.refused(tx, acting, kind).orElseGet(() -> kept(tx, site.get(), leaf, acting));
        });
    }

    private Answer kept(SealedTransaction tx, SiteEntry site, String leaf, Acting acting) {
        SiteRows.put(tx, site);
        context.leaf(tx, leaf, "site", site.id().value(), acting);
        return Answer.of(json(tx, site));
    }
}
