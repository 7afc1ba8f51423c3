package org.nadhir.node.console;

import java.util.List;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// What partners ask of each other: consent to pass a warning on, and whether a threat to a place is known.
final class AskedPages {

    private static final String PAGE = "/asked";
    private static final String CONSENTS = "/api/v1/consents";
    private static final String INQUIRIES = "/api/v1/inquiries";
    private static final String CONSENT = PAGE + "/consents/{request}";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(PAGE, AskedPages::list),
                ConsoleRoute.get(CONSENT, AskedPages::consent),
                ConsoleRoute.post(CONSENT + "/answer", AskedPages::answer),
                ConsoleRoute.post(PAGE + "/inquiries", AskedPages::inquire),
                ConsoleRoute.post(PAGE + "/inquiries/{inquiry}/looked", AskedPages::looked));
    }

    /// What the page shows.
    ///
    /// @param partner whom a new inquiry goes to unless another is chosen; empty for the first
    /// @param inquires whether this person may ask and look
    record Asked(
            List<View> consents, List<View> inquiries, List<String> partners, String partner, boolean inquires) {}

    private static Response list(Visit visit) {
        Inside inside = visit.inside();
        Asked asked = new Asked(
                inside.get(CONSENTS).items("consents").reversed(),
                inside.get(INQUIRIES).items("inquiries").reversed(),
                Picks.recipients(inside),
                visit.query("partner").orElse(""),
                inside.may(Method.POST, INQUIRIES));
        return visit.page(Pages.TEMPLATES.asked(visit.frame(), asked));
    }

    private static Response consent(Visit visit) {
        Inside inside = visit.inside();
        String path = CONSENTS + "/" + visit.gap("request");
        View wanted = inside.get(path);
        return visit.page(Pages.TEMPLATES.consent(visit.frame(), wanted, inside.may(Method.POST, path + "/answer")));
    }

    /// One person's word; it goes out when a second person says the same.
    private static Response answer(Visit visit) {
        visit.again();
        String request = visit.gap("request");
        String says = visit.form().text("says");
        if (!says.equals("yes") && !says.equals("no")) {
            throw new Refused(Problem.malformed("says"));
        }
        Json subject = Json.object()
                .put("request", request)
                .put("given", says.equals("yes"))
                .build();
        visit.inside().act(CONSENTS + "/" + request + "/answer", Act.Kind.CONSENT_ANSWER, subject);
        return visit.done(PAGE, "consent-answered");
    }

    private static Response inquire(Visit visit) {
        Form form = visit.form();
        visit.inside().post(INQUIRIES, Json.object()
                .put("partner", form.text("partner"))
                .put("place", form.text("place"))
                .put("subject", form.text("subject"))
                .put("since", form.text("since"))
                .put("until", form.filled("until").orElse(form.text("since")))
                .put("deadline", CaseActs.moment(form, "deadline"))
                .build());
        return visit.done(PAGE, "inquired");
    }

    private static Response looked(Visit visit) {
        String path = INQUIRIES + "/" + visit.gap("inquiry") + "/looked";
        visit.inside().post(path, Json.object().put("found", visit.form().text("found")).build());
        return visit.done(PAGE, "inquiry-looked");
    }
}
