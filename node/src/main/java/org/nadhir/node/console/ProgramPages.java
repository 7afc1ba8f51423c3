package org.nadhir.node.console;

import java.util.List;
import java.util.Locale;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.Marking;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.http.Response;

/// Programs that pull and push objects: roots and collections of the TAXII server, the keys that programs show and
/// what they may do with them.
final class ProgramPages {

    private static final String API = "/api/v1/taxii";
    private static final String PAGE = "/admin/programs";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(PAGE, ProgramPages::show),
                ConsoleRoute.post(PAGE + "/roots", ProgramPages::root),
                ConsoleRoute.post(PAGE + "/collections", ProgramPages::collection),
                ConsoleRoute.post(PAGE + "/rights", ProgramPages::right),
                ConsoleRoute.post(PAGE + "/keys", ProgramPages::issue),
                ConsoleRoute.post(PAGE + "/keys/revoke", ProgramPages::revoke),
                ConsoleRoute.post(PAGE + "/fill", visit -> fill(visit, "/fill", Act.Kind.TAXII_FILL)),
                ConsoleRoute.post(PAGE + "/fill/stop", visit -> fill(visit, "/fill/stop", Act.Kind.TAXII_FILL_STOP)));
    }

    /// What the page shows.
    ///
    /// @param partners for whom a collection may be
    /// @param changes whether the reader sets the server up
    record Shown(View taxii, List<View> partners, List<View> agreements, boolean changes) {

        /// How the filling of a collection stands; empty where releases do not fill it.
        String filling(String collection) {
            return taxii.item("fillings", "collection", collection).map(one -> one.text("state")).orElse("");
        }
    }

    /// A marking as the API takes it here and as people know it.
    record Ceiling(String word, String label) {}

    /// All markings that a collection may have for its strictest.
    static List<Ceiling> ceilings() {
        return List.of(Marking.values()).stream()
                .map(marking -> new Ceiling(marking.name().toLowerCase(Locale.ROOT).replace('_', '-'), marking.label()))
                .toList();
    }

    private static Response show(Visit visit) {
        Inside inside = visit.inside();
        return visit.page(Pages.TEMPLATES.programs(visit.frame(), new Shown(
                inside.get(API),
                inside.get(PartnerPages.API).items("partners"),
                inside.get(AgreementPages.API).items("agreements"),
                inside.may(Method.POST, API + "/roots"))));
    }

    private static Response root(Visit visit) {
        visit.again();
        return done(visit, "/roots", Act.Kind.TAXII_ROOT, members(visit.form(), "path", "title", "description"));
    }

    private static Response collection(Visit visit) {
        visit.again();
        return done(visit, "/collections", Act.Kind.TAXII_COLLECTION, members(
                visit.form(), "root", "title", "description", "ceiling", "partner", "agreement"));
    }

    private static Response right(Visit visit) {
        visit.again();
        return done(visit, "/rights", Act.Kind.TAXII_RIGHT, members(visit.form(), "key", "collection")
                .putStrings("rights", visit.form().chosen("rights")));
    }

    /// The secret is answered this once; the page that shows it is kept nowhere.
    private static Response issue(Visit visit) {
        visit.again();
        Form form = visit.form();
        Json.Builder wish = members(form, "name", "issuer", "subject");
        FormDay.begin(form, "until").ifPresent(until -> wish.put("until", until));
        View issued = visit.inside().act(API + "/keys", Act.Kind.TAXII_KEY_ISSUE, wish.build());
        return visit.page(Pages.TEMPLATES.programKey(visit.frame(), issued));
    }

    private static Response revoke(Visit visit) {
        visit.again();
        return done(visit, "/keys/revoke", Act.Kind.TAXII_KEY_REVOKE, members(visit.form(), "name"));
    }

    private static Response fill(Visit visit, String below, Act.Kind kind) {
        visit.again();
        return done(visit, below, kind, members(visit.form(), "collection"));
    }

    private static Response done(Visit visit, String below, Act.Kind kind, Json.Builder subject) {
        visit.inside().act(API + below, kind, subject.build());
        return visit.done(PAGE, "noted");
    }

    /// Those of the fields that were filled in.
    private static Json.Builder members(Form form, String... names) {
        Json.Builder json = Json.object();
        for (String name : names) {
            form.filled(name).ifPresent(value -> json.put(name, value));
        }
        return json;
    }
}
