package org.nadhir.bench.swap;

import java.util.List;
import java.util.stream.Stream;
import org.nadhir.json.Json;

/// A source as the vault's line of the API takes it.
final class Sources {

    private Sources() {}

    static Json json(Told told) {
        List<Told.Known> known = Stream.concat(Stream.of(new Told.Known("person", told.name())), told.known().stream())
                .toList();
        return Json.object()
                .putArray("known", known, one -> Json.object()
                        .put("kind", one.kind())
                        .put("value", one.value())
                        .putStrings("aliases", List.of())
                        .build())
                .put("note", told.note())
                .build();
    }
}
