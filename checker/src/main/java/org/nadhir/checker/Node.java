package org.nadhir.checker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A value of canonical JSON together with the very characters that it was read from.
///
/// @param text the whole text
/// @param start where it begins in it
/// @param end where it ends
record Node(Value value, String text, int start, int end) {

    /// What was read.
    sealed interface Value {
        record Members(Map<String, Node> members) implements Value {}

        record Items(List<Node> items) implements Value {}

        record Text(String text) implements Value {}

        record Whole(long number) implements Value {}

        /// True, false, null, or a number that is no integer: nothing is ever computed with it.
        record Other() implements Value {}
    }

    /// The canonical bytes of this value.
    byte[] bytes() {
        return text.substring(start, end).getBytes(StandardCharsets.UTF_8);
    }

    Map<String, Node> object() throws Flawed {
        if (value instanceof Value.Members(Map<String, Node> members)) {
            return members;
        }
        throw new Flawed("an object is missing");
    }

    List<Node> array() throws Flawed {
        if (value instanceof Value.Items(List<Node> items)) {
            return items;
        }
        throw new Flawed("an array is missing");
    }

    List<Node> array(String name, int itemsMax) throws Flawed {
        List<Node> items = get(name).array();
        Flawed.unless(items.size() <= itemsMax, name + " has too many items");
        return items;
    }

    boolean has(String name) throws Flawed {
        return object().containsKey(name);
    }

    Node get(String name) throws Flawed {
        Node node = object().get(name);
        if (node == null) {
            throw new Flawed("member " + name + " is missing");
        }
        return node;
    }

    String string() throws Flawed {
        if (value instanceof Value.Text(String string)) {
            return string;
        }
        throw new Flawed("a text is missing");
    }

    String string(String name) throws Flawed {
        return get(name).string();
    }

    List<String> strings(String name, int itemsMax) throws Flawed {
        List<String> strings = new ArrayList<>();
        for (Node item : array(name, itemsMax)) {
            strings.add(item.string());
        }
        return strings;
    }

    long integer(String name) throws Flawed {
        if (get(name).value instanceof Value.Whole(long number)) {
            return number;
        }
        throw new Flawed("member " + name + " is no integer");
    }

    byte[] base64(String name) throws Flawed {
        return base64Of(string(name));
    }

    static byte[] base64Of(String text) throws Flawed {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            Flawed.unless(Base64.getEncoder().encodeToString(bytes).equals(text), "base64 is not in its one form");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Flawed("not base64");
        }
    }

    /// Refuses members beyond these.
    void only(String... names) throws Flawed {
        for (String name : object().keySet()) {
            Flawed.unless(Set.of(names).contains(name), "member " + name + " is unknown");
        }
    }
}
