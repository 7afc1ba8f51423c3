package org.nadhir.node.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.node.http.Request;

/// The one place where it is decided who may use which route.
final class Gate {

    private static final String HEADER = "Authorization";
    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;

    Gate(Sessions sessions) {
        this.sessions = sessions;
    }

    /// Who passed, or what they are told.
    sealed interface Decision {
        /// Go on.
        ///
        /// @param caller nobody on a route for everybody
        record Passed(@Nullable Caller caller) implements Decision {}

        record Stopped(Problem problem) implements Decision {}
    }

    /// Decides.
    ///
    /// Nothing is looked up before: what is said follows from the table of routes, which is public, and from the
    /// caller's roles, never from what the node holds.
    ///
    /// @param route null where no route has this method and path
    Decision check(@Nullable Route route, Request request) {
        if (route != null && route.access() instanceof Access.Everybody) {
            return new Decision.Passed(null);
        }
        Optional<Caller> caller = token(request.header(HEADER).orElse(null)).flatMap(sessions::find);
        if (caller.isEmpty()) {
            return new Decision.Stopped(Problem.of(Problem.SIGNED_OUT, "signed-out"));
        }
        return check(route, caller.get());
    }

    /// Decides for somebody who is known already.
    Decision check(@Nullable Route route, Caller caller) {
        if (route == null) {
            return new Decision.Stopped(Problem.absent());
        }
        if (!route.access().admits(caller.roles())) {
            AccessLog.roleRefused();
            return new Decision.Stopped(Problem.absentFor(route.access()));
        }
        return new Decision.Passed(caller);
    }

    /// The token that a caller showed.
    static Optional<String> token(Call call) {
        return token(call.header(HEADER).orElse(null));
    }

    private static Optional<String> token(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()));
    }
}
