package org.nadhir.exchange;

import org.nadhir.json.Fields;
import org.nadhir.json.Malformed;

/// What every statement of ours begins with.
final class Forms {

    private Forms() {}

    /// Refuses a statement of another type or of another version than the first.
    static void expect(Fields fields, String type) throws Malformed {
        expect(fields, type, 1);
    }

    /// Refuses a statement of another type or version.
    static void expect(Fields fields, String type, int version) throws Malformed {
        if (!fields.string("type").equals(type)) {
            throw fields.bad("type");
        }
        if (fields.integer("version") != version) {
            throw fields.bad("version");
        }
    }
}
