package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nadhir.json.Json;
import org.nadhir.node.api.Problem;

/// What a person signs who enters a site or proposes a contact, from the form that they filled in.
final class SiteForms {

    /// As many ways to reach somebody as the form has room for.
    static final int WAYS = 3;

    private SiteForms() {}

    /// @param entity the id of what a line of the form names
    static Json site(Form form, Function<String, String> entity) {
        Json.Builder subject = Json.object()
                .put("kind", form.text("kind"))
                .put("name", text(form, "name"))
                .put("place", text(form, "place"))
                .put("country", form.text("country"))
                .put("class", form.text("class"))
                .putStrings("within", form.lines("within").stream().map(entity).toList());
        form.filled("entity").ifPresent(id -> subject.put("entity", id));
        return subject.build();
    }

    static Json contact(String site, Form form) {
        List<Json> ways = new ArrayList<>();
        IntStream.rangeClosed(1, WAYS).forEach(i -> form.filled("reach-" + i)
                .ifPresent(reach -> ways.add(Json.object()
                        .put("manner", form.text("manner-" + i))
                        .put("reach", reach)
                        .build())));
        if (ways.isEmpty()) {
            throw new Refused(Problem.malformed("ways"));
        }
        return Json.object()
                .put("site", site)
                .put("name", text(form, "name"))
                .putArray("ways", ways, way -> way)
                .putStrings("languages", List.of(form.text("languages").split(" ", -1)))
                .put("hours", form.text("hours"))
                .put("stands", form.text("stands"))
                .build();
    }

    private static Json text(Form form, String name) {
        return Json.object()
                .put("ar", form.text(name + "-ar"))
                .put("en", form.text(name + "-en"))
                .build();
    }
}
