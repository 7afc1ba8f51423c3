package org.nadhir.node.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Role;
import org.nadhir.client.View;
import org.nadhir.exchange.Outcome;
import org.nadhir.exchange.PersonsWords;
import org.nadhir.json.Json;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// Warnings received: opened, acknowledged by name, and answered with what became of them.
final class InboxPages {

    private static final String ONE = "/inbox/{sender}/{sequence}";
    private static final int PAGE = 50;
    private static final List<String> STEPS = List.of("R0", "R1", "R2", "R3");

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/inbox", InboxPages::list),
                ConsoleRoute.get(ONE, InboxPages::one),
                ConsoleRoute.post(ONE + "/opened", InboxPages::open),
                ConsoleRoute.post(ONE + "/acknowledgement", visit -> say(visit, Optional.empty(), "acknowledged")),
                ConsoleRoute.post(
                        ONE + "/outcome", visit -> say(visit, Optional.of(outcome(visit.form())), "outcome")));
    }

    /// One page of the inbox, the newest first.
    ///
    /// @param next number of the next page; empty on the last
    record Listed(List<View> rows, Optional<Integer> next) {}

    private static Response list(Visit visit) {
        int page = visit.query("page").filter(text -> text.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        List<View> all = visit.inside().get("/api/v1/inbox").items("inbox").reversed();
        int from = Math.min(all.size(), page * PAGE);
        int until = Math.min(all.size(), from + PAGE);
        Optional<Integer> next = until < all.size() ? Optional.of(page + 1) : Optional.empty();
        return visit.page(Pages.TEMPLATES.inbox(visit.frame(), new Listed(all.subList(from, until), next)));
    }

    /// What the page of one warning offers its reader.
    ///
    /// @param opens whether it has to be opened first, which signs R1
    /// @param speaks whether this person may acknowledge and say what became of it
    /// @param carried receipts that left and may be carried by hand as well
    /// @param opensCase whether this person may open a case on it, to pass it on or to ask whether they may
    record Offered(boolean opens, boolean speaks, List<String> carried, boolean opensCase) {}

    private static Response one(Visit visit) {
        String path = path(visit);
        Optional<View> listed = visit.inside().get("/api/v1/inbox").item(
                "inbox", "sender", visit.gap("sender")).flatMap(_ -> line(visit));
        if (listed.isEmpty()) {
            throw new Refused(Problem.absent());
        }
        boolean speaks = visit.inside().may(Method.POST, path + "/acknowledgement");
        boolean isClosed = listed.get().text("step").equals("R0");
        View shown = isClosed ? listed.get() : visit.inside().get(path);
        boolean opensCase = visit.inside().may(Method.POST, "/api/v1/cases");
        Offered offered = new Offered(isClosed, speaks, carried(visit, shown), opensCase);
        return visit.page(Pages.TEMPLATES.warning(visit.frame(), shown, offered));
    }

    /// The last step waits for its moment; those before it have left.
    private static List<String> carried(Visit visit, View shown) {
        if (!visit.inside().may(Method.GET, path(visit) + "/receipts/R0")) {
            return List.of();
        }
        String waiting = shown.has("leaves") ? shown.text("step") : "";
        return STEPS.stream()
                .filter(step -> step.compareTo(shown.text("step")) <= 0 && !step.equals(waiting))
                .toList();
    }

    private static Optional<View> line(Visit visit) {
        return visit.inside().get("/api/v1/inbox").items("inbox").stream()
                .filter(one -> one.text("sender").equals(visit.gap("sender"))
                        && String.valueOf(one.number("sequence")).equals(visit.gap("sequence")))
                .findFirst();
    }

    private static Response open(Visit visit) {
        visit.inside().post(path(visit) + "/opened", Json.object().build());
        return visit.done(page(visit), "opened");
    }

    /// The person's word names the moment at which its receipt leaves, not the one at which the person acts.
    private static Response say(Visit visit, Optional<Outcome> outcome, String done) {
        Inside inside = visit.inside();
        View shown = inside.get(path(visit));
        Instant named = shown.has("next") ? Instant.parse(shown.text("next")) : inside.now();
        PersonsWords words =
                new PersonsWords(inside.person(), new Digest(shown.text("payload")), outcome, named);
        Bytes signed = inside.sign(words.type(), words.write());
        inside.post(path(visit) + (outcome.isPresent() ? "/outcome" : "/acknowledgement"), signed);
        return visit.done(page(visit), done);
    }

    private static Outcome outcome(Form form) {
        Outcome.Kind kind = Outcome.Kind.ofLabel(form.text("kind"))
                .orElseThrow(() -> new Refused(Problem.malformed("kind")));
        List<Outcome.Part> parts = new ArrayList<>();
        try {
            // Where nobody is named the duty officer says so: the office stands there, never a person's name.
            form.filled("part")
                    .ifPresent(part -> parts.add(
                            new Outcome.Part(part, form.filled("by").orElse(Role.DUTY_OFFICER.word()))));
            return new Outcome(kind, parts, form.text("note"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.malformed("outcome"));
        }
    }

    private static String page(Visit visit) {
        return "/inbox/" + visit.gap("sender") + "/" + visit.gap("sequence");
    }

    private static String path(Visit visit) {
        return "/api/v1" + page(visit);
    }
}
