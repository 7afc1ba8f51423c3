package org.nadhir.node.api;

import java.time.InstantSource;
import java.util.List;
import org.nadhir.agreement.Role;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;

/// Signing in and out: a challenge, signed by the person's key, for a token. Whoever is signed in somewhere else as
/// well sees it and ends it; an administrator ends it for anybody (ASVS 5.0, 7.4.5 and 7.5.2).
public final class SignInResource {

    private final Sessions sessions;
    private final Challenges challenges;
    private final InstantSource clock;

    /// Signs in to `sessions`.
    ///
    /// @param clock the machine's; see [Sessions]
    public SignInResource(Sessions sessions, Challenges challenges, InstantSource clock) {
        this.sessions = sessions;
        this.challenges = challenges;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/challenge", Access.everybody(), this::challenge),
                Route.post("/api/v1/sign-in", Access.everybody(), this::signIn),
                Route.delete("/api/v1/session", Access.anyRole(), this::signOut),
                Route.get("/api/v1/session", Access.anyRole(), SignInResource::session),
                Route.get("/api/v1/sessions", Access.anyRole(), this::own),
                Route.post("/api/v1/sessions/end", Access.anyRole(), this::endOwn),
                Route.post("/api/v1/persons/{person}/sessions/end", Access.roles(Role.ADMINISTRATOR), this::endOf));
    }

    private Answer challenge(Call call) {
        return Answer.of(Json.object().put("nonce", challenges.issue(clock.instant())).build());
    }

    private Answer signIn(Call call) throws Malformed {
        record Body(PersonId person, Bytes statement) {}
        Body body = call.body(fields ->
                new Body(fields.value("person", PersonId::new), fields.value("statement", Bytes::ofBase64)));
        return sessions.open(body.person(), body.statement())
                .map(SignInResource::in)
                .orElseGet(SignInResource::refused);
    }

    private static Answer in(String token) {
        AccessLog.signedIn(AccessLog.How.KEY);
        return Answer.of(Json.object().put("token", token).build());
    }

    private static Answer refused() {
        AccessLog.signInRefused(AccessLog.How.KEY);
        return Answer.failed(Problem.SIGNED_OUT, "sign-in-refused");
    }

    private Answer signOut(Call call) {
        Gate.token(call).ifPresent(sessions::end);
        return Answer.done();
    }

    private Answer own(Call call) {
        return Answer.of(Json.object()
                .putArray("sessions", sessions.of(call.caller().person()), open -> Json.object()
                        .put("opened", open.opened())
                        .put("seen", open.seen())
                        .build())
                .build());
    }

    private Answer endOwn(Call call) {
        sessions.endAll(call.caller().person());
        return Answer.done();
    }

    private Answer endOf(Call call) throws Malformed {
        sessions.endAll(call.gap("person", PersonId::new));
        return Answer.done();
    }

    /// Who am I, and what may I do.
    private static Answer session(Call call) {
        Caller caller = call.caller();
        return Answer.of(Json.object()
                .put("person", caller.person().value())
                .putStrings("roles", caller.roles().stream().map(role -> role.word()).toList())
                .build());
    }
}
