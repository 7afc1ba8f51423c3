package org.nadhir.node.parties;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;

/// Signed acts that were done to one thing, oldest first: the proof of who did it.
///
/// @param statements as they were signed
public record Acts(List<Bytes> statements) {

    private static final int ACTS_MAX = 1_000;

    public Acts {
        statements = List.copyOf(statements);
    }

    static Acts of(Bytes first) {
        return new Acts(List.of(first));
    }

    Acts and(Bytes next) {
        List<Bytes> all = new ArrayList<>(statements);
        all.add(next);
        return new Acts(all);
    }

    Json write() {
        return Json.array(statements, statement -> Json.of(statement.base64()));
    }

    static Acts read(Fields fields) throws Malformed {
        return new Acts(fields.values("acts", ACTS_MAX, Bytes::ofBase64));
    }
}
