package org.nadhir.node.console;

import org.nadhir.node.api.Route;
import org.nadhir.node.http.Response;

/// One line of the console's table, for persons who are signed in. Who may do what is decided by the API behind it.
///
/// @param method `GET` for what is shown; only `POST` changes anything
/// @param path with gaps, as those of [Route]
/// @param bodyBytesMax what the body may have; 0 for a page
record ConsoleRoute(Route.Method method, String path, int bodyBytesMax, Handler handler) {

    /// A form: some fields, none of them a report.
    static final int FORM_BYTES = 64 * 1024;

    /// Makes a page, or does something and says where to go on.
    @FunctionalInterface
    interface Handler {

        /// Answers.
        ///
        /// @throws Refused where the node does not do what the page asks
        Response answer(Visit visit);
    }

    static ConsoleRoute get(String path, Handler handler) {
        return new ConsoleRoute(Route.Method.GET, path, 0, handler);
    }

    static ConsoleRoute post(String path, Handler handler) {
        return new ConsoleRoute(Route.Method.POST, path, FORM_BYTES, handler);
    }

    /// The same with another limit.
    ConsoleRoute withBody(int bytesMax) {
        return new ConsoleRoute(method, path, bytesMax, handler);
    }
}
