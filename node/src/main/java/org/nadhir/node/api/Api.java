package org.nadhir.node.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.json.CanonicalWriter;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.Language;
import org.nadhir.model.Message;
import org.nadhir.node.http.Exchanger;
import org.nadhir.node.http.Request;
import org.nadhir.node.http.Response;
import org.nadhir.node.words.Spoken;
import org.nadhir.node.words.Words;

/// Answers the API's requests by its table of routes: gate first, then the body, then the route.
public final class Api implements Exchanger {

    private final List<Route> routes;
    private final Gate gate;
    private final Words words;

    /// Answers by `routes`, asked in their order.
    ///
    /// @throws IllegalArgumentException where two routes answer the same method and path
    public Api(List<Route> routes, Sessions sessions, Words words) {
        this.routes = List.copyOf(routes);
        this.gate = new Gate(sessions);
        this.words = words;
        long distinct = routes.stream()
                .map(route -> route.method() + " " + route.path().replaceAll("\\{[^}]*}", "{}"))
                .distinct()
                .count();
        if (distinct != routes.size()) {
            throw new IllegalArgumentException("two routes with one method and path");
        }
    }

    /// The whole table, for the test that holds it against the table of roles.
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Response answer(Request request) {
        Optional<Match> match = match(request.method(), request.path());
        try {
            return switch (gate.check(match.map(Match::route).orElse(null), request)) {
                case Gate.Decision.Stopped(Problem problem) -> failed(problem).closing();
                case Gate.Decision.Passed(@Nullable Caller caller) -> behindGate(match.orElseThrow(), caller, request);
            };
        } catch (RuntimeException e) {
            return failed(trouble(e)).closing();
        }
    }

    /// Answers a person of this very process, through the same gate and the same table: for pages that the node serves
    /// itself. Nothing is asked of the caller's word: [Sessions#find] made it.
    ///
    /// @param target path and query, as a client would send them
    /// @return what a client would be answered; `TOO_LARGE` where the body is larger than the route takes
    public Answer answer(Caller caller, Route.Method method, String target, Bytes body) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        Map<String, String> query = question < 0 ? Map.of() : Query.first(target.substring(question + 1));
        Optional<Match> match = match(method.name(), path);
        return switch (gate.check(match.map(Match::route).orElse(null), caller)) {
            case Gate.Decision.Stopped(Problem problem) -> new Answer.Failed(problem);
            case Gate.Decision.Passed _ -> within(match.orElseThrow(), caller, query, body);
        };
    }

    private static Answer within(Match match, Caller caller, Map<String, String> query, Bytes body) {
        int bytesMax = match.route().bodyBytesMax();
        return body.length() > bytesMax
                ? new Answer.Failed(Problem.of(Problem.TOO_LARGE, "too-large", String.valueOf(bytesMax)))
                : told(match.route(), answer(match.route(), Call.within(caller, match.gaps(), query, body)));
    }

    /// Whether the table admits this caller to the method and path; what lies behind may still refuse.
    public boolean admits(Caller caller, Route.Method method, String path) {
        return match(method.name(), path)
                .map(match -> match.route().access().admits(caller.roles()))
                .orElse(false);
    }

    private Response behindGate(Match match, @Nullable Caller caller, Request request) {
        return switch (request.body(match.route().bodyBytesMax())) {
            case Request.Body.TooLarge(int bytesMax) -> failed(
                            Problem.of(Problem.TOO_LARGE, "too-large", String.valueOf(bytesMax)))
                    .closing();
            case Request.Body.Read(Bytes body) -> response(told(
                    match.route(), answer(match.route(), new Call(caller, match.gaps(), request, body))));
        };
    }

    /// What is not there is answered in the very words in which it is answered to whoever lacks the role: which of the
    /// two it is, nobody learns, and what to do about it is said for both.
    private static Answer told(Route route, Answer answer) {
        return answer instanceof Answer.Failed(Problem problem) && problem.equals(Problem.absent())
                ? new Answer.Failed(Problem.absentFor(route.access()))
                : answer;
    }

    private static Answer answer(Route route, Call call) {
        try {
            return route.handler().answer(call);
        } catch (Malformed e) {
            return new Answer.Failed(Problem.malformed(e.where(), e.choices()));
        } catch (RuntimeException e) {
            return new Answer.Failed(trouble(e));
        }
    }

    /// What the store, for one, says of its trouble. Anything else is an error of the program, and goes on.
    private static Problem trouble(RuntimeException e) {
        if (e instanceof Spoken spoken) {
            return new Problem(
                    Problem.UNAVAILABLE, "trouble", spoken.spoken(), Message.of("problem.trouble.remedy"));
        }
        throw e;
    }

    private Response response(Answer answer) {
        return switch (answer) {
            case Answer.Done(Json value) -> Response.json(200, CanonicalWriter.write(value));
            case Answer.Raw(Bytes bytes) -> Response.binary(200, bytes);
            case Answer.Failed(Problem problem) -> failed(problem);
        };
    }

    /// A problem as every caller of the API sees it: `{code, message{ar,en}, remedy{ar,en}}`.
    public Response failed(Problem problem) {
        return Response.json(
                problem.status(),
                CanonicalWriter.write(Json.object()
                        .put("code", problem.code())
                        .put("message", inBoth(problem.message()))
                        .put("remedy", inBoth(problem.remedy()))
                        .build()));
    }

    private Json inBoth(Message message) {
        return Json.object()
                .put("ar", words.say(message, Language.ARABIC))
                .put("en", words.say(message, Language.ENGLISH))
                .build();
    }

    private Optional<Match> match(String method, String path) {
        for (Route route : routes) {
            if (route.method().name().equals(method)) {
                Optional<Map<String, String>> gaps = route.match(path);
                if (gaps.isPresent()) {
                    return Optional.of(new Match(route, gaps.get()));
                }
            }
        }
        return Optional.empty();
    }

    private record Match(Route route, Map<String, String> gaps) {}
}
