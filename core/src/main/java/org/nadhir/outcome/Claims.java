package org.nadhir.outcome;

import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Text;

/// What the records of this part have in common: words in one language or two, and whose word it is.
final class Claims {

    private Claims() {}

    static void checkText(String what, Text text, int charsMax) {
        if (text.ar().isBlank() && text.en().isBlank()) {
            throw new IllegalArgumentException(what + " says something in Arabic or in English");
        }
        if (text.ar().length() > charsMax || text.en().length() > charsMax) {
            throw new IllegalArgumentException(what + " has at most " + charsMax + " characters in a language");
        }
    }

    static void checkClaimant(String claimedBy, int charsMax) {
        if (claimedBy.isBlank() || claimedBy.length() > charsMax) {
            throw new IllegalArgumentException("who claims it has 1 to " + charsMax + " characters");
        }
    }

    static Json json(Text text) {
        return Json.object().put("ar", text.ar()).put("en", text.en()).build();
    }

    static Text text(Fields fields, int charsMax) throws Malformed {
        return new Text(fields.string("ar", charsMax), fields.string("en", charsMax));
    }

    /// Refuses a record of another type or of a version that this node does not know.
    static void expect(Fields fields, String type) throws Malformed {
        if (!fields.string("type").equals(type)) {
            throw fields.bad("type");
        }
        if (fields.integer("version") != 1) {
            throw fields.bad("version");
        }
    }
}
