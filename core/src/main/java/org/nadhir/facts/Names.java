package org.nadhir.facts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nadhir.model.Message;
import org.nadhir.model.PartyId;
import org.nadhir.model.PersonId;
import org.nadhir.model.Digest;

/// The short names of one document, so that a person can write `amal` where a node has a random id. Not for several
/// threads.
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int NAMES_MAX = 10_000;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    PartyId party(String name) {
        return new PartyId(id("party", name));
    }

    PersonId person(String name) {
        return new PersonId(id("person", name));
    }

    /// A digest that stands for the name of a text or of a key.
    Digest digest(String name) {
        check(name);
        return Digest.of(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The same sentence with the names that the document used.
    Message say(Message message) {
        List<String> arguments = message.arguments().stream().map(one -> names.getOrDefault(one, one)).toList();
        return new Message(message.key(), arguments);
    }

    /// The name behind an id, or the id where it was not made here.
    String name(String id) {
        return names.getOrDefault(id, id);
    }

    private String id(String kind, String name) {
        check(name);
        String id = ids.computeIfAbsent(
                kind + ' ' + name, key -> "00000000-0000-4000-8000-%012d".formatted(ids.size() + 1));
        names.put(id, name);
        return id;
    }

    private void check(String name) {
        if (!NAME.matcher(name).matches() || ids.size() >= NAMES_MAX) {
            throw new IllegalArgumentException("a name has 1 to 64 letters, digits, dots, underscores or hyphens");
        }
    }
}
