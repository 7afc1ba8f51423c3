package org.nadhir.node.console;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.api.Problem;
import org.nadhir.node.http.Response;

/// What is decided on the page of a case: answers, determination, rulings, who else is threatened, what came of it.
final class CaseActs {

    private static final String ONE = "/cases/{id}";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.post(ONE + "/assessment", CaseActs::assess),
                ConsoleRoute.post(ONE + "/determination", CaseActs::determine),
                ConsoleRoute.post(ONE + "/rulings", CaseActs::rule),
                ConsoleRoute.post(ONE + "/alike", CaseActs::alike),
                ConsoleRoute.post(ONE + "/match", CaseActs::match),
                ConsoleRoute.post(ONE + "/event", CaseActs::event),
                ConsoleRoute.post(ONE + "/close", CaseActs::close),
                ConsoleRoute.post(ONE + "/measures", CaseActs::measure),
                ConsoleRoute.post(ONE + "/reviews/{number}", CaseActs::review));
    }

    private static Response assess(Visit visit) {
        Form form = visit.form();
        Json.Builder body = Json.object()
                .put("likelihood", form.text("likelihood"))
                .put("confidence", form.text("confidence"))
                .putArray("answers", Picks.QUESTIONS, question -> answer(form, question));
        Stream.of("victim", "harm", "when")
                .forEach(name -> form.filled(name).ifPresent(value -> body.put(name, value)));
        form.filled("reliability").ifPresent(grade -> body.put("grade", Json.object()
                .put("reliability", grade)
                .put("credibility", number(form, "credibility"))
                .build()));
        visit.inside().post(api(visit) + "/assessment", body.build());
        return visit.done(page(visit), "case-assessed");
    }

    private static Json answer(Form form, String question) {
        Json.Builder answer = Json.object().put("question", question).put("says", form.text("says-" + question));
        form.filled("note-" + question).ifPresent(note -> answer.put("note", note));
        return answer.build();
    }

    private static Response determine(Visit visit) {
        Form form = visit.form();
        View said = visit.inside().post(api(visit) + "/determination", Json.object()
                .put("profile", form.text("profile"))
                .put("addressee", form.text("addressee"))
                .put("stands", form.text("stands"))
                .build());
        return visit.done(page(visit), "case-" + said.text("says"));
    }

    private static Response rule(Visit visit) {
        View ruling = visit.inside().post(api(visit) + "/rulings", asked(visit.form()).build());
        return visit.done(page(visit), "ruled-" + ruling.text("says"));
    }

    /// What the policy is asked, as forms for rulings and drafts name it.
    static Json.Builder asked(Form form) {
        Json.Builder body = Json.object()
                .put("recipient", form.text("recipient"))
                .put("purpose", "protection")
                .put("sharing", form.filled("sharing").orElse("release"))
                .put("alone", form.isTicked("alone"))
                .put("subject", form.text("subject"));
        form.filled("exigency").ifPresent(reason -> body.put("exigency", reason));
        return body;
    }

    private static Response alike(Visit visit) {
        Form form = visit.form();
        visit.inside().post(api(visit) + "/alike", Json.object()
                .put("entity", form.text("entity"))
                .put("answer", form.text("answer"))
                .put("why", form.text("why"))
                .build());
        return visit.done(page(visit), "case-alike");
    }

    private static Response match(Visit visit) {
        visit.inside().post(api(visit) + "/match", Json.object().build());
        return visit.done(page(visit), "case-matched");
    }

    private static Response event(Visit visit) {
        visit.inside().post(api(visit) + "/event", Json.object()
                .put("event", moment(visit.form(), "event"))
                .build());
        return visit.done(page(visit), "case-event");
    }

    private static Response close(Visit visit) {
        visit.inside().post(
                api(visit) + "/close", Json.object().put("note", visit.form().text("note")).build());
        return visit.done(page(visit), "case-closed");
    }

    private static Response measure(Visit visit) {
        Form form = visit.form();
        visit.inside().post(api(visit) + "/measures", Json.object()
                .put("measure", Json.object()
                        .put("kind", form.text("kind"))
                        .put("what", Json.object()
                                .put("ar", form.text("what-ar"))
                                .put("en", form.text("what-en"))
                                .build())
                        .put("takenBy", form.text("taken-by"))
                        .put("since", moment(form, "since"))
                        .build())
                .build());
        return visit.done(page(visit), "case-measure");
    }

    private static Response review(Visit visit) {
        Form form = visit.form();
        visit.inside().post("/api/v1/reviews/" + visit.gap("number") + "/close", Json.object()
                .putStrings("findings", form.chosen("finding"))
                .put("note", form.text("note"))
                .build());
        return visit.done(page(visit), "case-review");
    }

    /// A moment as browsers write it (`datetime-local`), which the form says is in universal time.
    static String moment(Form form, String name) {
        String text = form.text(name);
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d") ? text + ":00Z" : text;
    }

    private static long number(Form form, String name) {
        if (!form.text(name).matches("\\d{1,9}")) {
            throw new Refused(Problem.malformed(name));
        }
        return Long.parseLong(form.text(name));
    }

    static String page(Visit visit) {
        return "/cases/" + visit.gap("id");
    }

    static String api(Visit visit) {
        return "/api/v1/cases/" + visit.gap("id");
    }
}
