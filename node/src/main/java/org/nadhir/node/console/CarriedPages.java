package org.nadhir.node.console;

import java.util.List;
import java.util.Optional;
import org.nadhir.client.View;
import org.nadhir.model.Bytes;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// Sealed files carried by hand, where no line leads: brought in here, and what is to be carried back.
final class CarriedPages {

    private static final String PAGE = "/carried";
    private static final String TAKES = "/api/v1/files";
    /// As many as the API takes, a third more for being written in letters, and what percent signs add to these.
    private static final int BODY_BYTES = 3 << 20;

    /// What persons state to a partner; the others are the nodes' own.
    private static final List<String> KINDS = List.of(
            "consent-request", "consent-answer", "onward-notice", "inquiry", "inquiry-answer", "use-report");

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(PAGE, CarriedPages::page),
                ConsoleRoute.post(PAGE, CarriedPages::take).withBody(BODY_BYTES),
                ConsoleRoute.post(PAGE + "/answer", CarriedPages::answer).withBody(BODY_BYTES),
                ConsoleRoute.get("/carried/{partner}/{digest}", CarriedPages::statement),
                ConsoleRoute.get("/inbox/{sender}/{sequence}/receipts/{step}", CarriedPages::receipt));
    }

    /// What the page shows.
    ///
    /// @param takes whether this person may bring a file in
    /// @param given statements to partners, each a sealed file of its own
    /// @param reply what the node said to the file just brought in
    record Carried(boolean takes, List<View> given, Optional<View> reply) {}

    /// What kind of statement it is, in words.
    static String kind(Frame frame, String label) {
        String known = KINDS.contains(label) ? label : "other";
        return frame.say("console.carried.kind-" + known);
    }

    private static Response page(Visit visit) {
        return shown(visit, Optional.empty());
    }

    private static Response shown(Visit visit, Optional<View> reply) {
        Inside inside = visit.inside();
        List<View> given = inside.get("/api/v1/statements").items("statements").stream()
                .filter(one -> one.text("way").equals("given"))
                .toList()
                .reversed();
        Carried carried = new Carried(inside.may(Method.POST, TAKES), given, reply);
        return visit.page(Pages.TEMPLATES.carried(visit.frame(), carried));
    }

    private static Response take(Visit visit) {
        return shown(visit, Optional.of(visit.inside().post(TAKES, encoded(visit))));
    }

    /// The answer that the page just showed, as the file that goes back.
    private static Response answer(Visit visit) {
        visit.inside().need(Method.POST, TAKES);
        return Pages.file("answer.nadhir", encoded(visit));
    }

    private static Bytes encoded(Visit visit) {
        String letters = visit.form().raw("file").replaceAll("\\s", "");
        if (letters.isEmpty()) {
            throw new Refused(Problem.malformed("file"));
        }
        try {
            return Bytes.ofBase64(letters);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.malformed("file"));
        }
    }

    private static Response statement(Visit visit) {
        String path = "/api/v1/statements/" + visit.gap("partner") + "/" + visit.gap("digest") + "/envelope";
        return Pages.file("statement.nadhir", visit.inside().bytes(path));
    }

    private static Response receipt(Visit visit) {
        String path = "/api/v1/inbox/" + visit.gap("sender") + "/" + visit.gap("sequence") + "/receipts/";
        return Pages.file(visit.gap("step") + ".nadhir", visit.inside().bytes(path + visit.gap("step")));
    }
}
