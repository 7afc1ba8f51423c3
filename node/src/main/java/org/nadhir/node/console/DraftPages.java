package org.nadhir.node.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;
import org.nadhir.policy.Signoff;
import org.nadhir.sign.PayloadType;
import org.nadhir.tearline.Approval;
import org.nadhir.tearline.ApprovalCodec;

/// Wording a warning, looking at exactly what its recipient will see, and signing it.
final class DraftPages {

    private static final String NEW = "/cases/{id}/draft";
    private static final String ONE = "/drafts/{id}";
    /// The fields of the form that hold a person's own words.
    private static final List<String> OWN_WORDS = List.of(
            "call-ar", "call-en", "reach", "place-ar", "place-en", "note-ar", "note-en");

    /// In which forms the leak guard finds a trace; what it found in a view of the text bears the view's own name.
    private static final List<String> FORMS = List.of(
            "hidden", "shredded", "exact", "folded", "inflected", "lookalike", "part", "transliterated", "number",
            "date", "reversed", "shifted", "keyboard", "enciphered", "digested", "masked", "overlap", "rare", "near",
            "initials", "quasi");

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(NEW, visit -> editor(visit, Optional.empty())),
                ConsoleRoute.post(NEW, DraftPages::draft),
                ConsoleRoute.get(ONE, DraftPages::one),
                ConsoleRoute.post(ONE + "/approval", DraftPages::approve),
                ConsoleRoute.post(ONE + "/undo", DraftPages::undo),
                ConsoleRoute.post(ONE + "/clearance", DraftPages::clear));
    }

    /// The editor: what was filled in, and what came of it.
    ///
    /// @param addressee whom the determination names; the first to be offered
    /// @param answer of the leak guard, the policy or the builder; empty before the first try
    record Editor(
            String caseId,
            View shown,
            List<String> recipients,
            String addressee,
            Form form,
            Optional<View> answer) {

        /// What a field holds; at first what the case itself says.
        String text(String name, String first) {
            return form.fields().isEmpty() ? first : form.text(name);
        }
    }

    private static Response editor(Visit visit, Optional<View> answer) {
        Inside inside = visit.inside();
        View shown = inside.get(CaseActs.api(visit));
        Form form = answer.isPresent() ? visit.form() : new Form(Map.of());
        Editor editor = new Editor(
                visit.gap("id"), shown, Picks.recipients(inside),
                shown.at("determination").at("addressee").text("party"), form, answer);
        return visit.page(Pages.TEMPLATES.editor(visit.frame(), editor));
    }

    /// Words the warning, or only has the leak guard look at the words, for the button and the script that say `check`.
    private static Response draft(Visit visit) {
        Inside inside = visit.inside();
        Form form = visit.form();
        String drafts = CaseActs.api(visit) + "/drafts";
        if (form.isTicked("check")) {
            List<String> words = OWN_WORDS.stream().flatMap(name -> form.filled(name).stream()).toList();
            return editor(visit, Optional.of(inside.post(
                    drafts + "/check", Json.object().putStrings("words", words).build())));
        }
        if (form.isTicked("ask")) {
            Json.Builder wording = body(CaseActs.asked(form), form);
            Json asked = wording.put("deadline", CaseActs.moment(form, "deadline")).build();
            inside.post("/api/v1/cases/" + visit.gap("id") + "/consents", asked);
            return visit.done("/asked", "consent-asked");
        }
        View answer = inside.post(drafts, body(CaseActs.asked(form), form).build());
        return switch (answer.text("state")) {
            case "drafted", "held" ->
                visit.done("/drafts/" + answer.text("release"), "draft-" + answer.text("state"));
            case String _ -> editor(visit, Optional.of(answer));
        };
    }

    /// The question with its wording, for a draft and for a notice.
    static Json.Builder body(Json.Builder question, Form form) {
        Json.Builder body = question.put("method", form.text("method"))
                .putStrings("advice", form.chosen("advice").stream().filter(one -> !one.isBlank()).toList())
                .put("precedence", form.text("precedence"))
                .put("call", Json.object()
                        .put("ar", form.text("call-ar"))
                        .put("en", form.text("call-en"))
                        .put("reach", form.text("reach"))
                        .build());
        both(form, "place").ifPresent(place -> body.put("place", place));
        both(form, "note").ifPresent(note -> body.put("note", note));
        form.filled("country").ifPresent(country -> body.put("country", country));
        Stream.of("from", "until")
                .filter(name -> form.filled(name).isPresent())
                .forEach(name -> body.put(name, CaseActs.moment(form, name)));
        return body;
    }

    private static Optional<Json> both(Form form, String name) {
        String ar = form.text(name + "-ar");
        String en = form.text(name + "-en");
        return ar.isEmpty() && en.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.object().put("ar", ar).put("en", en).build());
    }

    /// A draft before it is sealed.
    ///
    /// @param basis on what it rests
    /// @param preview the very texts, and the same with what hides made visible
    /// @param line who signed and where it stands
    /// @param held what was found near, for an approver to judge; empty where nothing waits for that
    record Sheet(View basis, View preview, View line, Signing signing, Optional<Held> held) {}

    /// What the reader may sign.
    ///
    /// @param isAuthor whether the reader worded it, and signs as such
    /// @param may whether the reader's roles let them sign at all
    /// @param done whether their signature stands already
    record Signing(boolean isAuthor, boolean may, boolean done) {}

    private static Response one(Visit visit) {
        String id = visit.gap("id");
        Inside inside = visit.inside();
        View basis = inside.get("/api/v1/drafts/" + id);
        View line = line(inside, basis).orElseThrow(() -> new Refused(Problem.absent()));
        if (line.text("state").equals("released")) {
            return Pages.onward("/releases/" + id);
        }
        String person = inside.person().value();
        boolean isAuthor = basis.text("author").equals(person);
        Sheet sheet = new Sheet(
                basis,
                inside.get("/api/v1/drafts/" + id + "/preview"),
                line,
                new Signing(
                        isAuthor,
                        inside.may(Method.POST, "/api/v1/drafts/" + id + "/approvals"),
                        line.texts("signed").contains(person)),
                isAuthor ? Optional.empty() : Held.of(inside, id));
        return visit.page(Pages.TEMPLATES.draft(visit.frame(), sheet));
    }

    /// Where a draft stands among those of its case.
    static Optional<View> line(Inside inside, View basis) {
        return inside.get("/api/v1/cases/" + basis.text("case") + "/drafts")
                .item("drafts", "release", basis.text("release"));
    }

    /// Signs the very bytes whose digest the page showed, and no others.
    private static Response approve(Visit visit) {
        visit.again();
        Inside inside = visit.inside();
        String path = "/api/v1/drafts/" + visit.gap("id");
        Bytes bytes = inside.bytes(path + "/bytes");
        if (!bytes.digest().hex().equals(visit.form().text("digest"))) {
            throw Refused.of(Problem.CONFLICT, "console-other-bytes");
        }
        View basis = inside.get(path);
        boolean isAuthor = basis.text("author").equals(inside.person().value());
        View answer = inside.post(path + "/approvals", approval(inside, bytes, isAuthor));
        String state = answer.text("state");
        return switch (state) {
            case "sealed" -> visit.done("/releases/" + visit.gap("id"), "release-sealed");
            case "timed", "waits", "uncleared" -> visit.done("/drafts/" + visit.gap("id"), "release-" + state);
            case "drafted", "held" -> visit.done("/drafts/" + answer.text("release"), "draft-changed");
            case String _ -> visit.page(Pages.TEMPLATES.stopped(visit.frame(), basis, answer));
        };
    }

    /// What the leak guard found, each kind and form once.
    static List<String> finds(Frame frame, View answer) {
        return answer.items("leaks").stream()
                .map(leak -> frame.word("trace-" + what(leak)) + " – " + form(frame, leak.text("layer")))
                .distinct()
                .toList();
    }

    private static String what(View leak) {
        return leak.text("what").isEmpty() ? leak.text("kind").toLowerCase(Locale.ROOT) : leak.text("what");
    }

    private static String form(Frame frame, String layer) {
        return FORMS.contains(layer)
                ? frame.say("console.guard.form-" + layer)
                : frame.say("console.guard.form-view", layer);
    }

    /// The signed word of this person that exactly these bytes may go out.
    static Bytes approval(Inside inside, Bytes bytes, boolean isAuthor) {
        Signoff.Part part = isAuthor ? Signoff.Part.AUTHOR : Signoff.Part.APPROVER;
        Approval approval = Approval.signed(bytes.digest(), inside.person(), part, inside.now());
        return inside.sign(PayloadType.APPROVAL, ApprovalCodec.write(approval));
    }

    private static Response undo(Visit visit) {
        Inside inside = visit.inside();
        String path = "/api/v1/drafts/" + visit.gap("id");
        View shown = inside.get(path);
        Json subject = Json.object()
                .put("release", shown.text("release"))
                .put("digest", shown.text("digest"))
                .build();
        inside.act(path + "/undo", Act.Kind.APPROVAL_TAKE_BACK, subject);
        return visit.done("/drafts/" + visit.gap("id"), "draft-undone");
    }

    private static Response clear(Visit visit) {
        visit.again();
        String state = Held.clear(visit.inside(), visit.gap("id"), visit.form().text("reason"));
        return visit.done("/drafts/" + visit.gap("id"), "clearance-" + state);
    }
}
