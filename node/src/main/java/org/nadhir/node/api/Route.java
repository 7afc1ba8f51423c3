package org.nadhir.node.api;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.json.Malformed;

/// One line of the API's table.
///
/// @param path with gaps: `/api/v1/cases/{id}`
/// @param bodyBytesMax what the body may have; 0 for a route without one
public record Route(Method method, String path, Access access, int bodyBytesMax, Handler handler) {

    /// Enough for every body that is no report, card or envelope.
    public static final int BODY_BYTES = 64 * 1024;
    /// What fills a gap: ids, digests, slugs. Nothing needs a percent sign.
    public static final Pattern GAP_VALUE = Pattern.compile("[A-Za-z0-9._~-]{1,128}");

    public enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    /// What a route does.
    @FunctionalInterface
    public interface Handler {

        /// Answers. An exception with words (`Spoken`) is told to the caller, any other is an error in the program.
        ///
        /// @throws Malformed where the body or a gap is not what the route takes
        Answer answer(Call call) throws Malformed;
    }

    public static Route get(String path, Access access, Handler handler) {
        return new Route(Method.GET, path, access, 0, handler);
    }

    public static Route post(String path, Access access, Handler handler) {
        return new Route(Method.POST, path, access, BODY_BYTES, handler);
    }

    public static Route put(String path, Access access, Handler handler) {
        return new Route(Method.PUT, path, access, BODY_BYTES, handler);
    }

    public static Route delete(String path, Access access, Handler handler) {
        return new Route(Method.DELETE, path, access, 0, handler);
    }

    /// The same with another limit.
    public Route withBody(int bytesMax) {
        return new Route(method, path, access, bytesMax, handler);
    }

    /// The values of the gaps, if `asked` is this route's path.
    Optional<Map<String, String>> match(String asked) {
        return PathPattern.match(path, asked);
    }
}
