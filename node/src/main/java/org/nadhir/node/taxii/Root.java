package org.nadhir.node.taxii;

import java.util.regex.Pattern;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// An API root (TAXII 2.1 §4.2).
///
/// @param path its one segment of the address
record Root(String path, String title, String description) {

    static final int TEXT_CHARS_MAX = 500;
    private static final Pattern PATH = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    Root {
        if (!PATH.matcher(path).matches() || path.equals("taxii2")) {
            throw new IllegalArgumentException("a path is small letters, digits and hyphens, and not taxii2");
        }
        if (title.isBlank() || title.length() > TEXT_CHARS_MAX || description.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException("a root has a title");
        }
    }

    Json json() {
        return Json.object().put("path", path).put("title", title).put("description", description).build();
    }

    static Root read(Fields fields) throws Malformed {
        return new Root(
                fields.string("path"),
                fields.string("title"),
                fields.optionalString("description").orElse(""));
    }
}
