package org.nadhir.model;

import java.util.List;

/// Something to be said to a person: a key of the catalogue and what fills its gaps.
/// The words themselves, Arabic and English, stand in the node's one catalogue.
public record Message(String key, List<String> arguments) {

    /// Between the words of [#anyOf].
    public static final String ANY_OF = "|";

    public Message {
        arguments = List.copyOf(arguments);
    }

    /// An argument that is itself a word of the catalogue (`word.<slug>`), said in the reader's language.
    public static String word(String slug) {
        return "word." + slug;
    }

    /// An argument that is one of several such words, said as “this, that or the other”.
    public static String anyOf(List<String> slugs) {
        return String.join(ANY_OF, slugs.stream().map(Message::word).toList());
    }

    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments));
    }
}
