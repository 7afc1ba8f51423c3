package org.nadhir.node.console;

import java.util.List;
import org.nadhir.client.View;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// What one person proposed and another must confirm: all of it on one page, and the confirmation, which asks for the
/// passphrase once more.
final class ProposalPages {

    private static final String PERSONS = "/api/v1/persons";
    private static final String PARTNERS = "/api/v1/partners";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/proposals", ProposalPages::list),
                ConsoleRoute.post("/proposals", ProposalPages::confirm));
    }

    /// What waits of every kind.
    ///
    /// @param persons who were proposed
    /// @param partners whose card came and whose fingerprint nobody confirmed
    record Listed(List<Waiting> waiting, List<View> persons, List<View> partners) {

        boolean isQuiet() {
            return waiting.isEmpty() && persons.isEmpty() && partners.isEmpty();
        }
    }

    static Listed listed(Inside inside) {
        return new Listed(
                Waiting.all(inside),
                asked(inside, PERSONS).items("persons").stream().filter(one -> one.flag("proposed")).toList(),
                asked(inside, PARTNERS).items("partners").stream().filter(one -> !one.flag("confirmed")).toList());
    }

    private static View asked(Inside inside, String path) {
        return inside.may(Method.GET, path) ? inside.get(path) : Places.nothing();
    }

    private static Response list(Visit visit) {
        return visit.page(Pages.TEMPLATES.proposals(visit.frame(), listed(visit.inside())));
    }

    private static Response confirm(Visit visit) {
        visit.again();
        Waiting waiting = Waiting.find(visit.inside(), visit.form())
                .filter(found -> !found.path().isEmpty())
                .orElseThrow(() -> Refused.of(Problem.CONFLICT, "nothing-waits"));
        View answer = waiting.confirm(visit.inside());
        return waiting.isFile()
                ? AgreementPages.written(visit, answer)
                : visit.done("/proposals", answer.flag("waits") ? "proposed" : "confirmed");
    }
}
