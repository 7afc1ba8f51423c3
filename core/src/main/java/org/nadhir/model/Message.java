package org.nadhir.model;

import java.util.List;

/// Something to be said to a person: a key of the catalogue and what fills its gaps.
/// The words themselves, Arabic and English, stand in the node's one catalogue.
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /// An argument that is itself a word of the catalogue (`word.<slug>`), said in the reader's language.
    public static String word(String slug) {
        return "word." + slug;
    }

    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments));
    }
}
