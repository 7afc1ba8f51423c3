package org.nadhir.node.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A collection at a server.
///
/// @param root the API root, with a slash at its end
public record Place(URI root, String collection) {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

    public Place {
        if (!isSegment(collection)) {
            throw new IllegalArgumentException("no segment of an address");
        }
    }

    /// Whether it may stand in an address as it is, and means nothing there but itself.
    public static boolean isSegment(String text) {
        return SEGMENT.matcher(text).matches() && !text.equals(".") && !text.equals("..");
    }

    URI itself() {
        return root.resolve("collections/" + collection + "/");
    }

    /// @param query as it stands behind the question mark; none where empty
    URI objects(String query) {
        return root.resolve("collections/" + collection + "/objects/" + (query.isEmpty() ? "" : "?" + query));
    }

    URI status(String id) {
        return root.resolve("status/" + id + "/");
    }

    /// `name=value`, both so that they mean nothing else in an address.
    static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
