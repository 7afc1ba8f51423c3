package org.nadhir.node.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nadhir.client.View;
import org.nadhir.json.Decoded;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;
import org.nadhir.notice.Notice;
import org.nadhir.notice.NoticeCodec;
import org.nadhir.notice.NoticeDelivery;
import org.nadhir.sign.PayloadType;

/// Warnings for people without a node: worded, signed, printed or read out, and who was told.
final class NoticePages {

    private static final String PATH = "/api/v1/notices";
    private static final String ONE = "/notices/{reference}";
    private static final String NEW = "/cases/{id}/notice";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/notices", NoticePages::list),
                ConsoleRoute.get(ONE, visit -> one(visit, Optional.empty())),
                ConsoleRoute.get(ONE + "/print", NoticePages::print),
                ConsoleRoute.post(ONE + "/approval", NoticePages::approve),
                ConsoleRoute.post(ONE + "/clearance", NoticePages::clear),
                ConsoleRoute.post(ONE + "/deliveries", NoticePages::deliver),
                ConsoleRoute.get(NEW, visit -> editor(visit, Optional.empty())),
                ConsoleRoute.post(NEW, NoticePages::draft));
    }

    private static Response list(Visit visit) {
        List<View> notices = visit.inside().get(PATH).items("notices").reversed();
        return visit.page(Pages.TEMPLATES.notices(visit.frame(), notices));
    }

    /// The form in which a notice is worded.
    ///
    /// @param contacts of the sites that are watched over, each under the name of its site
    record Editor(String caseId, List<Choice> contacts, Form form, Optional<View> answer) {

        String text(String name, String first) {
            return form.fields().isEmpty() ? first : form.text(name);
        }
    }

    /// One whom a notice can go to.
    record Choice(String id, View site, View contact) {}

    private static Response editor(Visit visit, Optional<View> answer) {
        List<Choice> contacts = visit.inside().get("/api/v1/sites").items("sites").stream()
                .filter(site -> !site.at("entry").flag("retired"))
                .flatMap(site -> site.at("entry").items("contacts").stream()
                        .filter(contact -> contact.flag("confirmed") && !contact.flag("retired"))
                        .map(contact -> new Choice(contact.text("contact"), site.at("entry"), contact)))
                .toList();
        Form form = answer.isPresent() ? visit.form() : new Form(Map.of());
        return visit.page(Pages.TEMPLATES.noticeEditor(
                visit.frame(), new Editor(visit.gap("id"), contacts, form, answer)));
    }

    private static Response draft(Visit visit) {
        Form form = visit.form();
        Json.Builder question = Json.object()
                .put("recipient", form.text("recipient"))
                .put("purpose", "protection")
                .put("subject", form.text("subject"))
                .put("offset", form.text("offset"));
        View answer = visit.inside().post(CaseActs.api(visit) + "/notices", DraftPages.body(question, form).build());
        return switch (answer.text("state")) {
            case "drafted", "held" -> visit.done(
                    "/notices/" + answer.at("notice").text("reference"), "notice-" + answer.text("state"));
            case String _ -> editor(visit, Optional.of(answer));
        };
    }

    /// What the page of a notice shows.
    ///
    /// @param notice what it says, read from its very bytes
    /// @param stopped what the rules still want after the signature that was just given; empty on a mere look
    record Sheet(
            View shown,
            Notice notice,
            String digest,
            Optional<Held> held,
            boolean signs,
            boolean tells,
            Optional<View> stopped) {

        boolean isDrafted() {
            return shown.text("state").equals("drafted");
        }
    }

    private static Response one(Visit visit, Optional<View> stopped) {
        Inside inside = visit.inside();
        String reference = visit.gap("reference");
        String path = PATH + "/" + reference;
        Bytes bytes = inside.bytes(path + "/bytes");
        View shown = inside.get(path);
        Sheet sheet = new Sheet(
                shown,
                notice(bytes),
                bytes.digest().hex(),
                shown.text("state").equals("drafted") ? Held.of(inside, reference) : Optional.empty(),
                inside.may(Method.POST, path + "/approvals"),
                inside.may(Method.POST, path + "/deliveries"),
                stopped);
        return visit.page(Pages.TEMPLATES.notice(visit.frame(), sheet));
    }

    /// Only what two persons approved is printed.
    private static Response print(Visit visit) {
        Inside inside = visit.inside();
        String path = PATH + "/" + visit.gap("reference");
        View shown = inside.get(path);
        if (shown.text("state").equals("drafted")) {
            throw Refused.of(Problem.CONFLICT, "console-notice-not-approved");
        }
        Bytes bytes = inside.bytes(path + "/bytes");
        if (!bytes.digest().hex().equals(shown.text("digest"))) {
            throw Refused.of(Problem.CONFLICT, "console-other-bytes");
        }
        return visit.page(Pages.TEMPLATES.noticePrint(visit.frame(), shown, notice(bytes)));
    }

    /// The author signs first, whoever else signs approves.
    private static Response approve(Visit visit) {
        visit.again();
        Inside inside = visit.inside();
        String path = PATH + "/" + visit.gap("reference");
        Bytes bytes = inside.bytes(path + "/bytes");
        if (!bytes.digest().hex().equals(visit.form().text("digest"))) {
            throw Refused.of(Problem.CONFLICT, "console-other-bytes");
        }
        boolean isAuthor = visit.form().text("part").equals("author");
        View answer = inside.post(path + "/approvals", DraftPages.approval(inside, bytes, isAuthor));
        return answer.has("ruling")
                ? one(visit, Optional.of(answer.at("ruling")))
                : visit.done("/notices/" + visit.gap("reference"), "notice-" + answer.text("state"));
    }

    private static Response clear(Visit visit) {
        visit.again();
        String state = Held.clear(visit.inside(), visit.gap("reference"), visit.form().text("reason"));
        return visit.done("/notices/" + visit.gap("reference"), "clearance-" + state);
    }

    /// How one attempt to tell went, signed by who made it.
    private static Response deliver(Visit visit) {
        Inside inside = visit.inside();
        Form form = visit.form();
        String path = PATH + "/" + visit.gap("reference");
        Digest digest = new Digest(inside.get(path).text("digest"));
        try {
            NoticeDelivery delivery = new NoticeDelivery(
                    digest,
                    inside.person(),
                    inside.now(),
                    chosen(NoticeDelivery.Manner.values(), NoticeDelivery.Manner::word, form.text("manner")),
                    chosen(NoticeDelivery.Outcome.values(), NoticeDelivery.Outcome::word, form.text("result")),
                    form.filled("repeated").<NoticeDelivery.Proof>map(NoticeDelivery.Proof.Repeated::new)
                            .orElseGet(NoticeDelivery.Proof.None::new));
            inside.post(path + "/deliveries", inside.sign(PayloadType.NOTICE_DELIVERY, delivery.write()));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.malformed("delivery"));
        }
        return visit.done("/notices/" + visit.gap("reference"), "notice-told");
    }

    private static <T> T chosen(T[] all, Function<T, String> word, String given) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(given));
    }

    private static Notice notice(Bytes bytes) {
        return switch (NoticeCodec.read(bytes)) {
            case Decoded.Good<Notice>(Notice notice) -> notice;
            case Decoded.Bad<Notice> _ -> throw Refused.of(Problem.CONFLICT, "console-other-bytes");
        };
    }
}
