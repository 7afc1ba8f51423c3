package org.nadhir.node.console;

import java.util.List;
import java.util.Optional;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// A warning that left: its receipts, its delivery, and taking it back.
final class ReleasePages {

    private static final String ONE = "/releases/{id}";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(ONE, ReleasePages::one),
                ConsoleRoute.post(ONE + "/attempt", ReleasePages::attempt),
                ConsoleRoute.post(ONE + "/recall", ReleasePages::recall),
                ConsoleRoute.get(ONE + "/envelope", ReleasePages::envelope));
    }

    /// What the page of a release shows.
    ///
    /// @param basis what was released, and on what it rested
    /// @param line when it left and which receipts came
    /// @param deliveries on their way: the warning, its recall
    /// @param waiting recalls that one person asked for and a second has not confirmed, one for each reason
    /// @param confirms whether the reader may be the second
    /// @param proposes whether the reader may be the first
    record Sheet(
            View basis,
            View line,
            List<View> deliveries,
            List<View> waiting,
            boolean confirms,
            boolean proposes,
            boolean attempts,
            boolean carries,
            boolean proves) {

        /// The reasons among which the reader may choose: those that wait for a second, or those that nobody gave yet.
        List<String> reasons() {
            return Picks.RECALLS.stream().filter(reason -> waits(reason) == confirms).toList();
        }

        private boolean waits(String reason) {
            return waiting.stream().anyMatch(one -> one.text("reason").equals(reason));
        }

        /// When a receipt came; empty where it did not.
        Optional<String> at(String step) {
            return line.item("receipts", "step", step).map(receipt -> receipt.text("at"));
        }
    }

    private static Response one(Visit visit) {
        Inside inside = visit.inside();
        String id = visit.gap("id");
        View basis = inside.get("/api/v1/drafts/" + id);
        View line = DraftPages.line(inside, basis).orElseThrow(() -> new Refused(Problem.absent()));
        if (!line.text("state").equals("released")) {
            return Pages.onward("/drafts/" + id);
        }
        String path = "/api/v1/releases/" + id;
        List<View> waiting = of(asked(inside, "/api/v1/recalls").items("waiting"), id);
        Sheet sheet = new Sheet(
                basis,
                line,
                of(asked(inside, "/api/v1/deliveries").items("deliveries"), id),
                waiting,
                !waiting.isEmpty() && inside.may(Method.POST, path + "/recall/confirm"),
                inside.may(Method.POST, path + "/recall"),
                inside.may(Method.POST, "/api/v1/deliveries/attempt"),
                inside.may(Method.GET, path + "/envelope"),
                inside.may(Method.GET, path + "/evidence"));
        return visit.page(Pages.TEMPLATES.release(visit.frame(), sheet));
    }

    private static List<View> of(List<View> all, String release) {
        return all.stream().filter(one -> one.text("release").equals(release)).toList();
    }

    private static Response attempt(Visit visit) {
        visit.inside().post("/api/v1/deliveries/attempt", Json.object().build());
        return visit.done("/releases/" + visit.gap("id"), "release-tried");
    }

    /// The first person proposes it, a second types the same: each signs for a reason of a closed list.
    private static Response recall(Visit visit) {
        visit.again();
        Inside inside = visit.inside();
        String id = visit.gap("id");
        Json subject = Json.object()
                .put("release", id)
                .put("reason", visit.form().text("reason"))
                .build();
        boolean confirms = of(asked(inside, "/api/v1/recalls").items("waiting"), id).stream()
                .anyMatch(waiting -> waiting.text("reason").equals(visit.form().text("reason")));
        String path = "/api/v1/releases/" + id + "/recall";
        View answer = confirms
                ? inside.act(path + "/confirm", Act.Kind.RECALL_CONFIRM, subject)
                : inside.act(path, Act.Kind.RECALL_PROPOSE, subject);
        return visit.done("/releases/" + id, answer.flag("waits") ? "recall-waits" : "recall-done");
    }

    /// The sealed file, to be carried by hand.
    private static Response envelope(Visit visit) {
        String id = visit.gap("id");
        return Pages.file("warning.nadhir", visit.inside().bytes("/api/v1/releases/" + id + "/envelope"));
    }

    private static View asked(Inside inside, String path) {
        return inside.may(Method.GET, path) ? inside.get(path) : new View(Json.object().build());
    }
}
