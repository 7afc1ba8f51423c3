package org.nadhir.node.console;

import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.agreement.Role;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.PersonId;
import org.nadhir.model.Uuids;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.node.crypto.KeyTrouble;
import org.nadhir.node.crypto.Passphrase;
import org.nadhir.node.crypto.SigningKeys;
import org.nadhir.node.folder.NodeFolder;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.http.Response;

/// The party's own persons: one administrator proposes, another confirms, one is enough to revoke.
final class AdminPages {

    static final String PERSONS = "/api/v1/persons";

    private final NodeFolder folder;
    private final RandomGenerator random;

    /// Works with `folder`, where the keys of persons lie.
    ///
    /// @param random for keys; cryptographic
    AdminPages(NodeFolder folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get("/admin", AdminPages::show),
                ConsoleRoute.post("/admin/persons", this::propose),
                ConsoleRoute.post("/admin/persons/{person}/confirm", AdminPages::confirm),
                ConsoleRoute.post("/admin/persons/{person}/revoke", AdminPages::revoke),
                ConsoleRoute.post("/admin/persons/{person}/codes", AdminPages::forgetCodes),
                ConsoleRoute.post("/admin/persons/{person}/sessions", AdminPages::endSessions));
    }

    /// What the page shows.
    ///
    /// @param persons who work here and who were proposed
    /// @param former who lost all roles
    /// @param self the reader
    /// @param waiting how much waits for a second person
    record Shown(List<View> persons, List<View> former, String self, int waiting, boolean administers) {

        /// Whether the reader may confirm this person: nobody confirms whom they proposed.
        boolean confirms(View person) {
            return administers && person.flag("proposed") && !person.text("by").equals(self);
        }
    }

    private static Response show(Visit visit) {
        Inside inside = visit.inside();
        List<View> all = inside.get(PERSONS).items("persons");
        return visit.page(Pages.TEMPLATES.admin(visit.frame(), new Shown(
                all.stream().filter(person -> !person.texts("roles").isEmpty()).toList(),
                all.stream().filter(person -> person.texts("roles").isEmpty()).toList(),
                inside.person().value(),
                Waiting.all(inside).size(),
                inside.may(Method.POST, PERSONS))));
    }

    /// Makes the person's key on this machine, under a passphrase that the new person types here.
    private Response propose(Visit visit) {
        visit.inside().need(Method.POST, PERSONS);
        visit.again();
        Form form = visit.form();
        String name = form.text("name");
        PersonId id = new PersonId(Uuids.random(random));
        if (!form.text("new").equals(form.text("new-again"))) {
            throw Refused.of(Problem.REFUSED, "console-passphrases-differ");
        }
        if (name.isEmpty() || name.length() > PersonKey.NAME_CHARACTERS_MAX) {
            throw new Refused(Problem.malformed("name"));
        }
        try (Passphrase chosen =
                Passphrase.of(form.text("new").toCharArray()).chosen(folder.card().name(), name)) {
            var key = new PersonKey(visit.inside().signer().party(), id, name, SigningKeys.generate(random));
            Json subject = Json.object()
                    .put("person", id.value())
                    .put("name", name)
                    .put("keys", key.keys().publicKeys().bytes().base64())
                    .putStrings("roles", form.chosen("roles"))
                    .build();
            // The key lies there before anybody can confirm a person who would have none.
            folder.keepPersonKey(id, key.seal(chosen, random));
            proposed(visit, id, subject);
        } catch (KeyTrouble e) {
            throw e.category() == KeyTrouble.Category.PASSPHRASE_GUESSED
                    ? Refused.of(Problem.REFUSED, "console-passphrase-guessed")
                    : Refused.of(Problem.REFUSED, "console-passphrase-short", String.valueOf(Passphrase.CHARS_MIN));
        }
        return visit.done("/admin", "person-proposed");
    }

    private void proposed(Visit visit, PersonId id, Json subject) {
        try {
            visit.inside().act(PERSONS, Act.Kind.PERSON_ADD, subject);
        } catch (Refused e) {
            folder.dropPersonKey(id);
            throw e;
        }
    }

    private static Response confirm(Visit visit) {
        visit.again();
        View person = person(visit);
        String id = person.text("person");
        Json subject = Json.object().put("person", id).put("key", person.text("key")).build();
        visit.inside().act(PERSONS + "/" + id + "/confirm", Act.Kind.PERSON_CONFIRM, subject);
        return visit.done("/admin", "person-confirmed");
    }

    private static Response revoke(Visit visit) {
        visit.again();
        String id = person(visit).text("person");
        Json subject = Json.object().put("person", id).build();
        visit.inside().act(PERSONS + "/" + id + "/revoke", Act.Kind.PERSON_REVOKE, subject);
        return visit.done("/admin", "person-revoked");
    }

    private static Response forgetCodes(Visit visit) {
        visit.again();
        String id = person(visit).text("person");
        Json subject = Json.object().put("person", id).build();
        visit.inside().act(PERSONS + "/" + id + "/codes/forget", Act.Kind.PERSON_CODES_FORGET, subject);
        return visit.done("/admin", "codes-forgotten");
    }

    private static Response endSessions(Visit visit) {
        visit.again();
        visit.inside().post(PERSONS + "/" + visit.gap("person") + "/sessions/end", Json.object().build());
        return visit.done("/admin", "sessions-ended");
    }

    private static View person(Visit visit) {
        return visit.inside().get(PERSONS).item("persons", "person", visit.gap("person"))
                .orElseThrow(() -> new Refused(Problem.absent()));
    }

    /// All roles, for the table and the form.
    static List<String> roles() {
        return List.of(Role.values()).stream().map(Role::word).toList();
    }
}
