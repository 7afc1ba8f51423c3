package org.nadhir.node.console;

import java.time.Instant;
import java.time.InstantSource;
import org.nadhir.client.Act;
import org.nadhir.client.PersonSigner;
import org.nadhir.client.View;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.JsonReader;
import org.nadhir.model.Bytes;
import org.nadhir.model.PersonId;
import org.nadhir.node.api.Answer;
import org.nadhir.node.api.Api;
import org.nadhir.node.api.Caller;
import org.nadhir.node.api.Problem;
import org.nadhir.node.api.Route.Method;
import org.nadhir.sign.PayloadType;

/// The way from a page to the API, in the name of one signed-in person. Every method throws [Refused] with the node's
/// words where the API refuses.
final class Inside {

    private static final Bytes NOTHING = Bytes.of(new byte[0]);

    private final Api api;
    private final Caller caller;
    private final PersonSigner signer;
    private final InstantSource clock;

    /// @param clock the node's
    Inside(Api api, Caller caller, PersonSigner signer, InstantSource clock) {
        this.api = api;
        this.caller = caller;
        this.signer = signer;
        this.clock = clock;
    }

    Caller caller() {
        return caller;
    }

    PersonId person() {
        return caller.person();
    }

    PersonSigner signer() {
        return signer;
    }

    Instant now() {
        return clock.instant();
    }

    /// Whether the table of roles lets this person ask this at all.
    boolean may(Method method, String path) {
        return api.admits(caller, method, path);
    }

    /// For a page that only leads to something else: whoever may not do that is not shown the way.
    ///
    /// @throws Refused as the API would refuse
    void need(Method method, String path) {
        if (!may(method, path)) {
            throw new Refused(Problem.absent());
        }
    }

    View get(String target) {
        return new View(value(api.answer(caller, Method.GET, target, NOTHING)));
    }

    /// Bytes as they are kept.
    Bytes bytes(String target) {
        return switch (api.answer(caller, Method.GET, target, NOTHING)) {
            case Answer.Raw(Bytes bytes) -> bytes;
            case Answer.Failed(Problem problem) -> throw new Refused(problem);
            case Answer.Done _ -> throw new IllegalStateException("no bytes at " + target);
        };
    }

    View post(String target, Json body) {
        return post(target, Bytes.of(CanonicalWriter.write(body)));
    }

    /// Hands over bytes as they are: a report, a signed statement.
    View post(String target, Bytes body) {
        return new View(value(api.answer(caller, Method.POST, target, body)));
    }

    /// Does something that needs the person's signature, by posting `{subject, act}`.
    View act(String target, Act.Kind kind, Json subject) {
        Bytes act = sign(PayloadType.ACT, Act.of(kind, signer, subject, now()).write());
        return post(target, Json.object().put("subject", subject).put("act", act.base64()).build());
    }

    /// Signs in the person's name.
    Bytes sign(PayloadType type, Bytes payload) {
        return signer.sign(type, payload).bytes();
    }

    private static Json value(Answer answer) {
        return switch (answer) {
            case Answer.Done(Json value) -> value;
            case Answer.Failed(Problem problem) -> throw new Refused(problem);
            case Answer.Raw(Bytes bytes) -> JsonReader.read(bytes.toArray(), bytes.length())
                            instanceof JsonReader.Result.Read(Json value)
                    ? value
                    : Json.object().build();
        };
    }
}
