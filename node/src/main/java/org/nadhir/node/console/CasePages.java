package org.nadhir.node.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Language;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// The working files of threats: the list of them, and one with everything that was decided in it.
final class CasePages {

    private static final int DUE_MAX = 20;

    /// Each wording asks the policy anew; what it said before is folded away.
    private static final int RULINGS_SHOWN = 2;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/cases", CasePages::list),
                ConsoleRoute.post("/cases", CasePages::open),
                ConsoleRoute.get("/cases/{id}", CasePages::one));
    }

    /// A page of the list.
    ///
    /// @param due duties that are owed, the one that is due first leading; only on the first page
    /// @param rows the newest cases first
    /// @param next where the next page begins; 0 behind the last
    record Listed(List<View> due, List<View> rows, long next, boolean opens) {}

    private static Response list(Visit visit) {
        Inside inside = visit.inside();
        String before = visit.query("before").filter(text -> text.matches("\\d{1,15}")).orElse("0");
        View page = inside.get("/api/v1/cases?before=" + before);
        boolean showsDue = before.equals("0") && inside.may(Method.GET, "/api/v1/duties");
        List<View> due = showsDue
                ? inside.get("/api/v1/duties").items("duties").stream()
                        .sorted(Comparator.comparing(duty -> duty.text("due")))
                        .limit(DUE_MAX)
                        .toList()
                : List.of();
        boolean opens = inside.may(Method.POST, "/api/v1/cases");
        return visit.page(Pages.TEMPLATES.cases(
                visit.frame(), new Listed(due, page.items("lines"), page.number("next"), opens)));
    }

    private static Response open(Visit visit) {
        Form form = visit.form();
        View opened = visit.inside().post("/api/v1/cases", beginning(form));
        return visit.done("/cases/" + opened.at("file").text("case"), "case-opened");
    }

    private static Json beginning(Form form) {
        if (form.filled("sender").isEmpty()) {
            return Json.object().put("report", form.text("report")).build();
        }
        if (!form.text("sequence").matches("\\d{1,15}")) {
            throw new Refused(Problem.malformed("sequence"));
        }
        return Json.object()
                .put("warning", Json.object()
                        .put("sender", form.text("sender"))
                        .put("sequence", Long.parseLong(form.text("sequence")))
                        .build())
                .build();
    }

    /// What the page of one case offers its reader, as the table of roles has it.
    ///
    /// @param assesses answers the four questions
    /// @param determines says whether a warning is owed
    /// @param words asks the policy, drafts, closes
    /// @param hears sees what reports say together
    /// @param reviews closes a review
    record May(boolean assesses, boolean determines, boolean words, boolean hears, boolean reviews) {}

    /// All that the page of one case shows.
    ///
    /// @param shown the case itself
    /// @param waivers those on file, and the grounds that its profile offers
    /// @param drafts what was worded, and how far it came
    /// @param alike whom the same may threaten
    /// @param after what came of it
    record Sheet(
            View shown,
            View waivers,
            List<View> drafts,
            View alike,
            View after,
            Profiles profiles,
            List<String> recipients,
            May may) {

        String id() {
            return shown.at("file").text("case");
        }

        /// The assessment that stands, or nothing.
        Optional<View> assessment() {
            return shown.has("assessment") ? Optional.of(shown.at("assessment")) : Optional.empty();
        }

        /// Whom it is about, as a member `name`.
        View victim() {
            return new View(Json.object().put("name", shown.at("assessment").at("victim").json()).build());
        }

        Optional<View> determination() {
            return shown.has("determination") ? Optional.of(shown.at("determination")) : Optional.empty();
        }

        /// What a person has answered to a question; empty where nobody has.
        Optional<View> answer(String question) {
            return assessment().flatMap(known -> known.item("answers", "question", question));
        }

        /// What stands in the form for a question: the answer that was given, and none before; a proposal is no answer.
        String answered(String question) {
            return answer(question).map(given -> given.text("says")).orElse("");
        }

        /// What stands in the field for the victim: whom the assessment names, else whom the reading proposes.
        String victimTyped(Language language) {
            return assessment().isPresent()
                    ? victim().in("name", language)
                    : shown.at("proposals").at("victim").in("name", language);
        }

        /// The newest rulings; the others are [#earlier].
        List<View> rulings() {
            return shown.items("rulings").reversed().stream().limit(RULINGS_SHOWN).toList();
        }

        List<View> earlier() {
            return shown.items("rulings").reversed().stream().skip(RULINGS_SHOWN).toList();
        }
    }

    /// When a named person of the addressee acknowledged the first warning that was not taken back; empty while
    /// nobody did. The clock of the duty stands still then.
    static Optional<String> told(Sheet sheet) {
        String addressee = sheet.shown().at("determination").at("addressee").text("party");
        return sheet.drafts().stream()
                .filter(line -> line.text("recipient").equals(addressee) && !line.has("recalled"))
                .flatMap(line -> line.item("receipts", "step", "R2").stream())
                .map(receipt -> receipt.text("at"))
                .sorted()
                .findFirst();
    }

    private static Response one(Visit visit) {
        return visit.page(Pages.TEMPLATES.caseFile(visit.frame(), sheet(visit.inside(), visit.gap("id"))));
    }

    private static Sheet sheet(Inside inside, String id) {
        String path = "/api/v1/cases/" + id;
        View shown = inside.get(path);
        May may = new May(
                inside.may(Method.POST, path + "/assessment"),
                inside.may(Method.POST, path + "/determination"),
                inside.may(Method.POST, path + "/rulings"),
                inside.may(Method.GET, "/api/v1/picture"),
                inside.may(Method.POST, "/api/v1/reviews/1/close"));
        return new Sheet(
                shown,
                inside.get(path + "/waivers"),
                inside.get(path + "/drafts").items("drafts").reversed(),
                inside.get(path + "/alike"),
                inside.get(path + "/aftermath"),
                new Profiles(asked(inside, "/api/v1/profiles").items("profiles")),
                Picks.recipients(inside),
                may);
    }

    private static View asked(Inside inside, String path) {
        return inside.may(Method.GET, path) ? inside.get(path) : new View(Json.object().build());
    }
}
