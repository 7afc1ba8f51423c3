package org.nadhir.checker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The heads seen in one bundle, by origin and size: of each only one.
final class Heads {

    private final Map<String, Note> seen = new LinkedHashMap<>();

    void add(Note note) throws Flawed {
        Note before = seen.putIfAbsent(note.origin() + ' ' + note.size(), note);
        Flawed.unless(
                before == null || before.rootText().equals(note.rootText()),
                "fork: two heads of " + note.origin() + " at size " + note.size());
    }

    @Nullable Note at(String origin, long size) {
        return seen.get(origin + ' ' + size);
    }
}
