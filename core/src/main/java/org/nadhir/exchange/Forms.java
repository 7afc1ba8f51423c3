package org.nadhir.exchange;

import org.nadhir.json.Fields;
import org.nadhir.json.Malformed;

/// What every statement of ours begins with.
final class Forms {

    private Forms() {}

    /// Refuses a statement of another type or of a version that this node does not know.
    static void expect(Fields fields, String type) throws Malformed {
        if (!fields.string("type").equals(type)) {
            throw fields.bad("type");
        }
        if (fields.integer("version") != 1) {
            throw fields.bad("version");
        }
    }
}
