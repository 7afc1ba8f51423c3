package org.nadhir.node.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// The other parties, and our own card for them: who they are, what the law says of them, what was agreed, and what of
/// their ledgers we hold.
final class PartnerPages {

    static final String API = "/api/v1/partners";
    private static final String LIST = "un-sc";
    private static final String CARD = "/api/v1/card";
    private static final int PAGE = 100;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/partners", PartnerPages::list),
                ConsoleRoute.get("/partners/card", PartnerPages::card),
                ConsoleRoute.get("/partners/card/file", PartnerPages::file),
                ConsoleRoute.get("/partners/{party}", PartnerPages::one));
    }

    /// One line of the list.
    ///
    /// @param kinds what the law says of the party now, each once
    /// @param agreements in which it stands
    /// @param waiting how much waits for a second person
    record Line(View partner, List<String> kinds, List<View> agreements, int waiting) {}

    /// All of them.
    ///
    /// @param next number of the next page; empty on the last
    /// @param takes whether the reader may take in a card
    record Listed(List<Line> lines, Optional<Integer> next, boolean takes) {}

    private static Response list(Visit visit) {
        Inside inside = visit.inside();
        List<View> agreements = inside.get(AgreementPages.API).items("agreements");
        List<Waiting> waiting = Waiting.all(inside);
        List<View> all = inside.get(API).items("partners");
        int page = visit.query("page").filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
        int from = Math.min(all.size(), page * PAGE);
        int until = Math.min(all.size(), from + PAGE);
        List<Line> lines = all.subList(from, until).stream()
                .map(partner -> line(partner, agreements, waiting, inside.now()))
                .toList();
        Optional<Integer> next = until < all.size() ? Optional.of(page + 1) : Optional.empty();
        return visit.page(Pages.TEMPLATES.partners(
                visit.frame(), new Listed(lines, next, inside.may(Method.POST, API))));
    }

    private static Line line(View partner, List<View> agreements, List<Waiting> waiting, Instant now) {
        String party = partner.text("party");
        List<String> kinds = partner.items("standings").stream()
                .filter(standing -> holds(standing, now))
                .map(standing -> standing.text("kind"))
                .distinct()
                .toList();
        long count = waiting.stream().filter(one -> one.party().equals(party)).count();
        return new Line(partner, kinds, with(agreements, party), (int) count);
    }

    private static boolean holds(View standing, Instant now) {
        return !now.isBefore(Instant.parse(standing.text("from")))
                && now.isBefore(Instant.parse(standing.text("until")));
    }

    private static List<View> with(List<View> agreements, String party) {
        return agreements.stream().filter(one -> one.texts("parties").contains(party)).toList();
    }

    private static Response card(Visit visit) {
        View card = visit.inside().get(CARD);
        return visit.page(Pages.TEMPLATES.ownCard(visit.frame(), card, spoken(card)));
    }

    private static Response file(Visit visit) {
        return Pages.file("nadhir-card.json", Bytes.ofBase64(visit.inside().get(CARD).text("file")));
    }

    private static SpokenFingerprint spoken(View card) {
        return SpokenFingerprint.of(
                new PartyId(card.text("party")), new Digest(card.text("fingerprint")), new Digest(card.text("card")));
    }

    /// What the page of one partner shows.
    ///
    /// @param chart its standing over time
    /// @param seen what we hold of its ledgers; empty where nothing is known
    /// @param risks noted of sharing with it; empty where the reader may not ask
    /// @param matches entries of a list that it may be
    record Shown(
            View partner,
            SpokenFingerprint spoken,
            StandingRow.Chart chart,
            List<View> agreements,
            Optional<View> seen,
            Optional<List<View>> risks,
            List<View> matches,
            String listFile,
            List<Waiting> waiting,
            Offered offered) {

        String path() {
            return "/partners/" + partner.text("party");
        }
    }

    /// What the page offers its reader.
    ///
    /// @param confirms whether the fingerprint waits for this very person's confirmation
    /// @param notes whether standings, licences and what it protects may be noted
    record Offered(boolean confirms, boolean notes, boolean raises, boolean decides, boolean lists) {}

    private static Response one(Visit visit) {
        Inside inside = visit.inside();
        PartyId party = party(visit);
        String path = API + "/" + party;
        View partner = inside.get(path);
        View matches = asked(inside, "/api/v1/lists/" + LIST + "/matches");
        boolean open = !partner.flag("confirmed") && !partner.text("by").equals(inside.person().value());
        Frame frame = visit.frame();
        return visit.page(Pages.TEMPLATES.partner(frame, new Shown(
                partner,
                spoken(partner),
                StandingRow.chart(partner.items("standings"), inside.now(), frame.language()),
                with(inside.get(AgreementPages.API).items("agreements"), party.value()),
                asked(inside, "/api/v1/ledgers").item("seen", "party", party.value()),
                inside.may(Method.GET, path + "/risks")
                        ? Optional.of(inside.get(path + "/risks").items("risks"))
                        : Optional.empty(),
                matches.items("parties").stream()
                        .filter(match -> match.text("party").equals(party.value()))
                        .toList(),
                matches.text("file"),
                Waiting.about(inside, party.value()),
                new Offered(
                        open && inside.may(Method.POST, path + "/confirm"),
                        inside.may(Method.POST, path + "/standings"),
                        inside.may(Method.POST, path + "/risks"),
                        inside.may(Method.POST, path + "/risks/decide"),
                        inside.may(Method.POST, path + "/matches")))));
    }

    /// The answer, or an empty one where the reader may not ask or there is nothing yet.
    private static View asked(Inside inside, String path) {
        try {
            return inside.may(Method.GET, path) ? inside.get(path) : Places.nothing();
        } catch (Refused e) {
            if (e.problem().status() == Problem.ABSENT) {
                return Places.nothing();
            }
            throw e;
        }
    }

    /// The partner whom the address names.
    static PartyId party(Visit visit) {
        try {
            return new PartyId(visit.gap("party"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.absent());
        }
    }
}
