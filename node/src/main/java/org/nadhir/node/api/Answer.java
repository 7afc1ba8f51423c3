package org.nadhir.node.api;

import org.nadhir.json.Json;
import org.nadhir.model.Bytes;

/// What a route answers.
public sealed interface Answer {

    /// Done.
    record Done(Json value) implements Answer {}

    /// Done; the bytes as they are, for what is kept raw.
    record Raw(Bytes bytes) implements Answer {}

    record Failed(Problem problem) implements Answer {}

    /// An empty object: done, and nothing to say.
    static Answer done() {
        return new Done(Json.object().build());
    }

    static Answer of(Json value) {
        return new Done(value);
    }

    static Answer failed(int status, String code, String... arguments) {
        return new Failed(Problem.of(status, code, arguments));
    }

    static Answer absent() {
        return new Failed(Problem.absent());
    }
}
