package org.nadhir.node.console;

import java.util.List;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// The names that reports are read by: looked up, with their other names and what they were called before and after.
final class NamePages {

    static final String ENTITIES = "/api/v1/entities";
    private static final String SEARCH = ENTITIES + "/search";
    private static final String PATH = "/register/names";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(PATH, visit -> visit.page(
                        Pages.TEMPLATES.registerNames(visit.frame(), "", Places.nothing()))),
                ConsoleRoute.post(PATH, NamePages::find),
                ConsoleRoute.get(PATH + "/{entity}", NamePages::one));
    }

    /// The words stand in the form, not in the address, which a browser keeps.
    private static Response find(Visit visit) {
        String words = visit.form().text("words");
        return visit.page(Pages.TEMPLATES.registerNames(visit.frame(), words, found(visit.inside(), words)));
    }

    private static View found(Inside inside, String words) {
        return inside.post(SEARCH, Json.object().put("words", words).build());
    }

    private static Response one(Visit visit) {
        View entity = visit.inside().get(ENTITIES + "/" + visit.gap("entity"));
        boolean adds = visit.inside().may(Method.POST, RegisterPages.SITES);
        return visit.page(Pages.TEMPLATES.registerName(visit.frame(), entity, adds));
    }

    /// An entry; of one that the lists do not have only the id.
    static View named(Inside inside, String id) {
        try {
            return inside.get(ENTITIES + "/" + id);
        } catch (Refused e) {
            return new View(Json.object().put("entity", id).build());
        }
    }

    /// The id of the one entry that somebody means by a line: an id, a name, or words that only one has.
    ///
    /// @throws Refused where there is none, or more than one
    static String meant(Inside inside, String line) {
        View found = found(inside, line);
        List<View> entities = found.items("entities");
        return entities.stream()
                .filter(one -> isCalled(one, line) || found.number("total") == 1)
                .findFirst()
                .map(one -> one.text("entity"))
                .orElseThrow(() -> Refused.of(Problem.CONFLICT, "console-name-unclear", line));
    }

    private static boolean isCalled(View entity, String line) {
        View name = entity.at("name");
        return List.of(entity.text("entity"), name.text("ar"), name.text("en")).stream()
                .anyMatch(line::equalsIgnoreCase);
    }
}
