package org.nadhir.node.console;

import java.util.List;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Response;

/// What persons propose to agree on, and what they say of an agreement: what lowers goes out at once, what raises or
/// promises waits for a second person.
final class AgreementActs {

    private static final String EVERYWHERE = "everywhere";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.post("/agreements", AgreementActs::propose),
                ConsoleRoute.post("/agreements/{agreement}/words", AgreementActs::say));
    }

    /// What is left out is what is usual, and widens nothing.
    private static Response propose(Visit visit) {
        visit.again();
        Form form = visit.form();
        List<String> regions = form.lines("regions");
        Json.Builder draft = Json.object()
                .putStrings("with", form.chosen("with"))
                .put("kind", form.text("kind"))
                .putStrings("subjects", form.chosen("subjects"))
                .putStrings("regions", regions.isEmpty() ? List.of(EVERYWHERE) : regions)
                .put("ceiling", form.text("ceiling"))
                .put("onward", form.text("onward"))
                .put("tier", form.text("tier"))
                .put("from", FormDay.begin(form, "from").orElse(visit.inside().now()))
                .put("until", FormDay.needed(form, "until"));
        form.filled("approvers").filter(number -> number.matches("[2-9]")).ifPresent(number -> draft.put(
                "exigency",
                Json.object()
                        .put("approvers", Long.parseLong(number))
                        .put("single_person", form.isTicked("single"))
                        .build()));
        if (form.filled("milestone").isPresent()) {
            draft.put("terms", terms(form));
        }
        View answer = visit.inside().act(
                AgreementPages.API + "/propose", Act.Kind.AGREEMENT_PROPOSE, draft.build());
        return AgreementPages.written(visit, answer);
    }

    /// Plain terms, but for one milestone that opens what the agreement goes up to. More of them are written in a file.
    private static Json terms(Form form) {
        Json milestone = Json.object()
                .put("id", form.text("milestone"))
                .put("ar", form.text("milestone-ar"))
                .put("en", form.text("milestone-en"))
                .put("opens", form.text("tier"))
                .build();
        return Json.object()
                .putStrings("sharings", List.of("disclosure", "release"))
                .put("retention_days", 0)
                .putStrings("assurances", List.of())
                .putArray("milestones", List.of(milestone), one -> one)
                .putStrings("compartments", List.of())
                .build();
    }

    private static Response say(Visit visit) {
        visit.again();
        String id = visit.gap("agreement");
        View known = visit.inside().get(AgreementPages.API + "/" + id).at("agreement");
        Form form = visit.form();
        Json.Builder word = Json.object()
                .put("agreement", id)
                .put("revision", known.number("revision"))
                .put("says", form.text("says"));
        for (String member : List.of("party", "milestone", "duty", "assurance")) {
            form.filled(member).ifPresent(value -> word.put(member, value));
        }
        View answer = switch (form.text("says")) {
            case "reached", "resumed", "given" ->
                visit.inside().act(AgreementPages.API + "/raise", Act.Kind.AGREEMENT_RAISE, word.build());
            case "broken", "suspended", "asked", "not-kept" ->
                visit.inside().act(AgreementPages.API + "/lower", Act.Kind.AGREEMENT_LOWER, word.build());
            default -> throw new Refused(Problem.malformed("says"));
        };
        return visit.done("/agreements/" + id, answer.flag("waits") ? "proposed" : "word-said");
    }
}
