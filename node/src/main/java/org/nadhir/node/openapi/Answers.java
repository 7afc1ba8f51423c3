package org.nadhir.node.openapi;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.Json;
import org.nadhir.node.api.Access;
import org.nadhir.node.api.Problem;

/// What is the same for all operations: the ways to be refused, and how a program signs in.
final class Answers {

    /// The shape of every refusal.
    static final String PROBLEM = "Problem";
    static final String SESSION = "session";

    static final String ABOUT = """
            The API of a node for its own persons: JSON over HTTPS (TLS 1.3) on the loopback.

            Signing in: fetch a challenge, sign it with the person's key (docs/formats.md, "Sign-in"), post it to \
            /api/v1/sign-in and send the token as a bearer token with each request. A session ends after fifteen idle \
            minutes, after twelve hours, and with DELETE /api/v1/session.

            Who may call what stands at each operation under x-nadhir-roles: one of these roles is needed, an empty \
            list means everybody. Where x-nadhir-act stands, the body is {subject, act}: the act is signed by the \
            caller for the SHA-256 of the subject's canonical JSON (RFC 8785; docs/formats.md, "Act") and good once.

            A member that an operation does not know is refused with 400. An answer may have members that this \
            document does not name. What is absent and what the caller may not see is answered alike, with 404. \
            Every refusal is {code, message{ar,en}, remedy{ar,en}}, sent as application/json; the code stands for \
            the reason in every language. Moments are UTC in the form of RFC 3339, bytes in JSON are base64.
            """;

    private Answers() {}

    private record Way(int status, String name, String says) {}

    private static final List<Way> WAYS = List.of(
            new Way(Problem.MALFORMED, "Malformed", "The body or the address is not in its form."),
            new Way(Problem.SIGNED_OUT, "SignedOut", "No session, or the sign-in was refused."),
            new Way(Problem.ABSENT, "Absent", "Not there, or not for this person: which of the two is not said."),
            new Way(Problem.CONFLICT, "Conflict", "It stands otherwise by now, or was done already."),
            new Way(Problem.TOO_LARGE, "TooLarge", "The body is longer than x-nadhir-body-bytes-max."),
            new Way(Problem.REFUSED, "Refused", "Understood and refused: a rule, a signature, a second person."),
            new Way(Problem.BROKEN, "Broken", "An error in the node."),
            new Way(Problem.UNAVAILABLE, "Unavailable", "The node cannot answer now; its message says why."));

    /// The answers of one operation: its own, and the ways to be refused that it has.
    static Json of(Json content, Access access) {
        Json.Builder json = Json.object()
                .put("200", Json.object().put("description", "Done.").put("content", content).build());
        List<Way> ways = new ArrayList<>(WAYS);
        if (access instanceof Access.Everybody) {
            ways.removeIf(way -> way.status() == Problem.ABSENT || way.status() == Problem.CONFLICT);
        }
        ways.forEach(way -> json.put(
                String.valueOf(way.status()),
                Json.object().put("$ref", "#/components/responses/" + way.name()).build()));
        return json.build();
    }

    /// The ways to be refused, for the document's components.
    static Json responses() {
        Json.Builder json = Json.object();
        WAYS.forEach(way -> json.put(
                way.name(),
                Json.object()
                        .put("description", way.says())
                        .put("content", Json.object()
                                .put("application/json", Json.object()
                                        .put("schema", Types.schema(PROBLEM))
                                        .build())
                                .build())
                        .build()));
        return json.build();
    }

    /// The one way to be known.
    static Json schemes() {
        return Json.object()
                .put(SESSION, Json.object()
                        .put("type", "http")
                        .put("scheme", "bearer")
                        .put("description", "The token that /api/v1/sign-in gave for a signed challenge.")
                        .build())
                .build();
    }
}
