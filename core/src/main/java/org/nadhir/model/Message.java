package org.nadhir.model;

import java.util.List;

/// Something to be said to a person: a key of the catalogue and what fills its gaps.
/// The words themselves, Arabic and English, stand in the node's one catalogue.
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments));
    }
}
