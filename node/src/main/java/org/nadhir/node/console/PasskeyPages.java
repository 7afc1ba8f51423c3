package org.nadhir.node.console;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.nadhir.client.Act;
import org.nadhir.client.View;
import org.nadhir.json.Json;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Problem;
import org.nadhir.node.folder.PersonKey;
import org.nadhir.node.http.Response;

/// One's own passkeys, and where one is signed in. Adding a passkey takes a script, and the passphrase, which opens the
/// key that is sealed under it.
final class PasskeyPages {

    private static final String API = "/api/v1/passkeys";
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String PAGE = "/passkeys";

    private final Supplier<Json> options;
    private final BiFunction<PersonId, String, PersonKey> keys;
    private final BiFunction<PersonKey, Form, Optional<Json>> made;

    /// @param options what the script asks a passkey with
    /// @param keys a person's key, by their passphrase
    /// @param made what is signed to add the passkey that the form holds
    PasskeyPages(
            Supplier<Json> options,
            BiFunction<PersonId, String, PersonKey> keys,
            BiFunction<PersonKey, Form, Optional<Json>> made) {
        this.options = options;
        this.keys = keys;
        this.made = made;
    }

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.get(PAGE, PasskeyPages::show),
                ConsoleRoute.get(PAGE + "/options", _ -> Pages.json(options.get())),
                ConsoleRoute.post(PAGE, this::add),
                ConsoleRoute.post(PAGE + "/{passkey}/name", PasskeyPages::name),
                ConsoleRoute.post(PAGE + "/{passkey}/remove", PasskeyPages::remove),
                ConsoleRoute.post("/sessions/end", PasskeyPages::endSessions));
    }

    private static Response show(Visit visit) {
        List<View> own = visit.inside().get(API).items("passkeys");
        List<View> open = visit.inside().get(SESSIONS).items("sessions");
        return visit.page(Pages.TEMPLATES.passkeys(visit.frame(), own, visit.inside().person().value(), open));
    }

    private Response add(Visit visit) {
        Form form = visit.form();
        PersonKey key = keys.apply(visit.inside().person(), form.text("passphrase"));
        Json subject = made.apply(key, form)
                .orElseThrow(() -> Refused.of(Problem.REFUSED, "console-passkey"));
        visit.inside().act(API, Act.Kind.PASSKEY_ADD, subject);
        return visit.done(PAGE, "passkey-added");
    }

    private static Response name(Visit visit) {
        String passkey = visit.gap("passkey");
        Json subject =
                Json.object().put("passkey", passkey).put("name", visit.form().text("name")).build();
        visit.inside().act(API + "/" + passkey + "/name", Act.Kind.PASSKEY_NAME, subject);
        return visit.done(PAGE, "passkey-named");
    }

    private static Response remove(Visit visit) {
        String passkey = visit.gap("passkey");
        Json subject = Json.object().put("passkey", passkey).build();
        visit.inside().act(API + "/" + passkey + "/remove", Act.Kind.PASSKEY_REMOVE, subject);
        return visit.done(PAGE, "passkey-removed");
    }

    /// Here too: whoever fears that somebody else is signed in should not have to know which of them they are.
    private static Response endSessions(Visit visit) {
        visit.inside().post(SESSIONS + "/end", Json.object().build());
        return Pages.onward("/");
    }
}
