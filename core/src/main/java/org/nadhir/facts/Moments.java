package org.nadhir.facts;

import java.time.Instant;
import org.nadhir.json.Fields;
import org.nadhir.json.Malformed;

/// Moments as people and other programs write them: UTC with a Z, with or without a fraction of a second. A document
/// is written by hand and signed by nobody, so it need not have one form only.
final class Moments {

    private Moments() {}

    static Instant read(Fields fields, String name) throws Malformed {
        return fields.value(name, Moments::parse);
    }

    private static Instant parse(String text) {
        if (!text.endsWith("Z")) {
            throw new IllegalArgumentException("a moment is given in UTC, with a Z");
        }
        return Instant.parse(text);
    }
}
