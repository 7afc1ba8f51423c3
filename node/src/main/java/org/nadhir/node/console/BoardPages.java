package org.nadhir.node.console;

import java.util.Comparator;
import java.util.List;
import org.nadhir.client.View;
import org.nadhir.exchange.ReceiptStep;
import org.nadhir.json.Json;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// The board: what is due, what is silent, what came in, what waits for a second person. Most pressing first.
final class BoardPages {

    private static final int SHOWN_MAX = 50;

    List<ConsoleRoute> routes() {
        return List.of(ConsoleRoute.get("/", BoardPages::board));
    }

    /// What the board shows. Parts that the reader may not ask for are empty.
    ///
    /// @param duties owed and not told, those overdue first, then by their due moment
    /// @param undetermined cases whose clock runs and that nobody has judged
    /// @param silent receipts that are late
    /// @param stopped releases that were to leave and did not
    /// @param inbox warnings and recalls that nobody has acknowledged, the newest first
    /// @param deliveries that have not arrived
    /// @param proposals that wait for a second person
    /// @param reviews second looks that nobody has closed, those overdue first
    /// @param watched how many threats are watched
    record Board(
            List<View> duties,
            List<View> undetermined,
            List<View> silent,
            List<View> stopped,
            List<View> inbox,
            List<View> deliveries,
            List<View> proposals,
            List<View> reviews,
            int watched) {

        /// Whether some of a kind are left out: a list that is cut says so.
        static boolean isCut(List<View> rows) {
            return rows.size() >= SHOWN_MAX;
        }

        boolean isQuiet() {
            return duties.isEmpty() && undetermined.isEmpty() && silent.isEmpty() && stopped.isEmpty()
                    && inbox.isEmpty() && deliveries.isEmpty() && proposals.isEmpty() && reviews.isEmpty();
        }
    }

    private static Response board(Visit visit) {
        Inside inside = visit.inside();
        View duties = asked(inside, "/api/v1/duties");
        Board board = new Board(
                duties.items("duties").stream()
                        .sorted(Comparator.comparing((View duty) -> !duty.flag("overdue"))
                                .thenComparing(duty -> duty.text("due")))
                        .limit(SHOWN_MAX)
                        .toList(),
                few(duties.items("undetermined")),
                few(duties.items("silent")),
                few(duties.items("stopped")),
                asked(inside, "/api/v1/inbox").items("inbox").reversed().stream()
                        .filter(BoardPages::waits)
                        .limit(SHOWN_MAX)
                        .toList(),
                asked(inside, "/api/v1/deliveries").items("deliveries").stream()
                        .filter(delivery -> !delivery.text("state").equals("delivered"))
                        .limit(SHOWN_MAX)
                        .toList(),
                few(asked(inside, "/api/v1/proposals").items("proposals")),
                asked(inside, "/api/v1/reviews").items("reviews").stream()
                        .filter(review -> review.flag("open"))
                        .limit(SHOWN_MAX)
                        .toList(),
                duties.items("watched").size());
        return visit.page(Pages.TEMPLATES.board(visit.frame(), board));
    }

    /// What is on its way, in words.
    static String carries(Frame frame, String label) {
        return ReceiptStep.ofLabel(label).isPresent()
                ? frame.say("console.release.carries-receipt", label)
                : frame.say("console.release.carries-" + label);
    }

    static boolean waits(View received) {
        return !received.has("recalled")
                && ReceiptStep.ofLabel(received.text("step"))
                        .filter(step -> step.compareTo(ReceiptStep.ACKNOWLEDGED) >= 0)
                        .isEmpty();
    }

    private static List<View> few(List<View> all) {
        return all.stream().limit(SHOWN_MAX).toList();
    }

    /// The answer, or an empty one for a reader who may not ask.
    private static View asked(Inside inside, String path) {
        return inside.may(Method.GET, path) ? inside.get(path) : new View(Json.object().build());
    }
}
