package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Response;
import org.nadhir.node.words.CardCode;
import org.nadhir.node.words.Fingerprints;

/// What persons do about another party. Whatever may let it be told more asks for the passphrase once more and waits
/// for a second person; which acts these are the API decides.
final class PartnerActs {

    private static final String ONE = "/partners/{party}";
    /// A card in text, escaped as forms are.
    private static final int CARD_BYTES = 4 * 1024 * 1024;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.post("/partners", PartnerActs::add).withBody(CARD_BYTES),
                ConsoleRoute.post(ONE + "/confirm", PartnerActs::confirm),
                ConsoleRoute.post(ONE + "/standings", PartnerActs::standing),
                ConsoleRoute.post(ONE + "/protects", PartnerActs::protects),
                ConsoleRoute.post(ONE + "/licences", PartnerActs::licence),
                ConsoleRoute.post(ONE + "/matches", PartnerActs::match),
                ConsoleRoute.post(ONE + "/matches/reject", PartnerActs::reject),
                ConsoleRoute.post(ONE + "/risks", PartnerActs::raise),
                ConsoleRoute.post(ONE + "/risks/mitigate", PartnerActs::mitigate),
                ConsoleRoute.post(ONE + "/risks/decide", PartnerActs::decide));
    }

    /// A card is one line of text, so that it can be pasted as well.
    private static Response add(Visit visit) {
        visit.again();
        Bytes card = Bytes.of(visit.form().text("card").getBytes(UTF_8));
        Json subject = Json.object().put("card", card.base64()).build();
        View partner = visit.inside().act(PartnerPages.API, Act.Kind.PARTNER_ADD, subject);
        return visit.done("/partners/" + partner.text("party"), "card-taken");
    }

    private static Response confirm(Visit visit) {
        visit.again();
        PartyId party = PartnerPages.party(visit);
        View partner = visit.inside().get(api(party));
        Json subject = Json.object()
                .put("party", party.value())
                .put("fingerprint", compared(visit.form().text("compared"), party, partner).hex())
                .put("card", partner.text("card"))
                .build();
        visit.inside().act(api(party) + "/confirm", Act.Kind.PARTNER_CONFIRM, subject);
        return visit.done("/partners/" + party, "partner-confirmed");
    }

    /// The fingerprint as the person had it from the partner: typed groups, or the text of the code on its card.
    private static Digest compared(String typed, PartyId party, View partner) {
        try {
            if (!CardCode.isClaimedBy(typed)) {
                return Fingerprints.parse(typed);
            }
            CardCode code = CardCode.parse(typed);
            // The code names party and file as well: another card of the same key is not what was compared.
            if (!code.party().equals(party) || !code.card().hex().equals(partner.text("card"))) {
                throw Refused.of(Problem.REFUSED, "fingerprint-differs");
            }
            return code.fingerprint();
        } catch (IllegalArgumentException e) {
            throw Refused.of(Problem.REFUSED, "fingerprint-differs");
        }
    }

    private static Response standing(Visit visit) {
        visit.again();
        PartyId party = PartnerPages.party(visit);
        Form form = visit.form();
        Json.Builder subject = Json.object()
                .put("party", party.value())
                .put("kind", form.text("kind"))
                .put("by", form.text("by"))
                .put("from", FormDay.needed(form, "from"));
        form.filled("says").ifPresent(says -> subject.put("says", says));
        FormDay.begin(form, "until").ifPresent(until -> subject.put("until", until));
        return noted(visit, party, "/standings", Act.Kind.STANDING_NOTE, subject);
    }

    private static Response protects(Visit visit) {
        visit.again();
        PartyId party = PartnerPages.party(visit);
        Json.Builder subject = Json.object().put("party", party.value()).put("site", site(visit));
        return noted(visit, party, "/protects", Act.Kind.PROTECTION_NOTE, subject);
    }

    /// By its name where exactly one site has it, else by its id.
    private static String site(Visit visit) {
        String typed = visit.form().text("site");
        List<String> named = visit.inside().get("/api/v1/names").items("sites").stream()
                .filter(site -> typed.equals(site.at("name").text("ar")) || typed.equals(site.at("name").text("en")))
                .map(site -> site.text("id"))
                .toList();
        return named.size() == 1 ? named.getFirst() : typed;
    }

    private static Response licence(Visit visit) {
        visit.again();
        PartyId party = PartnerPages.party(visit);
        Form form = visit.form();
        Json.Builder subject = Json.object()
                .put("party", party.value())
                .put("authority", form.text("authority"))
                .putStrings("sharings", form.chosen("sharings"))
                .put("from", FormDay.needed(form, "from"))
                .put("until", FormDay.needed(form, "until"));
        return noted(visit, party, "/licences", Act.Kind.LICENCE_NOTE, subject);
    }

    private static Response match(Visit visit) {
        visit.again();
        PartyId party = PartnerPages.party(visit);
        Json.Builder subject = Json.object()
                .put("party", party.value())
                .put("list", visit.form().text("list"))
                .put("entry", visit.form().text("entry"))
                .put("file", visit.form().text("file"));
        return noted(visit, party, "/matches", Act.Kind.MATCH_PROPOSE, subject);
    }

    private static Response reject(Visit visit) {
        PartyId party = PartnerPages.party(visit);
        Json subject = Json.object()
                .put("party", party.value())
                .put("entry", visit.form().text("entry"))
                .put("reason", visit.form().text("reason"))
                .build();
        visit.inside().act(api(party) + "/matches/reject", Act.Kind.MATCH_REJECT, subject);
        return visit.done("/partners/" + party, "noted");
    }

    private static Response noted(Visit visit, PartyId party, String below, Act.Kind kind, Json.Builder subject) {
        View answer = visit.inside().act(api(party) + below, kind, subject.build());
        return visit.done("/partners/" + party, answer.flag("waits") ? "proposed" : "noted");
    }

    private static Response raise(Visit visit) {
        PartyId party = PartnerPages.party(visit);
        Form form = visit.form();
        Json.Builder subject = Json.object()
                .put("party", party.value())
                .put("situation", form.text("situation"))
                .put("danger", form.text("danger"))
                .put("inherent", form.text("inherent"));
        Optional<String> about = form.filled("case");
        about.ifPresent(one -> subject.put("case", one));
        visit.inside().act(api(party) + "/risks", Act.Kind.RISK_RAISE, subject.build());
        return visit.done("/partners/" + party, "noted");
    }

    private static Response mitigate(Visit visit) {
        PartyId party = PartnerPages.party(visit);
        Form form = visit.form();
        Json subject = Json.object()
                .put("party", party.value())
                .put("record", record(form))
                .put("kind", form.text("kind"))
                .put("ar", form.text("ar"))
                .put("en", form.text("en"))
                .build();
        visit.inside().act(api(party) + "/risks/mitigate", Act.Kind.RISK_MITIGATE, subject);
        return visit.done("/partners/" + party, "noted");
    }

    private static Response decide(Visit visit) {
        visit.again();
        PartyId party = PartnerPages.party(visit);
        Form form = visit.form();
        Json subject = Json.object()
                .put("party", party.value())
                .put("record", record(form))
                .put("residual", form.text("residual"))
                .put("reasons", form.text("reasons"))
                .build();
        visit.inside().act(api(party) + "/risks/decide", Act.Kind.RISK_DECIDE, subject);
        return visit.done("/partners/" + party, "noted");
    }

    private static long record(Form form) {
        String number = form.text("record");
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw new Refused(Problem.malformed("record"));
        }
        return Long.parseLong(number);
    }

    private static String api(PartyId party) {
        return PartnerPages.API + "/" + party;
    }
}
