package org.nadhir.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementCodec;
import org.nadhir.agreement.AgreementStatementCodec;
import org.nadhir.agreement.Milestone;
import org.nadhir.agreement.Tier;
import org.nadhir.agreement.TierHistory;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;
import org.nadhir.model.Text;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;
import org.nadhir.node.words.AgreementLines;

/// Agreements as sentences that need no knowledge of the format, with the ladder of their tiers; and the files that go
/// round until all have signed.
final class AgreementPages {

    static final String API = "/api/v1/agreements";
    private static final String ONE = "/agreements/{agreement}";
    /// A file in text or base64, escaped as forms are.
    private static final int FILE_BYTES = 8 * 1024 * 1024;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/agreements", AgreementPages::list),
                ConsoleRoute.get(ONE, AgreementPages::one),
                ConsoleRoute.get(ONE + "/file", AgreementPages::file),
                ConsoleRoute.post("/agreements/look", AgreementPages::look).withBody(FILE_BYTES),
                ConsoleRoute.post("/agreements/sign", AgreementPages::sign).withBody(FILE_BYTES),
                ConsoleRoute.post("/agreements/accept", AgreementPages::accept).withBody(FILE_BYTES));
    }

    /// All of them, and what the page offers its reader.
    ///
    /// @param partners with whom one may be proposed
    record Listed(List<View> agreements, List<View> partners, boolean signs) {}

    private static Response list(Visit visit) {
        Inside inside = visit.inside();
        List<View> confirmed = inside.get(PartnerPages.API).items("partners").stream()
                .filter(partner -> partner.flag("confirmed"))
                .toList();
        return visit.page(Pages.TEMPLATES.agreements(visit.frame(), new Listed(
                inside.get(API).items("agreements"), confirmed, inside.may(Method.POST, API + "/sign"))));
    }

    /// One rung of the ladder of tiers.
    ///
    /// @param milestones that open it, each with who has not said yet that it is reached
    record Rung(Tier tier, boolean reached, boolean present, List<Step> milestones) {}

    /// One milestone.
    record Step(Milestone milestone, List<String> missing) {}

    /// What the page of one agreement shows.
    ///
    /// @param words all that was said under it, the newest first
    record Shown(
            View agreement,
            List<AgreementLines.Line> lines,
            List<Rung> rungs,
            List<View> words,
            List<Waiting> waiting,
            boolean raises,
            boolean lowers) {

        String path() {
            return "/agreements/" + agreement.text("agreement");
        }
    }

    private static Response one(Visit visit) {
        Inside inside = visit.inside();
        View answer = inside.get(API + "/" + visit.gap("agreement"));
        Frame frame = visit.frame();
        TierHistory history = history(answer);
        Instant now = inside.now();
        String id = visit.gap("agreement");
        return visit.page(Pages.TEMPLATES.agreement(frame, new Shown(
                answer.at("agreement"),
                lines(frame, answer).of(history, now),
                rungs(history, now),
                answer.items("words").reversed(),
                Waiting.all(inside).stream()
                        .filter(waiting -> waiting.subject().text("agreement").equals(id))
                        .toList(),
                inside.may(Method.POST, API + "/raise"),
                inside.may(Method.POST, API + "/lower"))));
    }

    private static TierHistory history(View answer) {
        return new TierHistory(agreement(answer), answer.items("words").stream()
                .map(word -> good(Decoded.of(word.json(), AgreementStatementCodec::noted)))
                .toList());
    }

    private static Agreement agreement(View answer) {
        return good(AgreementCodec.read(Bytes.ofBase64(answer.text("payload"))));
    }

    private static <T> T good(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Good<T>(T value) -> value;
            case Decoded.Bad<T> _ -> throw new IllegalStateException("the node does not know its own agreement");
        };
    }

    private static AgreementLines lines(Frame frame, View answer) {
        Map<PartyId, Text> names = new LinkedHashMap<>();
        for (View name : answer.items("names")) {
            names.put(new PartyId(name.text("party")), new Text(name.text("ar"), name.text("en")));
        }
        return new AgreementLines(frame.words(), frame.language(), names);
    }

    private static List<Rung> rungs(TierHistory history, Instant now) {
        Agreement agreement = history.agreement();
        Tier present = history.tierAt(now);
        return List.of(Tier.values()).stream()
                .filter(tier -> tier.compareTo(agreement.tier()) <= 0)
                // Where nothing is released nobody climbed anywhere.
                .filter(tier -> tier != Tier.SUSPENDED || present == Tier.SUSPENDED)
                .map(tier -> new Rung(
                        tier,
                        tier.compareTo(present) <= 0,
                        tier == present,
                        agreement.terms().milestones().stream()
                                .filter(milestone -> milestone.opens() == tier)
                                .map(milestone -> step(history, milestone, now))
                                .toList()))
                .toList()
                .reversed();
    }

    private static Step step(TierHistory history, Milestone milestone, Instant now) {
        List<PartyId> said = history.sayReached(milestone.id(), now);
        return new Step(milestone, history.agreement().parties().stream()
                .map(Agreement.Member::party)
                .filter(party -> !said.contains(party))
                .map(PartyId::value)
                .toList());
    }

    private static Response file(Visit visit) {
        View answer = visit.inside().get(API + "/" + visit.gap("agreement"));
        return Pages.file("nadhir-agreement.json", Bytes.ofBase64(answer.text("file")));
    }

    /// A file in hand, as sentences, before anybody signs.
    ///
    /// @param file in base64
    record Looked(List<AgreementLines.Line> lines, String file, boolean signs) {}

    private static Response look(Visit visit) {
        Bytes file = posted(visit);
        View answer = visit.inside().post(API + "/look", json(file));
        Frame frame = visit.frame();
        return visit.page(Pages.TEMPLATES.agreementFile(frame, new Looked(
                lines(frame, answer).of(agreement(answer)),
                file.base64(),
                visit.inside().may(Method.POST, API + "/sign"))));
    }

    private static Json json(Bytes file) {
        return Json.object().put("file", file.base64()).build();
    }

    /// The file as it was pasted, or as a page of ours handed it on. Either is one line.
    private static Bytes posted(Visit visit) {
        Form form = visit.form();
        Optional<String> encoded = form.filled("encoded");
        try {
            return encoded.map(Bytes::ofBase64).orElseGet(() -> Bytes.of(form.text("file").getBytes(UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.malformed("file"));
        }
    }

    private static Response sign(Visit visit) {
        visit.again();
        return written(visit, visit.inside().act(API + "/sign", Act.Kind.AGREEMENT_SIGN, json(posted(visit))));
    }

    private static Response accept(Visit visit) {
        visit.again();
        View answer = visit.inside().act(API + "/accept", Act.Kind.AGREEMENT_ACCEPT, json(posted(visit)));
        return visit.done("/agreements/" + answer.text("agreement"), "agreed");
    }

    /// How far the file has come, with the file for whoever is next.
    static Response written(Visit visit, View answer) {
        return visit.page(Pages.TEMPLATES.agreementWritten(visit.frame(), answer));
    }
}
