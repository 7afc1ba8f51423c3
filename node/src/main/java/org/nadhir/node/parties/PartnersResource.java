package org.nadhir.node.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.agreement.StandingDispute;
import org.nadhir.client.Act;
import org.nadhir.exchange.Card;
import org.nadhir.exchange.CardHistory;
import org.nadhir.exchange.Cards;
import org.nadhir.exchange.KeyAnswer;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.EntityId;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Call;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route;
import org.nadhir.node.store.SealedSnapshot;

/// Other parties: one administrator brings the card in, another compares the fingerprint by voice and confirms.
public final class PartnersResource {

    private final PartyContext context;
    private final Partners partners;

    public PartnersResource(PartyContext context, Partners partners) {
        this.context = context;
        this.partners = partners;
    }

    public List<Route> routes() {
        Access administrators = Access.roles(Role.ADMINISTRATOR);
        return List.of(
                Route.get("/api/v1/partners", Access.anyRole(), this::list),
                Route.get("/api/v1/partners/{party}", Access.anyRole(), this::show),
                // In base64, with the act beside it.
                Route.post("/api/v1/partners", administrators, this::add)
                        .withBody(2 * context.limits().cardBytes()),
                Route.post("/api/v1/partners/{party}/confirm", administrators, this::confirm));
    }

    private Answer list(Call call) {
        return context.store().read(rows -> Answer.of(Json.object()
                .putArray("partners", partners.all(rows), partner -> json(rows, partner))
                .build()));
    }

    private Answer show(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        return context.store().read(rows -> partners.find(rows, party)
                .map(partner -> Answer.of(json(rows, partner)))
                .orElseGet(Answer::absent));
    }

    private Json json(SealedSnapshot rows, Partner partner) {
        Card card = partner.card(context.primitives());
        Instant now = context.clock().instant();
        Json.Builder json = Json.object()
                .put("party", partner.party().value())
                .put("name", Json.object().put("ar", card.name().ar()).put("en", card.name().en()).build())
                .put("confirmed", partner.confirmed())
                .put("fingerprint", card.fingerprint().hex())
                // What the second person signs, so that the card cannot be changed between two looks.
                .put("card", partner.card().digest().hex())
                .put("exercise", card.exercise())
                .put("keys", keys(partners.known(rows, partner.party())))
                .putStrings("addresses", card.addresses())
                .putArray("standings", partner.standings().standings(), Partner::standing)
                // One status whose end its sources dispute: both ends, each with who says so.
                .putArray("disputes", partner.standings().disputesAt(now, now), PartnersResource::dispute)
                .putArray("licences", Licences.standing(rows, partner.party()), licence ->
                        Licences.json(licence).put("known", licence.known()).build())
                .putStrings("protects", partner.protects().stream().map(EntityId::value).toList());
        partner.acts().statements().stream()
                .findFirst()
                .flatMap(act -> Persons.signerOf(rows, act))
                .ifPresent(by -> json.put("by", by.value()));
        return json.build();
    }

    /// What came of the party's keys: epochs, ends and what persons must see to.
    static Json keys(Optional<CardHistory> history) {
        List<CardHistory.Epoch> chain = history.map(CardHistory::chain).orElseGet(List::of);
        return Json.object()
                .putArray("epochs", chain, epoch -> Json.object()
                        .put("epoch", epoch.card().link().epoch())
                        .put("key", epoch.card().fingerprint().hex())
                        .put("learned", epoch.learned())
                        .build())
                .putArray("ended", history.map(CardHistory::ends).orElseGet(List::of), end -> Json.object()
                        .put("key", end.key().hex())
                        .put("reason", end.end().reason().word())
                        .put("from", end.end().from())
                        .put("learned", end.end().learned())
                        .build())
                .put("counts", history.flatMap(CardHistory::sealTo).isPresent())
                .put("fork", history.flatMap(CardHistory::fork).map(CardHistory.Fork::epoch).orElse(0))
                .put("waiting", history.map(CardHistory::waiting).orElse(0))
                .build();
    }

    private static Json dispute(StandingDispute dispute) {
        return Json.object()
                .put("kind", dispute.kind().word())
                .put("by", dispute.by())
                .putArray("holds", dispute.holds(), Partner::standing)
                .putArray("ended", dispute.ended(), Partner::standing)
                .build();
    }

    private Answer add(Call call) throws Malformed {
        Acting acting = Acting.read(call);
        Bytes file = acting.subject(fields -> fields.value("card", Bytes::ofBase64));
        Optional<Card> card = Cards.read(context.primitives(), file);
        if (card.isEmpty()) {
            return Answer.failed(Problem.REFUSED, "card-unreadable");
        }
        PartyId party = card.get().party();
        if (party.equals(context.self().party())) {
            return Answer.failed(Problem.REFUSED, "card-own");
        }
        return context.store().commit(tx -> {
            Optional<Partner> known = partners.find(tx, party);
            Optional<CardHistory> history = partners.known(tx, party);
            if (known.filter(Partner::confirmed).isPresent()
                    && history.flatMap(CardHistory::sealTo).isPresent()) {
                // A new key is a rotation, which comes signed by the old one; a card alone replaces no confirmed one.
                return Answer.failed(Problem.CONFLICT, "partner-known");
            }
            // Who must be met anew may come with any key but one that ended or was replaced.
            boolean spent = history.flatMap(keys -> Cards.signed(context.primitives(), file)
                            .map(shown -> keys.metAgain(shown, context.clock().instant())))
                    .filter(step -> step.answer() instanceof KeyAnswer.Refused)
                    .isPresent();
            if (spent) {
                return Answer.failed(Problem.REFUSED, "card-key-ended");
            }
            if (partners.isOfAnother(tx, card.get())) {
                return Answer.failed(Problem.REFUSED, "card-key-shared");
            }
            return context.refused(tx, acting, Act.Kind.PARTNER_ADD).orElseGet(() -> {
                Partner partner = known.map(old -> old.withCard(file, acting.act()))
                        .orElseGet(() -> Partner.introduced(party, file, Acts.of(acting.act())));
                partners.put(tx, partner);
                context.leaf(tx, "partner-introduced", "party", party.value(), acting);
                return Answer.of(json(tx, partner));
            });
        });
    }

    private record Compared(PartyId party, Digest fingerprint, Digest card) {

        static Compared read(Fields fields) throws Malformed {
            return new Compared(
                    fields.value("party", PartyId::new),
                    fields.value("fingerprint", Digest::new),
                    fields.value("card", Digest::new));
        }
    }

    private Answer confirm(Call call) throws Malformed {
        PartyId party = call.gap("party", PartyId::new);
        Acting acting = Acting.read(call);
        Compared compared = acting.subject(Compared::read);
        return context.store().commit(tx -> {
            Optional<Partner> found = partners.find(tx, party).filter(partner -> !partner.confirmed());
            if (found.isEmpty() || !compared.party().equals(party)) {
                return Answer.failed(Problem.CONFLICT, "partner-not-introduced");
            }
            Partner partner = found.get();
            Card card = partner.card(context.primitives());
            if (!compared.fingerprint().equals(card.fingerprint())
                    || !compared.card().equals(partner.card().digest())) {
                return Answer.failed(Problem.REFUSED, "fingerprint-differs");
            }
            if (acting.isBySignerOf(partner.acts().statements().getFirst())) {
                return Answer.failed(Problem.REFUSED, "second-person");
            }
            return context.refused(tx, acting, Act.Kind.PARTNER_CONFIRM).orElseGet(() -> {
                partners.put(tx, partner.confirmedBy(acting.act(), context.clock().instant()));
                context.leaf(tx, "partner-confirmed", "party", party.value(), acting);
                return Answer.done();
            });
        });
    }
}
